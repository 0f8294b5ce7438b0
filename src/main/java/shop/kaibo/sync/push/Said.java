package shop.kaibo.sync.push;

import shop.kaibo.platform.Outcome;
import shop.kaibo.store.Operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The operations said to a bundle so far, with what their answers will mean. For one thread. */
final class Said {
    private final List<One<?>> all = new ArrayList<>();

    /** One of them. */
    record One<T>(Function<T, Effect> effect) {
        /** What its answer means; the answer is that of the write it was said with. */
        @SuppressWarnings("unchecked")
        Outcome<Effect> meaning(Outcome<?> answer) {
            return answer instanceof Outcome.Done<?> done
                    ? new Outcome.Done<>(effect.apply((T) done.value()))
                    : answer.failed();
        }
    }

    /** An operation on its way: how it is said and what became of it. */
    record Fated(Errand errand, Operation operation, Outcome<Effect> outcome) {}

    <T> Outcome<Effect> say(Outcome<T> nothing, Function<T, Effect> effect) {
        all.add(new One<>(effect));
        return nothing.failed();
    }

    int size() {
        return all.size();
    }

    One<?> get(int place) {
        return all.get(place);
    }
}
