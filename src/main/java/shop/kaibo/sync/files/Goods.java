package shop.kaibo.sync.files;

import java.util.Map;

/** By what goods are known in files: their id where there is one, else the best there is. */
final class Goods {
    private Goods() {}

    static String mark(Map<FileField, String> values) {
        return mark(values.getOrDefault(FileField.ITEM, ""), values);
    }

    /**
     * @param item the id of the listing it belongs to
     */
    static String mark(String item, Map<FileField, String> values) {
        String sku = values.getOrDefault(FileField.SKU, "");
        if (!sku.isEmpty()) {
            return sku;
        }
        String spec = values.getOrDefault(FileField.SPEC, "");
        String code = values.getOrDefault(FileField.CODE, "");
        if (!item.isEmpty()) {
            return item + "|" + spec;
        }
        return code.isEmpty()
                ? "title:" + values.getOrDefault(FileField.TITLE, "") + "|" + spec
                : "code:" + code;
    }
}
