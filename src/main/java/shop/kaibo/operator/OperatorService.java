package shop.kaibo.operator;

import shop.kaibo.base.Refused;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Optional;

/**
 * The people of the shop: who they are, and who of them is at work here. Watch table "operator".
 * Thread-safe; a PIN takes some tenths of a second.
 */
public final class OperatorService {
    private final Store store;
    private final OperatorStore people;
    private final PinDoor door;

    public OperatorService(Store store) {
        this.store = store;
        people = new OperatorStore(store);
        door = new PinDoor(new PinStore(store), store.clock());
    }

    /**
     * The place of work at this station: an owner without PIN is at work at once, else it is locked
     * until somebody comes in. The first owner is made on first use.
     */
    public Actor owner() {
        if (!store.looksOnly() && all().isEmpty()) {
            store.db().write(people::begin);
        }
        String station = store.db().read(h -> Integer.toString(ShopSettings.station(h)));
        Actor actor = Actor.away(station);
        List<Operator> known = all();
        if (known.isEmpty()) {
            // a shop nobody has worked in yet, opened to look
            actor.takes(OperatorStore.FIRST, Role.OWNER);
        }
        known.stream()
                .filter(o -> o.role() == Role.OWNER && o.present() && !o.pinned())
                .findFirst()
                .ifPresent(o -> actor.takes(o.id(), o.role()));
        return actor;
    }

    /** Who is taken in, changed and let go. */
    public People people() {
        return new People(store);
    }

    /** Those who belong to the shop, by number. */
    public List<Operator> present() {
        return all().stream().filter(Operator::present).toList();
    }

    /** Everybody who ever did, by number. */
    public List<Operator> all() {
        return store.db().read(people::all);
    }

    /** The one with a name or number as typed; refuses when nobody has it. */
    public Operator named(String typed) {
        String wanted = typed.strip();
        return present().stream()
                .filter(o -> o.name().equalsIgnoreCase(wanted) || wanted.equals("" + o.number()))
                .findFirst()
                .orElseThrow(() -> new Refused("operator", "refused.people.unknown", wanted));
    }

    /** The one at work, or who was last; empty before anybody came. */
    public Optional<Operator> at(Actor actor) {
        return all().stream().filter(o -> o.id().equals(actor.operator())).findFirst();
    }

    /**
     * Somebody takes over at a place of work. Refuses a wrong PIN, and any PIN while the last wrong
     * one makes it wait.
     *
     * @param pin as typed; not looked at for somebody without one
     */
    public Operator enter(Actor place, String operatorId, String pin) {
        Operator who = require(operatorId);
        door.check(who.id(), pin);
        boolean changed = place.isAway() || !place.operator().equals(who.id());
        place.takes(who.id(), who.role());
        if (changed && !store.looksOnly()) {
            store.db().write(tx -> people.tell(tx, place, "people.entered", who));
        }
        return who;
    }

    /** Looks at a PIN without anybody taking over; as {@link #enter}. */
    public Operator prove(String operatorId, String pin) {
        Operator who = require(operatorId);
        door.check(who.id(), pin);
        return who;
    }

    /** How long no PIN of this person is looked at, in ms. */
    public long waitMs(String operatorId) {
        return door.leftMs(operatorId);
    }

    /** After how many minutes without a touch the place is locked; 0 for never. */
    public int idleMinutes() {
        return store.db()
                .read(h -> store.settings().get(h, People.IDLE).map(Integer::parseInt).orElse(0));
    }

    /** The place is locked until somebody comes in; the person keeps being named. */
    public void lock(Actor place) {
        place.leaves();
    }

    private Operator require(String id) {
        return People.require(all(), id);
    }
}
