package shop.kaibo.operator;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Refused;
import shop.kaibo.store.Store;

/**
 * What the shop is called and how its window looks, kept at once. Watch table "setting".
 * Thread-safe.
 */
public final class ShopSettings {
    /** The table whose change means that a value was set. */
    public static final String TABLE = "setting";

    private static final int LONGEST_NAME = 20;
    private static final String NAME = "shop.name";
    private static final String LANGUAGE = "desk.language";
    private static final String DARK = "desk.dark";
    private static final String SCALE = "desk.scale";
    private static final String STATION = "station";
    private static final String VOLUME = "desk.volume";

    /** The highest number a station may have. */
    public static final int STATIONS = 20;

    private final Store store;

    public ShopSettings(Store store) {
        this.store = store;
    }

    /**
     * All of them. Thread-safe.
     *
     * @param name empty until the shop was named
     * @param language "zh" or "en"
     * @param scale text size in percent: 100, 150 or 200
     * @param volume of sounds, 0 (mute) to 100
     * @param station which of the shop's stations this is, 1 to {@value STATIONS}
     */
    public record Values(
            String name, String language, boolean dark, int scale, int volume, int station) {
        /** A shop nobody has set anything in. */
        public static final Values FRESH = new Values("", "zh", true, 100, 100, 1);
    }

    /** Payload of the event "shop.station". Thread-safe. */
    public record Stationed(int before, int station) {}

    /** Payload of the event "shop.named". Thread-safe. */
    public record Named(String before, String name) {}

    /** The values as they are. */
    public Values all() {
        return store.db().read(this::all);
    }

    private Values all(Handle handle) {
        Values fresh = Values.FRESH;
        return new Values(
                get(handle, NAME, fresh.name()),
                get(handle, LANGUAGE, fresh.language()),
                Boolean.parseBoolean(get(handle, DARK, Boolean.toString(fresh.dark()))),
                Integer.parseInt(get(handle, SCALE, Integer.toString(fresh.scale()))),
                Integer.parseInt(get(handle, VOLUME, Integer.toString(fresh.volume()))),
                station(handle));
    }

    /** Says when a value was set. */
    public ChangeFeed changes() {
        return store.db().changes();
    }

    /** Names the shop, 1 to 20 characters; gives back the name before. */
    public String name(Actor actor, String name) {
        Permissions.check(actor, Permission.SHOP);
        String clean = name.strip();
        int length = clean.codePointCount(0, clean.length());
        if (length == 0) {
            throw new Refused("name", "refused.shop.name.missing");
        }
        if (length > LONGEST_NAME) {
            throw new Refused("name", "refused.shop.name.long", length, LONGEST_NAME);
        }
        return store.db()
                .write(
                        tx -> {
                            String before = get(tx.handle(), NAME, "");
                            if (!before.equals(clean)) {
                                store.settings().put(tx, NAME, clean);
                                var named = new Named(before, clean);
                                store.events()
                                        .append(
                                                tx,
                                                "shop",
                                                "shop.named",
                                                named,
                                                actor.named(),
                                                null);
                            }
                            return before;
                        });
    }

    /** Which of the shop's stations this home is; 1 until another was chosen. */
    public static int station(Handle handle) {
        return handle.createQuery("SELECT value FROM setting WHERE name = ?")
                .bind(0, STATION)
                .mapTo(Integer.class)
                .findOne()
                .orElse(1);
    }

    /**
     * Says which of the shop's stations this is, 1 to {@value STATIONS}: new listings get numbers
     * of its block from now on. Gives back the one before.
     */
    public int station(Actor actor, int station) {
        Permissions.check(actor, Permission.SHOP);
        if (station < 1 || station > STATIONS) {
            throw new Refused("station", "refused.station", STATIONS);
        }
        return store.db()
                .write(
                        tx -> {
                            int before = station(tx.handle());
                            if (before != station) {
                                store.settings().put(tx, STATION, Integer.toString(station));
                                // the next number on the shelf is another one
                                tx.touched("shelf");
                                var moved = new Stationed(before, station);
                                store.events()
                                        .append(
                                                tx,
                                                "shop",
                                                "shop.station",
                                                moved,
                                                actor.named(),
                                                null);
                            }
                            return before;
                        });
    }

    /** Chooses "zh" or "en"; windows built afterwards speak it. */
    public void language(String language) {
        put(LANGUAGE, language.equals("en") ? "en" : "zh");
    }

    public void dark(boolean dark) {
        put(DARK, Boolean.toString(dark));
    }

    /** Sets the text size: 100, 150 or 200 percent; anything else is the nearest of them. */
    public void scale(int percent) {
        put(SCALE, percent < 125 ? "100" : percent < 175 ? "150" : "200");
    }

    /** Sets how loud sounds are, 0 (mute) to 100; beyond is the nearer of the two. */
    public void volume(int percent) {
        put(VOLUME, Integer.toString(Math.clamp(percent, 0, 100)));
    }

    private void put(String name, String value) {
        store.db()
                .write(
                        tx -> {
                            store.settings().put(tx, name, value);
                            return true;
                        });
    }

    private String get(Handle handle, String name, String otherwise) {
        return store.settings().get(handle, name).orElse(otherwise);
    }
}
