package shop.kaibo.broadcast.past;

import shop.kaibo.broadcast.Broadcast;

/** A show as a list of shows names it: what it came to, in fen. Thread-safe. */
public record PastShow(Broadcast show, long orders, long paidFen) {}
