package shop.kaibo.aftersale;

import shop.kaibo.aftersale.pool.Disposition;
import shop.kaibo.base.Refused;

/** What one look at returned goods says, by the key pressed, and where they go. Thread-safe. */
public enum Grade {
    PERFECT(Disposition.SELLABLE),
    SLIGHT(Disposition.SECOND),
    MENDABLE(Disposition.REPAIR),
    BROKEN(Disposition.SCRAP),
    ALIEN(Disposition.SEND_BACK);

    private final Disposition disposition;

    Grade(Disposition disposition) {
        this.disposition = disposition;
    }

    /** The grade of key 1 to 5; anything else is refused. */
    public static Grade of(int key) {
        if (key < 1 || key > values().length) {
            throw new Refused("grade", "aftersale.grade.range");
        }
        return values()[key - 1];
    }

    /** The key, 1 to 5. */
    public int number() {
        return ordinal() + 1;
    }

    /** Where the goods go: sellable, second, repair, scrap, send_back. */
    public String disposition() {
        return disposition.word();
    }

    /** The same as a place. */
    public Disposition place() {
        return disposition;
    }

    /** Whether receiving with this grade pays the buyer; the others refuse and negotiate. */
    public boolean pays() {
        return number() <= 3;
    }

    /** Whether the pieces go back on sale. */
    public boolean sellable() {
        return this == PERFECT;
    }

    /** Text key of the grade's word; with ".to" of where the goods go. */
    public String key() {
        return "aftersale.grade." + number();
    }

    /** The platform's reason code of the refusal a non-paying grade makes. */
    public String reasonCode() {
        return this == ALIEN ? "not_ours" : "damaged";
    }
}
