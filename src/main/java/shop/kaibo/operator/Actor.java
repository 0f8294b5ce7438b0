package shop.kaibo.operator;

/**
 * Who does something, where and as what: handed to every service write and kept with the event.
 * Thread-safe.
 */
public record Actor(String operator, String station, Role role) {
    /** How the history names the actor. */
    public String named() {
        return operator + "@" + station;
    }
}
