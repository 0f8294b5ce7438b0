package shop.kaibo.desk.listing.source;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.phone.PhoneInbox;
import shop.kaibo.photo.phone.PhoneProgress;
import shop.kaibo.photo.phone.PhoneServer;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Supplier;

/** Photos from phones: the door is open as long as its code is shown. FX thread only. */
final class PhoneViewModel {
    /** Where the door stands. */
    enum Door {
        CLOSED,
        OPENING,
        OPEN,
        /** Time is over; a phone that comes now is still told so. */
        OVER,
        NO_NETWORK
    }

    /** How long a late phone is still told that time is over. */
    private static final long LINGER_MS = 30_000;

    private static final long TICK_MS = 500;

    private final Incoming incoming;
    private final Supplier<List<InetAddress>> networks;
    private final Clock clock;
    private final Background background;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Door> door = new ReadOnlyObjectWrapper<>(Door.CLOSED);
    private final ReadOnlyObjectWrapper<@Nullable String> url = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper leftMs = new ReadOnlyLongWrapper();
    private final ReadOnlyIntegerWrapper arrived = new ReadOnlyIntegerWrapper();
    private final ObservableList<PhoneRow> phones = FXCollections.observableArrayList();
    private List<InetAddress> addresses = List.of();
    private int address;
    private @Nullable PhoneServer server;
    private int opening;

    PhoneViewModel(
            Incoming incoming,
            Supplier<List<InetAddress>> networks,
            Clock clock,
            Background background,
            Texts texts) {
        this.incoming = incoming;
        this.networks = networks;
        this.clock = clock;
        this.background = background;
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    ReadOnlyObjectProperty<Door> door() {
        return door.getReadOnlyProperty();
    }

    /** What the code says; null unless the door is open. */
    ReadOnlyObjectProperty<@Nullable String> url() {
        return url.getReadOnlyProperty();
    }

    ReadOnlyLongProperty leftMs() {
        return leftMs.getReadOnlyProperty();
    }

    /** Photos since the door was opened. */
    ReadOnlyIntegerProperty arrived() {
        return arrived.getReadOnlyProperty();
    }

    ObservableList<PhoneRow> phones() {
        return phones;
    }

    /** The address in use, and whether there is another network to try. */
    String host() {
        return addresses.isEmpty() ? "" : addresses.get(address).getHostAddress();
    }

    boolean others() {
        return addresses.size() > 1;
    }

    /** Opens the door, or once more after its time. */
    void open() {
        PhoneServer now = server;
        if (now != null) {
            now.renew();
            shown(now);
            return;
        }
        int mine = ++opening;
        door.set(Door.OPENING);
        background.run(
                networks::get,
                found -> {
                    if (mine == opening) {
                        addresses = found;
                        address = Math.min(address, Math.max(0, found.size() - 1));
                        start(mine);
                    }
                },
                this::failed);
    }

    private void start(int mine) {
        if (addresses.isEmpty()) {
            door.set(Door.NO_NETWORK);
            return;
        }
        InetAddress at = addresses.get(address);
        background.run(
                () -> PhoneServer.open(at, clock, new Inbox()),
                opened -> {
                    if (mine == opening) {
                        server = opened;
                        shown(opened);
                        tick(mine);
                    } else {
                        opened.close();
                    }
                },
                this::failed);
    }

    private void shown(PhoneServer open) {
        url.set(open.url());
        leftMs.set(open.leftMs());
        phones.clear();
        arrived.set(0);
        door.set(Door.OPEN);
    }

    private void failed(Exception problem) {
        if (problem instanceof java.io.UncheckedIOException) {
            door.set(Door.NO_NETWORK); // the address went away meanwhile
        } else {
            door.set(Door.CLOSED);
            background.broken(problem);
        }
    }

    private void tick(int mine) {
        PhoneServer now = server;
        if (now == null || mine != opening) {
            return;
        }
        leftMs.set(Math.max(0, now.leftMs()));
        if (now.leftMs() <= 0) {
            url.set(null);
            door.set(Door.OVER);
        }
        if (now.leftMs() <= -LINGER_MS) {
            server = null;
            background.run(() -> closed(now), _ -> {});
            return;
        }
        background.after(TICK_MS, () -> tick(mine));
    }

    /** Goes to the next network of this machine. */
    void other() {
        if (others()) {
            int next = (address + 1) % addresses.size();
            close();
            address = next;
            open();
        }
    }

    /** Closes the door at once. */
    void close() {
        opening++;
        PhoneServer now = server;
        server = null;
        url.set(null);
        door.set(Door.CLOSED);
        if (now != null) {
            now.close();
        }
    }

    private static boolean closed(PhoneServer server) {
        server.close();
        return true;
    }

    void show(PhoneProgress now) {
        var row = new PhoneRow(now.phone(), now.done(), now.chosen(), now.share());
        for (int i = 0; i < phones.size(); i++) {
            if (phones.get(i).phone() == row.phone()) {
                phones.set(i, row);
                return;
            }
        }
        phones.add(row);
    }

    private final class Inbox implements PhoneInbox {
        @Override
        public void progress(PhoneProgress now) {
            background.onFx(() -> show(now));
        }

        @Override
        public void arrived(Photo photo) {
            background.onFx(
                    () -> {
                        arrived.set(arrived.get() + 1);
                        incoming.add("", () -> photo);
                    });
        }
    }
}
