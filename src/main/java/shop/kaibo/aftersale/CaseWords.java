package shop.kaibo.aftersale;

import shop.kaibo.store.Vault;

import java.util.Base64;

/**
 * Free text of a case: people write names and numbers into it, so the disk has it only sealed, as
 * text that fits a column or a payload. Thread-safe.
 */
final class CaseWords {
    private static final String CONTEXT = "case words";

    private final Vault vault;

    CaseWords(Vault vault) {
        this.vault = vault;
    }

    /** Nothing stays nothing. */
    String seal(String text) {
        return text.isEmpty() ? "" : Base64.getEncoder().encodeToString(vault.seal(CONTEXT, text));
    }

    /** The text again; "" when it was sealed under the key of another home. */
    String open(String sealed) {
        if (sealed.isEmpty()) {
            return "";
        }
        try {
            return vault.open(CONTEXT, Base64.getDecoder().decode(sealed));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return "";
        }
    }
}
