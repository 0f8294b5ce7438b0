package shop.kaibo.desk.sync;

import shop.kaibo.desk.kit.Tone;

/** One station of the way: how it is and since when. Thread-safe. */
public record LinkRow(Tone tone, String word, String value) {}
