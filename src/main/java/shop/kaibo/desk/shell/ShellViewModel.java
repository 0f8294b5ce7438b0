package shop.kaibo.desk.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Undo;

/**
 * What stands around every screen: shop, broadcast, link, counts, undo. It asks nobody; whoever
 * builds the program sets or binds its properties. FX thread only.
 */
public final class ShellViewModel implements AutoCloseable {
    /** A rail item's count; stuck is red, due is amber. */
    public record Count(int count, boolean stuck) {}

    private static final int LOUD = 100;

    private final Texts texts;
    private final Clock clock;
    private final Background background;
    private final Undo undo;
    private final Notices notices;
    private final StringProperty shopName = new SimpleStringProperty("");
    private final LongProperty liveSince = new SimpleLongProperty();
    private final StringProperty nextBroadcast = new SimpleStringProperty("");
    private final StringProperty anchor = new SimpleStringProperty("");
    private final StringProperty footnote = new SimpleStringProperty("");
    private final ObjectProperty<SyncSign> sync = new SimpleObjectProperty<>(SyncSign.SYNCED);
    private final Seat seat = new Seat();
    private final ObservableMap<String, Count> counts = FXCollections.observableHashMap();
    private final BooleanProperty dark = new SimpleBooleanProperty(true);
    private final IntegerProperty volume = new SimpleIntegerProperty(100);
    private final BooleanProperty discreet = new SimpleBooleanProperty();
    private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(Scale.NORMAL);
    private final ReadOnlyLongWrapper now;
    private Background.Later tick;

    public ShellViewModel(Texts texts, Clock clock, Background background) {
        this.texts = texts;
        this.clock = clock;
        this.background = background;
        undo = new Undo(background);
        notices = new Notices(background);
        now = new ReadOnlyLongWrapper(clock.nowMs());
        tick = background.after(1000, this::tick);
    }

    public StringProperty shopNameProperty() {
        return shopName;
    }

    /** Epoch ms of the broadcast's start; 0 while none runs. */
    public LongProperty liveSinceProperty() {
        return liveSince;
    }

    /** A finished phrase such as 下一场 今晚 19:00, empty when not known. */
    public StringProperty nextBroadcastProperty() {
        return nextBroadcast;
    }

    /** Who is on the microphone; empty for nobody. */
    public StringProperty anchorProperty() {
        return anchor;
    }

    /** A finished phrase at the right end of the bottom bar, such as 打印机就绪. */
    public StringProperty footnoteProperty() {
        return footnote;
    }

    public ObjectProperty<SyncSign> syncProperty() {
        return sync;
    }

    /** Id of the screen that is shown; set it to go somewhere. */
    public ObjectProperty<String> routeProperty() {
        return seat.route();
    }

    /** Who is at work. */
    public Seat seat() {
        return seat;
    }

    /** Counts by route id; a zero is not shown. */
    public ObservableMap<String, Count> counts() {
        return counts;
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /** How loud sounds are: 0 (mute) to 100. */
    public IntegerProperty volumeProperty() {
        return volume;
    }

    /** Silences, or brings sounds back. */
    public void mute() {
        volume.set(volume.get() == 0 ? LOUD : 0);
    }

    /** Whether a camera may see the screen: what names a buyer is then not drawn. */
    public BooleanProperty discreetProperty() {
        return discreet;
    }

    public ObjectProperty<Scale> scaleProperty() {
        return scale;
    }

    public Undo undo() {
        return undo;
    }

    public Notices notices() {
        return notices;
    }

    /** Epoch ms, moving once a second. */
    public ReadOnlyLongProperty nowProperty() {
        return now.getReadOnlyProperty();
    }

    public boolean isLive() {
        return liveSince.get() > 0;
    }

    /** "01:23:45" since the broadcast began. */
    public String liveTimer() {
        return Formats.timer(Math.max(0, now.get() - liveSince.get()));
    }

    /** The sync pill's words. */
    public String syncWords() {
        SyncSign sign = sync.get();
        return switch (sign.kind()) {
            case SYNCED -> texts.get("shell.sync.synced");
            case WAITING -> texts.get("shell.sync.waiting", Formats.count(sign.waiting()));
            case HANDED -> texts.get("shell.sync.handed", Formats.count(sign.waiting()));
            case STUCK -> texts.get("shell.sync.stuck", Formats.count(sign.stuck()));
            case OFFLINE ->
                    sign.waiting() == 0
                            ? texts.get("shell.sync.offline")
                            : texts.get("shell.sync.waiting", Formats.count(sign.waiting()));
        };
    }

    /** "03:12" since the network went. */
    public String offlineFor() {
        return Formats.since(Math.max(0, now.get() - sync.get().offlineSinceMs()));
    }

    /** How much waits, and how long the oldest has. */
    public String waitingWords() {
        SyncSign sign = sync.get();
        String count = Formats.count(sign.waiting());
        return sign.oldestMs() == 0
                ? texts.get("shell.strip.waiting", count)
                : texts.get("shell.strip.oldest", count, Formats.minutes(sign.oldestMs()));
    }

    /** When the link is tried again; empty when nothing is planned. */
    public String nextTryWords() {
        long next = sync.get().nextTryMs();
        return next == 0 ? "" : texts.get("shell.strip.next", Shanghai.second(next));
    }

    @Override
    public void close() {
        tick.cancel();
    }

    private void tick() {
        now.set(clock.nowMs());
        tick = background.after(1000, this::tick);
    }
}
