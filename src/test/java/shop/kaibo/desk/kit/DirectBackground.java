package shop.kaibo.desk.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The door without a door: work is done at once where it is asked for, time goes by hand. */
public class DirectBackground implements Background {
    private record Due(long at, Runnable act) {}

    private final List<Due> due = new ArrayList<>();
    private long now;

    @Override
    public <T> void run(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            failed.accept(e);
            return;
        }
        done.accept(result);
    }

    @Override
    public void onFx(Runnable act) {
        act.run();
    }

    @Override
    public Later after(long ms, Runnable act) {
        var later = new Due(now + ms, act);
        due.add(later);
        return () -> due.remove(later);
    }

    @Override
    public void broken(Throwable cause) {
        throw new AssertionError(cause);
    }

    /** Lets time pass and does what falls due, in order. */
    public void pass(long ms) {
        long end = now + ms;
        while (true) {
            var next =
                    due.stream().filter(d -> d.at() <= end).min(Comparator.comparingLong(Due::at));
            if (next.isEmpty()) {
                break;
            }
            now = next.get().at();
            due.remove(next.get());
            next.get().act().run();
        }
        now = end;
    }
}
