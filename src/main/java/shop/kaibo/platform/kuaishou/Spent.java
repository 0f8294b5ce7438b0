package shop.kaibo.platform.kuaishou;

/**
 * How much of what the platform gives once a day is used up. Thread-safe.
 *
 * @param day in Shanghai, as a date; "" before the first
 * @param decrypted fields asked for in plain words
 * @param listed items made
 */
record Spent(String day, long decrypted, long listed) {
    static final Spent NOTHING = new Spent("", 0, 0);

    /** The same on a day: nothing yet when it is another. */
    Spent on(String today) {
        return day.equals(today) ? this : new Spent(today, 0, 0);
    }

    Spent decryptedOne() {
        return new Spent(day, decrypted + 1, listed);
    }

    Spent listedOne() {
        return new Spent(day, decrypted, listed + 1);
    }
}
