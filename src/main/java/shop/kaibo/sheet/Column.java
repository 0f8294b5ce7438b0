package shop.kaibo.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns a sheet of goods can have, and what merchants call them. */
enum Column {
    PHOTO(true, "photo", "照片", "图片", "picture", "image", "file"),
    PRICE(true, "price", "价格", "售价", "单价"),
    STOCK(true, "stock", "库存", "数量", "quantity", "qty"),
    CODE(false, "code", "货号", "编码", "商家编码", "sku"),
    TITLE(false, "title", "标题", "品名", "名称", "name"),
    SPEC(false, "spec", "规格", "款式");

    final boolean required;
    private final List<String> names;

    Column(boolean required, String... names) {
        this.required = required;
        this.names = List.of(names);
    }

    static Optional<Column> of(String header) {
        String name = header.strip().toLowerCase(Locale.ROOT);
        for (Column column : values()) {
            if (column.names.contains(name)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Both of its first names: "photo/照片". */
    String shown() {
        return names.get(0) + "/" + names.get(1);
    }
}
