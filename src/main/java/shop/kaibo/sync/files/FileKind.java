package shop.kaibo.sync.files;

import static shop.kaibo.sync.files.FileField.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a file from a platform's backend is about, and what its columns are called. Thread-safe. */
public enum FileKind {
    CASES(
            CASE,
            EnumSet.noneOf(FileField.class),
            must(CASE, "售后单号", "售后编号", "退款单号", "退款编号", "售后id", "refundid", "caseid"),
            must(ORDER, "订单编号", "订单号", "订单id", "orderid", "ordernumber", "orderno"),
            must(STATUS, "售后状态", "退款状态", "状态", "status"),
            must(AMOUNT, "退款金额", "售后金额", "申请退款金额", "金额", "amount", "refundamount"),
            may(TYPE, "售后类型", "退款类型", "类型", "type"),
            may(SKU, "skuid", "规格id", "商品规格id"),
            may(QUANTITY, "数量", "售后数量", "商品数量", "quantity"),
            may(REASON, "售后原因", "退款原因", "原因", "申请原因", "reason"),
            may(CARRIER, "退货快递公司", "退货物流公司", "物流公司", "carrier"),
            may(WAYBILL, "退货快递单号", "退货物流单号", "退货单号", "物流单号", "waybill"),
            may(CREATED, "申请时间", "售后申请时间", "创建时间", "created"),
            may(DEADLINE, "处理截止时间", "截止时间", "超时时间", "deadline"),
            may(UPDATED, "更新时间", "最后修改时间", "updated")),
    ORDERS(
            ORDER,
            EnumSet.of(LINE, TITLE, SPEC, ITEM, SKU, CODE, QUANTITY, PRICE, TOTAL),
            must(ORDER, "订单编号", "订单号", "主订单编号", "订单id", "orderid", "ordernumber", "orderno"),
            must(TITLE, "商品名称", "商品标题", "宝贝标题", "选购商品", "品名", "product", "title", "item"),
            must(QUANTITY, "商品数量", "成交数量", "购买数量", "数量", "件数", "quantity", "qty"),
            must(TOTAL, "实付款", "订单实付", "实付金额", "订单实付金额", "买家实付", "应付金额", "订单金额", "total"),
            must(CREATED, "订单创建时间", "下单时间", "订单提交时间", "创建时间", "created", "orderedat"),
            may(STATUS, "订单状态", "状态", "status"),
            may(LINE, "子订单编号", "子订单号", "子订单id", "lineid"),
            may(PRICE, "商品单价", "单价", "商品价格", "成交价", "price", "unitprice"),
            may(SPEC, "商品规格", "规格", "sku名称", "款式", "variant", "spec"),
            may(ITEM, "商品id", "商品编号", "itemid", "productid"),
            may(SKU, "skuid", "规格id", "商品规格id"),
            may(CODE, "sku编码", "商家编码", "规格编码", "商品编码", "货号", "skucode", "sku", "code"),
            may(PAID, "支付时间", "付款时间", "订单付款时间", "支付完成时间", "paid", "paidat"),
            may(SHIPPED, "发货时间", "订单发货时间", "shipped", "shippedat"),
            may(SHIP_BY, "承诺发货时间", "最晚发货时间", "发货截止时间", "shipby"),
            may(UPDATED, "更新时间", "最后修改时间", "updated", "updatedat"),
            may(CARRIER, "快递公司", "物流公司", "承运商", "carrier"),
            may(WAYBILL, "快递单号", "物流单号", "运单号", "waybill", "trackingnumber"),
            may(BUYER, "买家id", "用户id", "买家openid", "buyerid", "customerid"),
            may(NICKNAME, "买家昵称", "用户昵称", "昵称", "nickname", "customer"),
            may(NAME, "收货人", "收件人", "收货人姓名", "收件人姓名", "name", "recipient"),
            may(PHONE, "收货人手机号", "收件人手机", "联系电话", "联系手机", "手机号", "收货电话", "phone"),
            may(ADDRESS, "收货地址", "详细地址", "收件地址", "收货人地址", "address"),
            may(REMARK, "买家留言", "买家备注", "留言", "remark", "note")),
    LISTINGS(
            ITEM,
            EnumSet.of(SKU, SPEC, CODE, PRICE, STOCK),
            must(ITEM, "商品id", "商品编号", "itemid", "productid"),
            must(TITLE, "商品名称", "商品标题", "标题", "品名", "title", "product"),
            must(PRICE, "价格", "售价", "商品价格", "sku价格", "单价", "price"),
            must(STOCK, "库存", "商品库存", "sku库存", "可售库存", "现货库存", "stock"),
            may(STATUS, "商品状态", "上架状态", "状态", "status"),
            may(SKU, "skuid", "规格id", "商品规格id"),
            may(SPEC, "规格", "商品规格", "sku名称", "款式", "spec", "variant"),
            may(CODE, "sku编码", "商家编码", "规格编码", "商品编码", "货号", "skucode", "sku", "code"),
            may(CATEGORY, "类目", "商品类目", "叶子类目", "category"),
            may(UPDATED, "更新时间", "最后修改时间", "updated"));

    /** By which a record is known. */
    final FileField identity;

    /** What belongs to each line of a record rather than to the whole. */
    final Set<FileField> ofLine;

    private final List<Column> columns;

    FileKind(FileField identity, Set<FileField> ofLine, Column... columns) {
        this.identity = identity;
        this.ofLine = Set.copyOf(ofLine);
        this.columns = List.of(columns);
    }

    /**
     * A column.
     *
     * @param names what backends call it, without blanks and in lower case, likeliest first
     */
    public record Column(FileField field, boolean required, List<String> names) {}

    private static Column must(FileField field, String... names) {
        return new Column(field, true, List.of(names));
    }

    private static Column may(FileField field, String... names) {
        return new Column(field, false, List.of(names));
    }

    /** Its columns, those it cannot do without first. */
    public List<Column> columns() {
        return columns;
    }

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Text key of its name. */
    public String key() {
        return "files.kind." + word();
    }

    /** The one of a word. */
    public static Optional<FileKind> of(String word) {
        return List.of(values()).stream().filter(kind -> kind.word().equals(word)).findFirst();
    }
}
