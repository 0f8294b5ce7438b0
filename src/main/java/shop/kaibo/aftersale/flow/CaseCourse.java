package shop.kaibo.aftersale.flow;

import static shop.kaibo.aftersale.flow.CaseStatus.CLOSED;
import static shop.kaibo.aftersale.flow.CaseStatus.OTHER;
import static shop.kaibo.aftersale.flow.CaseStatus.PLATFORM;
import static shop.kaibo.aftersale.flow.CaseStatus.REFUNDING;
import static shop.kaibo.aftersale.flow.CaseStatus.REFUSED_WAIT_BUYER;
import static shop.kaibo.aftersale.flow.CaseStatus.SUCCESS;
import static shop.kaibo.aftersale.flow.CaseStatus.WAIT_BUYER_RECEIVE;
import static shop.kaibo.aftersale.flow.CaseStatus.WAIT_BUYER_RETURN;
import static shop.kaibo.aftersale.flow.CaseStatus.WAIT_SELLER;
import static shop.kaibo.aftersale.flow.CaseStatus.WAIT_SELLER_RECEIVE;
import static shop.kaibo.aftersale.flow.CaseType.COMPENSATION;
import static shop.kaibo.aftersale.flow.CaseType.COMPLAINT;
import static shop.kaibo.aftersale.flow.CaseType.EXCHANGE;
import static shop.kaibo.aftersale.flow.CaseType.REFUND_ONLY;
import static shop.kaibo.aftersale.flow.CaseType.REJECTED_DELIVERY;
import static shop.kaibo.aftersale.flow.CaseType.REPAIR;
import static shop.kaibo.aftersale.flow.CaseType.RESHIP;
import static shop.kaibo.aftersale.flow.CaseType.RETURN_REFUND;

import shop.kaibo.aftersale.flow.CaseMove.ByBuyer;
import shop.kaibo.aftersale.flow.CaseMove.ByPlatform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The table of legal moves. What a merchant may do is read from it; what a platform reports is
 * looked up in it, and a report that no course explains is taken all the same, but shown to a
 * person. Source: the refund states and handling ways that the field's platforms document. Codes a
 * platform has beyond these are OTHER, of which nothing is expected. Thread-safe.
 */
public final class CaseCourse {
    private static final Set<CaseType> ALL = EnumSet.complementOf(EnumSet.of(CaseType.OTHER));
    private static final Set<CaseType> MONEY = EnumSet.of(REFUND_ONLY, COMPENSATION);
    private static final Set<CaseType> SENT_BACK = EnumSet.of(RETURN_REFUND, EXCHANGE, REPAIR);
    private static final Set<CaseType> PAID_ON_RECEIPT =
            EnumSet.of(RETURN_REFUND, REJECTED_DELIVERY, EXCHANGE);
    private static final Set<CaseType> REPLACED = EnumSet.of(EXCHANGE, RESHIP, REPAIR);

    private static final List<Row> TABLE = table();

    private CaseCourse() {}

    private record Row(CaseMove move, Set<CaseType> types, CaseStatus from, Set<CaseStatus> to) {}

    private static List<Row> table() {
        var rows = new ArrayList<Row>();
        merchant(rows);
        buyer(rows);
        platform(rows);
        return List.copyOf(rows);
    }

    private static void merchant(List<Row> rows) {
        add(rows, CaseAct.AGREE_REFUND, MONEY, WAIT_SELLER, REFUNDING, SUCCESS);
        add(rows, CaseAct.AGREE_RETURN, SENT_BACK, WAIT_SELLER, WAIT_BUYER_RETURN);
        add(
                rows,
                CaseAct.CONFIRM_RECEIPT,
                PAID_ON_RECEIPT,
                WAIT_SELLER_RECEIVE,
                REFUNDING,
                SUCCESS);
        Set<CaseType> rejected = EnumSet.of(REJECTED_DELIVERY);
        add(rows, CaseAct.CONFIRM_RECEIPT, rejected, WAIT_SELLER, REFUNDING, SUCCESS);
        Set<CaseType> swapped = EnumSet.of(EXCHANGE, REPAIR);
        add(rows, CaseAct.SEND, swapped, WAIT_SELLER_RECEIVE, WAIT_BUYER_RECEIVE);
        add(rows, CaseAct.SEND, EnumSet.of(RESHIP), WAIT_SELLER, WAIT_BUYER_RECEIVE);
        add(rows, CaseAct.ANSWER, EnumSet.of(COMPLAINT), WAIT_SELLER, PLATFORM);
        Set<CaseType> refusable = EnumSet.complementOf(EnumSet.of(COMPLAINT, CaseType.OTHER));
        add(rows, CaseAct.REFUSE, refusable, WAIT_SELLER, REFUSED_WAIT_BUYER, PLATFORM);
        Set<CaseType> back = EnumSet.of(RETURN_REFUND, EXCHANGE, REPAIR, REJECTED_DELIVERY);
        add(rows, CaseAct.REFUSE, back, WAIT_SELLER_RECEIVE, REFUSED_WAIT_BUYER, PLATFORM);
    }

    private static void buyer(List<Row> rows) {
        add(rows, ByBuyer.SEND_BACK, SENT_BACK, WAIT_BUYER_RETURN, WAIT_SELLER_RECEIVE);
        Set<CaseType> travelling = EnumSet.of(REJECTED_DELIVERY);
        add(rows, ByBuyer.SEND_BACK, travelling, WAIT_SELLER, WAIT_SELLER_RECEIVE);
        add(rows, ByBuyer.TAKE_REPLACEMENT, REPLACED, WAIT_BUYER_RECEIVE, SUCCESS);
        add(rows, ByBuyer.ASK_AGAIN, ALL, REFUSED_WAIT_BUYER, WAIT_SELLER, WAIT_SELLER_RECEIVE);
        for (CaseStatus asked :
                List.of(WAIT_SELLER, REFUSED_WAIT_BUYER, WAIT_SELLER_RECEIVE, WAIT_BUYER_RECEIVE)) {
            add(rows, ByBuyer.APPEAL, ALL, asked, PLATFORM);
        }
        for (CaseStatus open :
                EnumSet.complementOf(EnumSet.of(SUCCESS, CLOSED, OTHER, REFUNDING))) {
            add(rows, ByBuyer.WITHDRAW, ALL, open, CLOSED);
        }
    }

    private static void platform(List<Row> rows) {
        add(rows, ByPlatform.PAY, ALL, REFUNDING, SUCCESS);
        add(
                rows,
                ByPlatform.FAIL_TO_PAY,
                ALL,
                REFUNDING,
                WAIT_SELLER,
                WAIT_SELLER_RECEIVE,
                PLATFORM);
        add(rows, ByPlatform.AGREE_FOR_SELLER, SENT_BACK, WAIT_SELLER, WAIT_BUYER_RETURN);
        Set<CaseType> atOnce = EnumSet.of(REFUND_ONLY, COMPENSATION, REJECTED_DELIVERY);
        add(rows, ByPlatform.PAY_FOR_SELLER, atOnce, WAIT_SELLER, REFUNDING, SUCCESS);
        add(
                rows,
                ByPlatform.PAY_FOR_SELLER,
                PAID_ON_RECEIPT,
                WAIT_SELLER_RECEIVE,
                REFUNDING,
                SUCCESS);
        for (CaseStatus ours : List.of(WAIT_SELLER, WAIT_SELLER_RECEIVE, REFUSED_WAIT_BUYER)) {
            add(rows, ByPlatform.STEP_IN, ALL, ours, PLATFORM);
        }
        add(rows, ByPlatform.FIND_FOR_BUYER, ALL, PLATFORM, REFUNDING, SUCCESS, WAIT_BUYER_RETURN);
        add(rows, ByPlatform.FIND_FOR_SELLER, ALL, PLATFORM, CLOSED, WAIT_SELLER);
        add(rows, ByPlatform.LET_BUYER_LAPSE, ALL, WAIT_BUYER_RETURN, CLOSED);
        add(rows, ByPlatform.LET_BUYER_LAPSE, ALL, REFUSED_WAIT_BUYER, CLOSED);
        add(rows, ByPlatform.LET_BUYER_LAPSE, REPLACED, WAIT_BUYER_RECEIVE, SUCCESS);
    }

    private static void add(
            List<Row> rows, CaseMove move, Set<CaseType> types, CaseStatus from, CaseStatus... to) {
        rows.add(new Row(move, types, from, EnumSet.copyOf(Arrays.asList(to))));
    }

    /** The moves open to a case of this type in this state, each once, the merchant's first. */
    public static List<CaseMove> from(CaseType type, CaseStatus status) {
        return rows(type, status).stream().map(Row::move).distinct().toList();
    }

    /** Where a move may lead from here; nothing when it is not legal now. */
    public static Set<CaseStatus> after(CaseMove move, CaseType type, CaseStatus status) {
        var after = EnumSet.noneOf(CaseStatus.class);
        rows(type, status).stream()
                .filter(row -> row.move().equals(move))
                .forEach(row -> after.addAll(row.to()));
        return after;
    }

    /**
     * Whether some course of moves explains a report of this state after that one. Reports come
     * late and skip what happened between; of a platform's own codes nothing is known.
     */
    public static boolean explains(CaseType type, CaseStatus before, CaseStatus now) {
        if (before == now || before == OTHER || now == OTHER || type == CaseType.OTHER) {
            return true;
        }
        var reached = EnumSet.of(before);
        var ahead = new ArrayDeque<CaseStatus>(reached);
        while (!ahead.isEmpty()) {
            for (Row row : rows(type, ahead.remove())) {
                row.to().stream().filter(reached::add).forEach(ahead::add);
            }
        }
        return reached.contains(now);
    }

    private static List<Row> rows(CaseType type, CaseStatus from) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.types().contains(type))
                .toList();
    }
}
