package shop.kaibo.desk.listing.part;

import javafx.scene.control.Label;

import org.kordamp.ikonli.Ikon;

import shop.kaibo.desk.kit.Badges;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.listing.ListingState;

/** How far a listing truly is: an icon of its tone and the word. FX thread only. */
public final class StateBadge {
    private StateBadge() {}

    /** Without a fill; the word may lose its end. */
    public static Label bare(ListingState state, String word) {
        Label badge = Badges.bare(tone(state), sign(state), word);
        Styles.with(badge, Styles.MAY_SHRINK).setMinWidth(0);
        return badge;
    }

    private static Tone tone(ListingState state) {
        return switch (state) {
            case ON_SALE, IN_CART, APPROVED -> Tone.SUCCESS;
            case AUDITING -> Tone.WARNING;
            case REFUSED -> Tone.DANGER;
            case SAVED, UPLOADING, OFF -> Tone.NEUTRAL;
        };
    }

    private static Ikon sign(ListingState state) {
        return switch (state) {
            case SAVED -> Icons.SAVED;
            case UPLOADING -> Icons.UPLOADING;
            case AUDITING -> Icons.CLOCK;
            case APPROVED, ON_SALE -> Icons.DONE;
            case IN_CART -> Icons.CART;
            case REFUSED -> Icons.REFUSED;
            case OFF -> Icons.FORBIDDEN;
        };
    }
}
