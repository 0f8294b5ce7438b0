package shop.kaibo.sync.push;

/** Why an operation is where it is: text keys kept with it. Thread-safe. */
public final class Why {
    /** The platform asked to slow down. */
    public static final String BUSY = "sync.why.busy";

    public static final String OFFLINE = "sync.why.offline";

    /** Sent, and nothing came back. */
    public static final String NO_ANSWER = "sync.why.no_answer";

    /** The platform was asked and had not seen it. */
    public static final String NOT_ARRIVED = "sync.why.not_arrived";

    public static final String SIGNED_OUT = "sync.why.signed_out";

    /** Somebody else changed the same thing first. */
    public static final String OVERTAKEN = "sync.why.overtaken";

    /** Nothing tells whether it arrived. */
    public static final String UNDECIDABLE = "sync.why.undecidable";

    /** What it depended on was refused. */
    public static final String FELL_WITH = "sync.why.fell_with";

    /** The platform does not know the thing it is about. */
    public static final String NOT_THERE = "sync.why.not_there";

    /** The photo it needs is not on this disk. */
    public static final String NO_PHOTO = "sync.why.no_photo";

    /** Neither the shop nor the platform says which category it is. */
    public static final String NO_CATEGORY = "sync.why.no_category";

    /** The platform does not let its words be changed from here. */
    public static final String NO_EDIT = "sync.why.no_edit";

    /** The platform pays back only what a buyer asked for. */
    public static final String NO_REPAY = "sync.why.no_repay";

    /** A newer version of the program made it. */
    public static final String UNHEARD_OF = "sync.why.unheard_of";

    /** A fault of ours. */
    public static final String FAULT = "sync.why.fault";

    /** The platform went back in time; asked whether it still has it, sent again when not. */
    public static final String PUT_BACK = "sync.why.put_back";

    /** A person put it away. */
    public static final String PUT_AWAY = "sync.why.put_away";

    /** A person carries it in a file; a later one shows whether it arrived. */
    public static final String HANDED = "sync.why.handed";

    private Why() {}
}
