package shop.kaibo.sync.pull;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.sync.line.Target;

import java.util.List;

/**
 * One stream of a platform: how a page is asked for and which feature keeps its rows. It translates
 * and holds no rules. Thread-safe.
 */
public interface Feed<R> {
    /** The stream's name among the cursors. */
    String name();

    /** One page from a position on; blocks on the network. */
    Outcome<Page<R>> page(Target there, String cursor);

    /** Keeps the rows inside the page's transaction. */
    void apply(Tx tx, String account, long epoch, List<R> rows);

    /** After the whole stream was read anew: what the platform no longer knows. */
    void readAnew(Tx tx, String account, long epoch);
}
