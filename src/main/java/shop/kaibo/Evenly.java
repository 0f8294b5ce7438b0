package shop.kaibo;

import java.util.random.RandomGenerator;

/** No chance at all: always the middle. Waiting times do not depend on who asks first. */
final class Evenly implements RandomGenerator {
    @Override
    public long nextLong() {
        return 0;
    }

    @Override
    public long nextLong(long bound) {
        return bound / 2;
    }
}
