package shop.kaibo.operator;

/**
 * Who does something, where and as what: handed to every service write and kept with the event. A
 * window has one for all its screens; when another person takes over, it names them from then on.
 * While nobody is at work it may do nothing. Thread-safe.
 */
public final class Actor {
    private static final String HOUSE = "house";

    private final String station;
    private volatile Who who;

    private record Who(String operator, Role role, boolean away) {}

    public Actor(String operator, String station, Role role) {
        this(new Who(operator, role, false), station);
    }

    private Actor(Who who, String station) {
        this.who = who;
        this.station = station;
    }

    /** A place at which nobody is at work yet. */
    public static Actor away(String station) {
        return new Actor(new Who("", Role.PROVIDER, true), station);
    }

    /** Id of the person; empty before the first came. */
    public String operator() {
        return who.operator;
    }

    public String station() {
        return station;
    }

    public Role role() {
        return who.role;
    }

    /** Whether the place is locked: the person named last is not at work. */
    public boolean isAway() {
        return who.away;
    }

    /** How the history names the actor. */
    public String named() {
        return who.operator + "@" + station;
    }

    /** Names whom this one names now, whoever takes over later: for work that lasts. */
    public Actor now() {
        return new Actor(who, station);
    }

    /** The shop itself, for what time brings without anybody's hand. */
    public Actor house() {
        return new Actor(HOUSE, station, Role.OWNER);
    }

    /** Somebody takes over. */
    void takes(String operator, Role role) {
        who = new Who(operator, role, false);
    }

    /** Nobody is at work until somebody takes over. */
    void leaves() {
        Who was = who;
        who = new Who(was.operator, was.role, true);
    }
}
