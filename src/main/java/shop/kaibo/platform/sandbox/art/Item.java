package shop.kaibo.platform.sandbox.art;

/**
 * A good that the sandbox's merchant sells and {@link ItemArt} has a picture of. Thread-safe.
 *
 * @param id short English word, for file names
 * @param spec as the merchant says it: sizes, weight
 * @param priceFen the usual price, in fen
 * @param stock pieces usually put in
 * @param code the merchant's own code
 */
public record Item(
        String id,
        String titleZh,
        String titleEn,
        String spec,
        long priceFen,
        int stock,
        String code) {}
