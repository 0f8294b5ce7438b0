package shop.kaibo.desk.aftersale.trouble;

import javafx.collections.ObservableList;

import shop.kaibo.aftersale.pool.Disposition;
import shop.kaibo.aftersale.pool.Pool;
import shop.kaibo.aftersale.returns.Returns;
import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Money;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.operator.Actor;

import java.util.Set;

/** The pools of pieces outside stock and where they can go. FX thread only. */
public final class PoolsViewModel implements AutoCloseable {
    private final Returns returns;
    private final Actor actor;
    private final Background background;
    private final Notices notices;
    private final Undo undo;
    private final Texts texts;
    private final LiveList<Pool> rows;

    PoolsViewModel(
            Returns returns,
            Actor actor,
            Background background,
            ChangeFeed feed,
            Notices notices,
            Undo undo,
            Texts texts) {
        this.returns = returns;
        this.actor = actor;
        this.background = background;
        this.notices = notices;
        this.undo = undo;
        this.texts = texts;
        rows =
                new LiveList<>(
                        background, feed, Set.of("piece_move"), () -> returns.pools().pools());
    }

    /** The fullest first. */
    public ObservableList<Pool> rows() {
        return rows.items();
    }

    Texts texts() {
        return texts;
    }

    /** What a piece of second grade may cost: 70 % of the price, in yuan. */
    public String proposed(Pool pool) {
        return Money.yuan(pool.priceFen() * 7 / 10);
    }

    /** Lists all pieces of second grade at a typed price. */
    public void second(Pool pool, String price) {
        background.run(
                () -> returns.pools().listSecond(actor, pool.skuId(), fen(price)),
                listing ->
                        notices.success(
                                texts.get("trouble.second", listing.slot(), pool.pieces()), ""),
                this::failed);
    }

    private static long fen(String price) {
        return Money.parse(price).orElseThrow(() -> new Refused("price", "refused.price.zero"));
    }

    /** Moves all pieces of a pool; to SELLABLE puts them back in stock. */
    public void move(Pool pool, Disposition to) {
        if (pool.disposition() == to) {
            return;
        }
        background.run(
                () -> {
                    returns.pools()
                            .move(actor, pool.skuId(), pool.disposition(), to, pool.pieces());
                    return pool;
                },
                done -> moved(pool, to),
                this::failed);
    }

    // what is on sale again comes out by the stock, not by this
    private void moved(Pool pool, Disposition to) {
        String words = texts.get("trouble.moved", pool.pieces(), texts.get(to.key()));
        if (to == Disposition.SELLABLE) {
            notices.success(words, "");
        } else {
            undo.offer(words, () -> moveBack(pool, to));
        }
    }

    private void moveBack(Pool pool, Disposition from) {
        background.run(
                () -> {
                    returns.pools()
                            .move(actor, pool.skuId(), from, pool.disposition(), pool.pieces());
                    return pool;
                },
                done -> {},
                this::failed);
    }

    private void failed(Exception problem) {
        if (problem instanceof Refused refused) {
            notices.warn(texts.of(refused), "");
        } else {
            background.broken(problem);
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
