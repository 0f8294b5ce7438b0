package shop.kaibo.listing;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is to change of a listing beside price and stock; null leaves a part as it is. Thread-safe.
 *
 * @param guessed whether the title and the category are again what the program guessed, as when an
 *     edit is taken back
 * @param photos hashes of all its photos in order, each kept in the shop's photo folder
 */
public record Edit(
        String listingId,
        @Nullable String title,
        @Nullable String category,
        Guessed guessed,
        @Nullable String origin,
        @Nullable Boolean standard,
        @Nullable String fit,
        @Nullable List<String> photos) {
    /** Which of the two a person has not chosen. */
    public record Guessed(boolean title, boolean category) {
        /** A person chose both. */
        public static final Guessed NONE = new Guessed(false, false);
    }

    public Edit {
        photos = photos == null ? null : List.copyOf(photos);
    }

    /** Another title and category. */
    public static Edit words(String listingId, @Nullable String title, @Nullable String category) {
        return new Edit(listingId, title, category, Guessed.NONE, null, null, null, null);
    }

    /** What the shop notes for its anchor. */
    public static Edit notes(
            String listingId,
            @Nullable String origin,
            @Nullable Boolean standard,
            @Nullable String fit) {
        return new Edit(listingId, null, null, Guessed.NONE, origin, standard, fit, null);
    }

    /** Other photos. */
    public static Edit photos(String listingId, List<String> photos) {
        return new Edit(listingId, null, null, Guessed.NONE, null, null, null, photos);
    }
}
