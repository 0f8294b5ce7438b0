package shop.kaibo.sync.doctor;

/** Something that went wrong on its way and arrived by itself; when in epoch ms. Thread-safe. */
public record Healed(String id, Said what, Said how, long atMs) {}
