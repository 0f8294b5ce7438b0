package shop.kaibo.safekeeping;

import java.util.Locale;
import java.util.Optional;

/** Why a snapshot was taken; it is part of the file's name. Thread-safe. */
public enum Why {
    HOURLY,
    MIGRATION,
    RESTORE,
    ACCOUNTS,
    HAND;

    /** How it is written in names of files and keys of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Why> of(String word) {
        for (Why why : values()) {
            if (why.word().equals(word)) {
                return Optional.of(why);
            }
        }
        return Optional.empty();
    }
}
