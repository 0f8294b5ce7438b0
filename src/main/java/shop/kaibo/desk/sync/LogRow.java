package shop.kaibo.desk.sync;

import shop.kaibo.desk.kit.Tone;

/** One operation of the log in words. Thread-safe. */
record LogRow(String id, String what, String state, Tone tone, String time) {}
