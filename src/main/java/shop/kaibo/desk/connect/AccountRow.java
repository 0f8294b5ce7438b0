package shop.kaibo.desk.connect;

import shop.kaibo.desk.kit.Tone;

import java.util.List;

/**
 * An account as the list and its page show it. Thread-safe.
 *
 * @param kind word of its platform
 * @param where its address without what only tells shops apart
 * @param state one sentence: how long it is signed in, how much waits while it is off
 * @param tone of that sentence
 * @param first whether what is listed new goes here
 * @param lasts whether its sign-in ends by itself
 * @param encrypted whether its server proves itself by a key at all
 * @param pinned whether only the key once seen is believed
 * @param byFiles whether a person carries files for it
 * @param lacks text keys of what its platform cannot do
 */
public record AccountRow(
        String id,
        String platform,
        String kind,
        String name,
        String where,
        String state,
        Tone tone,
        boolean first,
        boolean off,
        boolean lasts,
        boolean encrypted,
        boolean pinned,
        boolean byFiles,
        List<String> lacks) {
    public AccountRow {
        lacks = List.copyOf(lacks);
    }
}
