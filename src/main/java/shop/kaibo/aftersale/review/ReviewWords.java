package shop.kaibo.aftersale.review;

import org.jspecify.annotations.Nullable;

import shop.kaibo.store.Vault;

import java.util.Base64;

/** Free text of a review, on the disk only sealed. Thread-safe. */
final class ReviewWords {
    private static final String CONTEXT = "review words";

    private final Vault vault;

    ReviewWords(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(String text) {
        return vault.seal(CONTEXT, text);
    }

    /** Sealed as text, for payloads. */
    String sealed(String text) {
        return Base64.getEncoder().encodeToString(seal(text));
    }

    /** The text again; "" for none, and when it was sealed under the key of another home. */
    String open(byte @Nullable [] sealed) {
        if (sealed == null) {
            return "";
        }
        try {
            return vault.open(CONTEXT, sealed);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return "";
        }
    }

    String open(String sealed) {
        return open(Base64.getDecoder().decode(sealed));
    }
}
