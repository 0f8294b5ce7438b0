package shop.kaibo.desk.listing.source;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notice;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.operator.SourceSettings;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.watch.Arrivals;
import shop.kaibo.photo.watch.FolderWatch;
import shop.kaibo.photo.watch.FolderWatch.Sight;

import java.nio.file.Path;

/** The watched folder: what is new in it becomes cards by itself. FX thread only. */
final class FolderViewModel {
    /** Between two looks. */
    static final long PAUSE_MS = 2_000;

    /**
     * What is watched and what was last seen of it. Thread-safe.
     *
     * @param folder null when none is watched
     */
    record State(@Nullable Path folder, Sight sight) {
        static final State NONE = new State(null, Sight.HERE);
    }

    private final Incoming incoming;
    private final SourceSettings settings;
    private final Path ledger;
    private final Clock clock;
    private final Background background;
    private final Notices notices;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private int watching;

    FolderViewModel(
            Incoming incoming,
            SourceSettings settings,
            Path ledger,
            Clock clock,
            Background background,
            Notices notices,
            Texts texts) {
        this.incoming = incoming;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
        this.background = background;
        this.notices = notices;
        this.texts = texts;
        int mine = watching;
        background.run(
                settings::folder,
                folder -> {
                    if (mine == watching && folder.isPresent()) {
                        watch(folder.get());
                    }
                });
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Watches a folder from now on; what lies in it now stays there. */
    void choose(Path folder) {
        watching++;
        background.run(
                () -> {
                    FolderWatch.forget(ledger);
                    settings.folder(folder);
                    return folder;
                },
                this::watch);
    }

    /** Watches none. */
    void stop() {
        watching++;
        state.set(State.NONE);
        background.run(
                () -> {
                    settings.folder(null);
                    return ledger;
                },
                _ -> {});
    }

    private void watch(Path folder) {
        int mine = ++watching;
        state.set(new State(folder, Sight.HERE));
        look(new FolderWatch(folder, ledger, clock), folder, mine);
    }

    private void look(FolderWatch watch, Path folder, int mine) {
        if (mine != watching) {
            return;
        }
        background.run(
                () -> watch.look(new Arriving(mine)),
                sight -> {
                    if (mine == watching) {
                        state.set(new State(folder, sight));
                        background.after(PAUSE_MS, () -> look(watch, folder, mine));
                    }
                },
                problem -> {
                    state.set(State.NONE);
                    background.broken(problem);
                });
    }

    void close() {
        watching++;
    }

    private final class Arriving implements Arrivals {
        private final int mine;

        Arriving(int mine) {
            this.mine = mine;
        }

        @Override
        public void came(String name, Photo photo) {
            background.onFx(() -> incoming.add(name, () -> photo));
        }

        @Override
        public void refused(String name, Refused reason) {
            background.onFx(
                    () -> {
                        if (mine == watching) {
                            String why = texts.get("listing.photo.which", name, texts.of(reason));
                            notices.show(
                                    Notice.of(Tone.WARNING, texts.get("listing.photo.failed"), why)
                                            .keyed(why));
                        }
                    });
        }
    }
}
