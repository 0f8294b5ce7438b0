package shop.kaibo;

import shop.kaibo.base.Folders;
import shop.kaibo.desk.shows.Rehearsals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongPredicate;

/** Rehearses in a folder of its own, which is gone afterwards. Thread-safe. */
final class ScreenRehearsals implements Rehearsals {
    @Override
    public Optional<Played> play(long seed, int minutes, LongPredicate goOn) {
        try {
            Path folder = Files.createTempDirectory("kaibo-rehearsal");
            try {
                return new HeadlessRehearsal(seed, minutes, false)
                        .play(folder.resolve("home"), folder.resolve("sandbox"), goOn)
                        .map(r -> new Played(r.score(), r.orders(), r.lost(), r.doubled()));
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
