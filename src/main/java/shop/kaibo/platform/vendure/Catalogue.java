package shop.kaibo.platform.vendure;

import static shop.kaibo.platform.wire.Strict.list;
import static shop.kaibo.platform.wire.Strict.number;
import static shop.kaibo.platform.wire.Strict.object;

import shop.kaibo.base.Clock;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.RemoteListing;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed among the shop's products. The shop does not tell: a sale leaves no mark on them. So
 * all are walked through again and again, and those that look otherwise than they were told are
 * told. Thread-safe.
 */
final class Catalogue {
    private static final String START = "0";

    /** So much longer than a walk took nobody is asked again. */
    private static final int REST = 4;

    /** After so long all is told again, whatever became of what was told. */
    private static final long FRESH_NS = 600_000_000_000L;

    private final Speech speech;
    private final Shop shop;
    private final Clock clock;
    private final Map<String, RemoteListing> told = new HashMap<>();
    private List<RemoteListing> telling = List.of();
    private String tellingTo = "";
    private long began;
    private long restUntil;
    private long toldSince;
    private long epoch;

    Catalogue(Speech speech, Shop shop, Clock clock) {
        this.speech = speech;
        this.shop = shop;
        this.clock = clock;
        restUntil = clock.nanos();
        toldSince = clock.nanos();
    }

    synchronized Page<RemoteListing> changed(String cursor, int limit) throws Stopped {
        long now = clock.nanos();
        if (cursor.isEmpty() || now - toldSince > FRESH_NS) {
            told.clear();
            toldSince = now;
        } else if (cursor.equals(tellingTo)) {
            // whoever asks beyond a page has kept it
            telling.forEach(listing -> told.put(listing.remoteId(), listing));
        }
        telling = List.of();
        tellingTo = "";
        long skip = cursor.isEmpty() ? 0 : Long.parseLong(cursor);
        if (skip == 0) {
            if (cursor.equals(START) && restUntil - now > 0) {
                return new Page<>(List.of(), START, false, epoch);
            }
            began = now;
        }
        return walk(skip, limit);
    }

    private Page<RemoteListing> walk(long skip, int limit) throws Stopped {
        long threshold = shop.settings().threshold();
        var variables = Speech.object().put("skip", skip).put("take", limit);
        JsonNode data = speech.ask(Sentences.WALK, variables, all -> all);
        epoch = Readings.time(object(data, "activeChannel"), "createdAt");
        JsonNode products = object(data, "products");
        List<JsonNode> items = list(products, "items", one -> one);
        var changed = new ArrayList<RemoteListing>();
        for (JsonNode product : items) {
            RemoteListing listing = Readings.listing(product, threshold);
            // without a variant it is a beginning of ours or somebody's
            if (!listing.skus().isEmpty() && !listing.equals(told.get(listing.remoteId()))) {
                changed.add(listing);
            }
        }
        boolean more = !items.isEmpty() && skip + items.size() < number(products, "totalItems");
        telling = changed;
        tellingTo = more ? String.valueOf(skip + items.size()) : START;
        if (!more) {
            long end = clock.nanos();
        }
        return new Page<>(changed, tellingTo, more, epoch);
    }

    /** Something of ours changed there: the next one who asks is told at once. */
    synchronized void stirred() {
        restUntil = clock.nanos();
    }
}
