package shop.kaibo.buyer;

import shop.kaibo.base.Mask;

import java.util.function.UnaryOperator;

/** Makes sure that what is stored as a mask is one, whatever a platform sent. Thread-safe. */
final class SafeMasks {
    private static final int REGION = 6;

    private SafeMasks() {}

    static BuyerMasks of(BuyerFields fields) {
        return new BuyerMasks(
                safe(fields.nickname(), Mask::name),
                safe(fields.name(), Mask::name),
                phone(safe(fields.phone(), Mask::phone)),
                safe(fields.address(), SafeMasks::region));
    }

    private static String safe(BuyerField field, UnaryOperator<String> masking) {
        String plain = field.plain();
        if (plain == null || plain.isBlank()) {
            return field.mask();
        }
        boolean open = field.mask().isBlank() || field.mask().contains(plain.strip());
        return open ? masking.apply(plain) : field.mask();
    }

    private static String phone(String mask) {
        return mask.matches(".*[0-9]{7}.*") ? Mask.phone(mask) : mask;
    }

    private static String region(String address) {
        String text = address.strip();
        return text.substring(
                        0,
                        text.offsetByCodePoints(
                                0, Math.min(REGION, text.codePointCount(0, text.length()) / 2)))
                + "****";
    }
}
