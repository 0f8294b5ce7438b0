package shop.kaibo.desk.shows;

import shop.kaibo.broadcast.Broadcast;

/** A show in the list, in words. Thread-safe. */
record ShowRow(Broadcast show, String when, String anchor, String sum, String orders) {}
