package shop.kaibo.bench;

import shop.kaibo.base.Mask;
import shop.kaibo.platform.Personal;
import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Orders of a shop that broadcasts every day: the same seed tells the same orders. Each is a
 * function of its place alone, so that a store can be made longer later. Times end before {@link
 * #END}.
 */
final class TrialOrders {
    static final int PER_SHOW = 4000;
    static final int SLOTS = 40;
    static final int SIZES = 3;
    static final long DAY = 86_400_000L;

    /** 2026-11-22 00:00 in Shanghai. */
    static final long END = 1_795_276_800_000L;

    private static final String SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高梁郑谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任";
    private static final String GIVEN =
            "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂玉萍红建国华文斌波辉鹏飞宇浩然子轩梓涵欣怡雨桐诗琪佳慧晓婷雪梅春燕海龙志远";
    private static final String[] COURIERS = {"SF", "YTO", "ZTO", "YUNDA", "JTSD"};
    private static final String[] LETTERS = {"SF", "YT", "ZT", "YD", "JT"};
    private static final long[] PRICES = {1990, 2990, 3990, 4990, 5990, 7990, 9900, 12900};

    private final long seed;
    private final int count;

    /**
     * @param count how many there will be: the last of them are of the day before {@link #END}
     */
    TrialOrders(int count, long seed) {
        this.count = count;
        this.seed = seed;
    }

    int shows() {
        return (count + PER_SHOW - 1) / PER_SHOW;
    }

    long startOf(int show) {
        return END - (shows() - show) * DAY + 19 * 3_600_000L;
    }

    static long price(int show, int slot) {
        return PRICES[Math.floorMod(show * 31 + slot * 7, PRICES.length)];
    }

    /** What the platform says now of the order in this place. */
    RemoteOrder order(int place) {
        return order(place, count - place);
    }

    /**
     * The same when so many orders had come after it: the youngest are unpaid, then paid, then
     * shipped.
     */
    RemoteOrder order(int place, int age) {
        var random = new Random(seed * 1_000_003 + place);
        int show = place / PER_SHOW;
        // a show of four hours
        long created = startOf(show) + (place % PER_SHOW) * 3_600L + random.nextInt(3_600);
        long number = Math.floorMod(random.nextLong(), 100_000_000L);
        var lines = new ArrayList<RemoteOrder.Line>();
        long total = 0;
        int many = random.nextInt(10) == 0 ? 2 : 1;
        for (int i = 0; i < many; i++) {
            // the first slots of a show sell most
            int slot = 1 + Math.min(random.nextInt(SLOTS), random.nextInt(SLOTS));
            String listing = listing(show, slot);
            long quantity = random.nextInt(8) == 0 ? 2 : 1;
            int size = random.nextInt(SIZES);
            lines.add(
                    new RemoteOrder.Line(
                            "r" + listing,
                            "r" + sku(show, slot, size),
                            "直播间" + slot + "号好物",
                            (36 + size) + "码",
                            quantity,
                            price(show, slot)));
            total += quantity * price(show, slot);
        }
        boolean unpaid = random.nextInt(12) == 0;
        RemoteOrder.Status status = status(age, unpaid);
        boolean paid = status != RemoteOrder.Status.PENDING_PAY && !unpaid;
        boolean shipped = status == RemoteOrder.Status.SHIPPED || status == RemoteOrder.Status.DONE;
        int courier = random.nextInt(COURIERS.length);
        long paidMs = paid ? created + 5_000 + random.nextInt(60_000) : 0;
        long shippedMs = shipped ? paidMs + 20 * 3_600_000L : 0;
        RemoteOrder.Source source = RemoteOrder.Source.values()[random.nextInt(4)];
        String person = "b" + random.nextInt(Math.max(1, count / 3));
        int version = 1 + status.ordinal();
        return new RemoteOrder(
                day(created) + String.format(Locale.ROOT, "%08d%05d", number, place % 100_000),
                version,
                status,
                status.name().toLowerCase(Locale.ROOT),
                source,
                total,
                lines,
                person,
                nickname(person),
                name(person),
                phone(person),
                address(person),
                "at " + person,
                random.nextInt(20) == 0 ? "请尽快发货" : null,
                shipped ? COURIERS[courier] : null,
                shipped ? LETTERS[courier] + (7_000_000_000_000L + place * 7L) : null,
                2L + place,
                status == RemoteOrder.Status.CLOSED ? 2L + place + 1_000_000_000L : 0,
                created,
                paidMs,
                shippedMs,
                created + 2 * DAY,
                created + version * 1000L);
    }

    private static RemoteOrder.Status status(int age, boolean unpaid) {
        if (unpaid) {
            return age < 400 ? RemoteOrder.Status.PENDING_PAY : RemoteOrder.Status.CLOSED;
        }
        if (age < 100) {
            return RemoteOrder.Status.PENDING_PAY;
        }
        if (age < 20_000) {
            return RemoteOrder.Status.PAID;
        }
        return age < 80_000 ? RemoteOrder.Status.SHIPPED : RemoteOrder.Status.DONE;
    }

    /** One return in fifty orders; those of the last days wait for their parcel. */
    RemoteCase returned(int place) {
        RemoteOrder order = order(place);
        boolean open = count - place < 120_000;
        long at = order.createdMs() + 5 * DAY;
        return new RemoteCase(
                "c" + order.remoteId(),
                order.remoteId(),
                RemoteCase.Type.RETURN_REFUND,
                "RETURN_REFUND",
                open ? RemoteCase.Status.WAIT_SELLER_RECEIVE : RemoteCase.Status.SUCCESS,
                open ? "wait_receive" : "success",
                "1",
                order.lines().getFirst().remoteSkuId(),
                1,
                order.totalFen(),
                open ? 0 : order.totalFen(),
                place % 150 == 0 ? "质量问题" : "不喜欢",
                "YTO",
                "YT" + (9_000_000_000_000L + place),
                "",
                null,
                null,
                null,
                open ? END + DAY : 0,
                at,
                order.createdMs() + 3 * DAY,
                at);
    }

    static String listing(int show, int slot) {
        return "l" + show + "-" + slot;
    }

    static String sku(int show, int slot, int size) {
        return "s" + show + "-" + slot + "-" + size;
    }

    private static String day(long ms) {
        return shop.kaibo.base.Shanghai.minute(ms).substring(2, 10).replace("-", "");
    }

    static String nameOf(String person) {
        int n = Math.abs(person.hashCode() * 31 + person.length());
        StringBuilder name = new StringBuilder();
        name.append(SURNAMES.charAt(n % SURNAMES.length()));
        name.append(GIVEN.charAt(n / 64 % GIVEN.length()));
        if (n % 4 != 0) {
            name.append(GIVEN.charAt(n / 4096 % GIVEN.length()));
        }
        return name.toString();
    }

    static String phoneOf(String person) {
        return String.format(
                Locale.ROOT,
                "138%08d",
                Math.floorMod(person.hashCode() * 2_654_435_761L, 99999989));
    }

    private static Personal name(String person) {
        return new Personal(Mask.name(nameOf(person)), null, nameOf(person));
    }

    private static Personal nickname(String person) {
        String nickname = "爱购物的" + person;
        return new Personal(Mask.name(nickname), null, nickname);
    }

    private static Personal phone(String person) {
        return new Personal(Mask.phone(phoneOf(person)), null, phoneOf(person));
    }

    private static Personal address(String person) {
        return new Personal("浙江 杭州****", null, "浙江省杭州市余杭区文一西路" + person + "号");
    }

    List<RemoteOrder> page(int from, int size) {
        var page = new ArrayList<RemoteOrder>(size);
        for (int i = from; i < from + size; i++) {
            page.add(order(i));
        }
        return page;
    }
}
