package shop.kaibo.listing;

import java.util.List;
import java.util.Locale;

/**
 * Which part of a refused listing has to change, read from the platform's words since that is all a
 * platform gives; the first that fits counts. Thread-safe.
 */
public enum Mending {
    PRICE("价格", "低于", "高于", "price"),
    CATEGORY("类目", "分类", "category"),
    PHOTO("图片", "照片", "主图", "二维码", "水印", "photo", "picture", "image"),
    WORDS("标题", "文案", "词", "描述", "title", "word", "text"),
    /** Nothing that can be changed here. */
    NOTHING;

    private final List<String> signs;

    Mending(String... signs) {
        this.signs = List.of(signs);
    }

    /** What to mend by a reason: the platform's own words or a text key of ours. */
    public static Mending of(String reason) {
        String said = reason.toLowerCase(Locale.ROOT);
        if (said.startsWith("sync.why.")) {
            return switch (said) {
                case "sync.why.no_category" -> CATEGORY;
                case "sync.why.no_photo" -> PHOTO;
                default -> NOTHING;
            };
        }
        for (Mending each : values()) {
            if (each.signs.stream().anyMatch(said::contains)) {
                return each;
            }
        }
        return NOTHING;
    }
}
