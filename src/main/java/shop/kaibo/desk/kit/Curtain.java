package shop.kaibo.desk.kit;

import shop.kaibo.base.ChangeFeed;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The changes as a screen hears them that nobody looks at: the first at once, then one word every
 * two seconds, so that a storm of orders costs nothing behind the curtain. Once it is drawn what
 * was held back is told and every change comes through. Thread-safe.
 */
public final class Curtain implements ChangeFeed {
    private static final long APART_MS = 2_000;

    private final ChangeFeed feed;
    private final Background background;
    private final CopyOnWriteArrayList<Fold> folds = new CopyOnWriteArrayList<>();
    private volatile boolean drawn;

    public Curtain(ChangeFeed feed, Background background) {
        this.feed = feed;
        this.background = background;
    }

    /** Whether somebody looks now. */
    public void draw(boolean on) {
        drawn = on;
        if (on) {
            folds.forEach(Fold::tell);
        }
    }

    @Override
    public Subscription listen(Set<String> tables, Consumer<Set<String>> listener) {
        var fold = new Fold(listener);
        folds.add(fold);
        Subscription heard = feed.listen(tables, fold::changed);
        return () -> {
            heard.close();
            folds.remove(fold);
        };
    }

    private final class Fold {
        private final Consumer<Set<String>> listener;
        private final Set<String> held = new TreeSet<>();
        private boolean resting;

        Fold(Consumer<Set<String>> listener) {
            this.listener = listener;
        }

        void changed(Set<String> tables) {
            synchronized (this) {
                if (resting && !drawn) {
                    held.addAll(tables);
                    return;
                }
                if (!resting && !drawn) {
                    resting = true;
                    background.after(APART_MS, this::rested);
                }
            }
            listener.accept(tables);
        }

        private void rested() {
            synchronized (this) {
                resting = false;
            }
            tell();
        }

        void tell() {
            Set<String> now;
            synchronized (this) {
                if (held.isEmpty()) {
                    return;
                }
                now = Set.copyOf(held);
                held.clear();
            }
            changed(now);
        }
    }
}
