package shop.kaibo.sync.doctor;

import java.util.Locale;

/** The one thing that helps a stuck operation. Thread-safe. */
public enum Remedy {
    /** Ask the platform now what became of it. */
    ASK,
    /** Send it once more. */
    RETRY,
    /** Choose between ours and theirs. */
    CHOOSE,
    /** Change the listing and send it again. */
    MEND,
    /** Sign in again. */
    SIGN_IN,
    /** Try the way to the platform now, after mending what stands in it. */
    TRY,
    /** Look at the account and connect it anew. */
    RECONNECT,
    /** Nothing but to put it away. */
    DROP;

    /** Text key of its verb. */
    public String key() {
        return "sync.remedy." + name().toLowerCase(Locale.ROOT);
    }
}
