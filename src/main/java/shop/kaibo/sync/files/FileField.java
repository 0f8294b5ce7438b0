package shop.kaibo.sync.files;

import java.util.Locale;

/** What a column of a file can mean. Thread-safe. */
public enum FileField {
    ORDER,
    LINE,
    CASE,
    TYPE,
    STATUS,
    TOTAL,
    AMOUNT,
    ITEM,
    SKU,
    CODE,
    TITLE,
    SPEC,
    CATEGORY,
    QUANTITY,
    PRICE,
    STOCK,
    CREATED,
    PAID,
    SHIPPED,
    SHIP_BY,
    DEADLINE,
    UPDATED,
    CARRIER,
    WAYBILL,
    REASON,
    BUYER(true),
    NICKNAME(true),
    NAME(true),
    PHONE(true),
    ADDRESS(true),
    REMARK(true);

    /** Whether it is about a person: never kept beside what the files have told. */
    final boolean personal;

    FileField() {
        this(false);
    }

    FileField(boolean personal) {
        this.personal = personal;
    }

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Text key of its name. */
    public String key() {
        return "files.field." + word();
    }
}
