package shop.kaibo.safekeeping;

/**
 * What a copy says of itself, sealed in front of it. Thread-safe.
 *
 * @param why word of {@link Why}
 * @param atMs the moment of the shop, epoch ms
 * @param schema version of the database's schema
 * @param journal how long the journal was before the copy began: what it holds up to there is in
 *     the copy
 * @param mark size and time of the files it was made of, to see later whether anything changed
 * @param sha256 of the database inside, as it was when it passed its check
 */
record Contents(
        String why,
        long atMs,
        int schema,
        long orders,
        long listings,
        long journal,
        String mark,
        String sha256) {
    static final String NAME = "contents.json";
}
