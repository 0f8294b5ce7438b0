package shop.kaibo.platform.sandbox;

import shop.kaibo.platform.RemoteOrder.Status;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Buyers who say what they think of what they got. Writer's thread only. */
final class Opinions {
    private static final String[] BAD = {
        "穿了两天就开胶了，质量问题，客服也不理人",
        "色差太大了，和直播间看到的完全不一样",
        "尺码偏小一码，脚后跟磨破了",
        "收到就有破洞，做工太差",
        "",
        "少发了一件，问了三天没人回"
    };
    private static final String[] MIDDLING = {"还行吧，一分钱一分货", "物流慢了点，东西可以", "味道有点大，晾两天好了"};
    private static final String[] GOOD = {
        "很喜欢，和主播说的一样，会回购", "质量不错，老客户了", "发货快，包装好", "软软的很舒服，妈妈很喜欢", ""
    };

    private final Books books;
    private final Random random;

    Opinions(Books books, long seed) {
        this.books = books;
        this.random = new Random(seed);
    }

    /**
     * So many reviews of shipped orders that have none yet; tells how many were written.
     *
     * @param bad how many of a hundred are bad ones
     */
    int write(int count, int bad) {
        var orders = new ArrayList<Order>(books.shelf.all(Kind.ORDER));
        orders.removeIf(
                order ->
                        order.status != Status.SHIPPED
                                || !books.shelf.byReference(Kind.REVIEW, order.id).isEmpty());
        Collections.shuffle(orders, random);
        List<Order> chosen = orders.subList(0, Math.min(count, orders.size()));
        for (Order order : chosen) {
            boolean angry = random.nextInt(100) < bad;
            int stars = angry ? 1 + random.nextInt(2) : 3 + random.nextInt(3);
            write(order, stars, pick(angry ? BAD : stars == 3 ? MIDDLING : GOOD));
        }
        return chosen.size();
    }

    /** One review with words of its own; tells its id. */
    String write(Order order, int stars, String text) {
        var review = new Review();
        review.id = books.newId(Kind.REVIEW);
        review.order = order.id;
        review.sku = order.lines.getFirst().sku();
        review.buyer = order.buyer.key();
        review.stars = stars;
        review.text = text;
        review.createdMs = books.nowMs;
        books.effect(
                "review.written",
                null,
                review.id,
                Json.object().put("order", order.id).put("stars", stars));
        books.put(review);
        return review.id;
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
