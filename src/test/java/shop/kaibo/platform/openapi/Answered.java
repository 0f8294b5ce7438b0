package shop.kaibo.platform.openapi;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.wire.Strict;
import shop.kaibo.platform.wire.Wires;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What the program makes of an answer that came over the wire, for drills. Thread-safe. */
public final class Answered {
    private static final int[] BAD = {400, 403, 409, 422, 429, 500, 302};
    private static final Map<String, Function<JsonNode, ?>> FEEDS =
            new TreeMap<>(
                    Map.of(
                            "listings", Wired::listing,
                            "orders", WiredOrder::of,
                            "cases", Wired::afterSale,
                            "reviews", Reviews::review));

    private Answered() {}

    /** A page of a feed. */
    public static Outcome<?> page(String feed, byte[] body) {
        Function<JsonNode, ?> row = FEEDS.get(feed);
        return of(
                200,
                body,
                node ->
                        new Page<>(
                                Strict.list(node, "rows", row::apply),
                                Strict.text(node, "cursor"),
                                Strict.flag(node, "more"),
                                Strict.number(node, "epoch")));
    }

    /** What the platform says it can. */
    public static Outcome<?> capabilities(byte[] body) {
        return of(200, body, Abilities::of);
    }

    /** A refusal of some kind. */
    public static Outcome<?> refusal(int n, byte[] body) {
        return of(BAD[Math.floorMod(n, BAD.length)], body, node -> node);
    }

    private static <T> Outcome<T> of(int status, byte[] body, Function<JsonNode, T> value) {
        var answer = new Wires.Answer(status, "application/json", "2", body);
        return new Verdict(() -> true).of(answer, value, status % 2 == 1);
    }
}
