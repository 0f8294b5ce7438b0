package shop.kaibo;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** What is made when it is first asked for, and then kept. FX thread only. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T one = made;
        if (one == null) {
            one = maker.get();
            made = one;
        }
        return one;
    }
}
