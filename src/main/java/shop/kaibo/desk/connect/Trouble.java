package shop.kaibo.desk.connect;

/** Why something did not work, and the field that belongs to ("" for none). Thread-safe. */
public record Trouble(String field, String sentence) {
    static final Trouble NONE = new Trouble("", "");
}
