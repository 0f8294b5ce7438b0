package shop.kaibo.platform.vendure;

import okhttp3.HttpUrl;

import shop.kaibo.platform.AccountGateway.Shopfront;
import shop.kaibo.platform.Capabilities;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.wire.Strict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a key may read, tried by asking for one of each. Thread-safe. */
final class Rights {
    private static final Map<String, String> ASKED =
            new TreeMap<>(
                    Map.of(
                            "platform.vendure.right.catalogue",
                            "query { products(options: {take: 1}) { totalItems } }",
                            "platform.vendure.right.orders",
                            "query { orders(options: {take: 1}) { totalItems } }",
                            "platform.vendure.right.assets",
                            "query { assets(options: {take: 1}) { totalItems } }"));

    private static final String NAMED = "query { activeChannel { code seller { name } } }";

    private static final String API = "admin-api";

    private Rights() {}

    /** Where the API of a shop is, named with or without its path. */
    static HttpUrl at(HttpUrl base) {
        List<String> path = base.pathSegments();
        if (path.contains(API)) {
            return base;
        }
        HttpUrl.Builder url = base.newBuilder();
        // "https://shop/" ends in an empty part
        return (path.getLast().isEmpty()
                        ? url.setPathSegment(path.size() - 1, API)
                        : url.addPathSegment(API))
                .build();
    }

    static Outcome<Capabilities> fit(Shop shop) {
        return Stopped.end(
                () -> {
                    shop.fit();
                    return VendureGateway.CAN;
                });
    }

    static Outcome<Shopfront> shopfront(Speech speech) {
        return Stopped.end(
                () -> {
                    var lacking = new ArrayList<String>();
                    for (var asked : ASKED.entrySet()) {
                        if (!may(speech, asked.getValue())) {
                            lacking.add(asked.getKey());
                        }
                    }
                    return new Shopfront(name(speech), lacking);
                });
    }

    private static boolean may(Speech speech, String sentence) throws Stopped {
        try {
            speech.ask(sentence, Speech.object(), _ -> true);
            return true;
        } catch (Stopped stopped) {
            if (stopped.outcome() instanceof Outcome.Unauthorized) {
                return false;
            }
            throw stopped;
        }
    }

    // the first channel of every shop is called the same and names none
    private static String name(Speech speech) throws Stopped {
        return speech.ask(
                NAMED,
                Speech.object(),
                data -> {
                    var channel = Strict.object(data, "activeChannel");
                    String code = Strict.text(channel, "code");
                    var seller = channel.get("seller");
                    String name =
                            seller == null || !seller.isObject() ? "" : Strict.text(seller, "name");
                    return code.startsWith("__") ? name : code;
                });
    }
}
