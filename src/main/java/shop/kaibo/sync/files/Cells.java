package shop.kaibo.sync.files;

import shop.kaibo.base.Money;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Shanghai;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells of one meaning in one spelling, whatever program wrote them: sums as fen, moments as epoch
 * ms, states as the word they are known by. Refuses what it cannot read, naming the cell.
 * Thread-safe.
 */
final class Cells {
    private static final Pattern ROUNDED = Pattern.compile("[0-9.]+[eE]\\+?[0-9]+");
    private static final Pattern MOMENT =
            Pattern.compile(
                    "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"
                            + "(?:[T\\s]+(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?(?:\\.\\d+)?)?");
    private static final Pattern COUNT = Pattern.compile("-?[0-9]{1,9}(\\.0+)?");

    private static final List<Map.Entry<String, String>> ORDER_STATES =
            List.of(
                    Map.entry("PENDING_PAY", "待付款|待支付|未付款|等待买家付款|unpaid|pending"),
                    Map.entry("PART_SHIPPED", "部分发货|partiallyshipped"),
                    Map.entry("PAID", "待发货|已付款|已支付|待出库|备货中|等待卖家发货|paid|toship"),
                    Map.entry("SHIPPED", "已发货|待收货|运输中|已出库|shipped|sent"),
                    Map.entry("RECEIVED", "已签收|已收货|delivered|received"),
                    Map.entry("DONE", "交易成功|交易完成|已完成|完成|completed|done"),
                    Map.entry("CLOSED", "交易关闭|已关闭|已取消|取消|关闭|closed|cancelled|canceled"));
    private static final List<Map.Entry<String, String>> CASE_STATES =
            List.of(
                    Map.entry("WAIT_SELLER", "待商家处理|待卖家处理|待处理|售后待处理|pending"),
                    Map.entry("WAIT_BUYER_RETURN", "待买家退货|待退货|待买家处理"),
                    Map.entry("WAIT_SELLER_RECEIVE", "待商家收货|待卖家收货|退货中"),
                    Map.entry("WAIT_BUYER_RECEIVE", "待买家收货|换货中"),
                    Map.entry("REFUSED_WAIT_BUYER", "已拒绝|商家拒绝|拒绝售后|refused"),
                    Map.entry("PLATFORM", "平台介入|平台处理中|客服介入"),
                    Map.entry("REFUNDING", "退款中|refunding"),
                    Map.entry("SUCCESS", "退款成功|售后成功|售后完成|已退款|已完成|success|refunded"),
                    Map.entry("CLOSED", "售后关闭|已关闭|已撤销|买家撤销|已取消|closed|cancelled"));
    private static final List<Map.Entry<String, String>> LISTING_STATES =
            List.of(
                    Map.entry("ON_SALE", "在售|上架|已上架|销售中|onsale|active"),
                    Map.entry("OFF", "下架|已下架|仓库中|已售罄|off|inactive"),
                    Map.entry("AUDITING", "审核中|待审核|auditing"),
                    Map.entry("REFUSED", "审核失败|审核不通过|已驳回|refused"));
    private static final List<Map.Entry<String, String>> TYPES =
            List.of(
                    Map.entry("RETURN_REFUND", "退货退款|退款退货|return"),
                    Map.entry("REFUND_ONLY", "仅退款|退款|未发货退款|refund"),
                    Map.entry("EXCHANGE", "换货|exchange"),
                    Map.entry("RESHIP", "补寄|补发|reship"),
                    Map.entry("REPAIR", "维修|repair"));

    private Cells() {}

    /** The cell in the one spelling of its meaning; "" stays. */
    static String read(FileKind kind, FileField field, String cell) {
        String text = bare(cell);
        if (text.isEmpty()) {
            return "";
        }
        return switch (field) {
            case ORDER, LINE, CASE, ITEM, SKU, WAYBILL, BUYER -> id(text);
            case TOTAL, AMOUNT, PRICE -> String.valueOf(fen(text));
            case QUANTITY, STOCK -> String.valueOf(count(text));
            case CREATED, PAID, SHIPPED, SHIP_BY, DEADLINE, UPDATED -> String.valueOf(ms(text));
            case STATUS -> state(kind, text);
            case TYPE -> word(TYPES, text, "OTHER");
            default -> text;
        };
    }

    // a blank or a quote before a number keeps spreadsheets from rounding it
    private static String bare(String cell) {
        String text = cell.strip().replace("\u00A0", "");
        if (text.startsWith("=\"") && text.endsWith("\"")) {
            text = text.substring(2, text.length() - 1);
        }
        return text.startsWith("'") ? text.substring(1).strip() : text;
    }

    private static String id(String text) {
        if (ROUNDED.matcher(text).matches()) {
            throw new Refused("sheet", "files.cell.rounded", text);
        }
        return text;
    }

    private static long fen(String text) {
        String plain = text.replace(",", "").replace("元", "").strip();
        OptionalLong fen = Money.parse(plain);
        return fen.orElseThrow(() -> new Refused("sheet", "files.cell.sum", text));
    }

    private static long count(String text) {
        String plain = text.replace(",", "");
        if (!COUNT.matcher(plain).matches()) {
            throw new Refused("sheet", "files.cell.count", text);
        }
        int dot = plain.indexOf('.');
        return Long.parseLong(dot < 0 ? plain : plain.substring(0, dot));
    }

    private static long ms(String text) {
        Matcher moment = MOMENT.matcher(text);
        if (!moment.matches()) {
            throw new Refused("sheet", "files.cell.time", text);
        }
        try {
            return LocalDateTime.of(
                            number(moment, 1),
                            number(moment, 2),
                            number(moment, 3),
                            number(moment, 4),
                            number(moment, 5),
                            number(moment, 6))
                    .atZone(Shanghai.ZONE)
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException e) {
            throw new Refused("sheet", "files.cell.time", text);
        }
    }

    private static int number(Matcher moment, int group) {
        String digits = moment.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String state(FileKind kind, String text) {
        return switch (kind) {
            case ORDERS -> known(ORDER_STATES, text);
            case CASES -> word(CASE_STATES, text, "OTHER");
            case LISTINGS -> known(LISTING_STATES, text);
        };
    }

    // an order or a listing in a state nobody understands would be handled wrongly
    private static String known(List<Map.Entry<String, String>> words, String text) {
        String word = word(words, text, "");
        if (word.isEmpty()) {
            throw new Refused("sheet", "files.cell.state", text);
        }
        return word;
    }

    private static String word(
            List<Map.Entry<String, String>> words, String text, String otherwise) {
        String plain = text.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s_,，-]", "");
        for (Map.Entry<String, String> each : words) {
            for (String spelling : each.getValue().split("\\|")) {
                if (plain.equals(spelling)) {
                    return each.getKey();
                }
            }
        }
        for (Map.Entry<String, String> each : words) {
            for (String spelling : each.getValue().split("\\|")) {
                if (spelling.charAt(0) > 0x7F && plain.startsWith(spelling)) {
                    return each.getKey();
                }
            }
        }
        return otherwise;
    }
}
