package shop.kaibo.sync.pull;

import shop.kaibo.aftersale.review.ReviewService;
import shop.kaibo.base.Clock;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.RemoteReview;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.sync.line.Target;
import shop.kaibo.sync.words.Reports;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What buyers write. Nobody waits for it by the second: while on air it is asked for once a minute,
 * and never where the platform does not tell it.
 */
public final class ReviewFeed implements Feed<RemoteReview> {
    private static final long APART_NS = 60_000_000_000L;

    private final ReviewService reviews;
    private final Clock clock;
    private final BooleanSupplier onAir;
    private volatile long readNs;
    private volatile boolean more;

    public ReviewFeed(ReviewService reviews, Clock clock, BooleanSupplier onAir) {
        this.reviews = reviews;
        this.clock = clock;
        this.onAir = onAir;
        readNs = clock.nanos() - APART_NS;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public Outcome<Page<RemoteReview>> page(Target there, String cursor) {
        // read from its beginning it is read whole, or what is missing would pass for forgotten
        boolean begun = !cursor.isEmpty() && !more;
        boolean soon = begun && clock.nanos() - readNs < APART_NS && onAir.getAsBoolean();
        if (soon || !there.can().reviews()) {
            return new Outcome.Done<>(new Page<>(List.of(), cursor, false, Page.UNASKED));
        }
        var answer = there.call(gateway -> gateway.reviewsChanged(cursor, there.can().pageSize()));
        if (answer instanceof Outcome.Done<Page<RemoteReview>>(Page<RemoteReview> page)) {
            readNs = clock.nanos();
            more = page.more();
        }
        return answer;
    }

    @Override
    public void apply(Tx tx, String account, long epoch, List<RemoteReview> rows) {
        rows.forEach(row -> reviews.apply(tx, account, epoch, Reports.of(row)));
    }

    @Override
    public void readAnew(Tx tx, String account, long epoch) {
        reviews.unknownThere(tx, account, epoch);
    }
}
