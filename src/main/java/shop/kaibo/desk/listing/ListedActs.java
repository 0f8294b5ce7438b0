package shop.kaibo.desk.listing;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Leave;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.listing.ListingState;
import shop.kaibo.listing.Mending;
import shop.kaibo.operator.Permission;

import java.util.ArrayList;
import java.util.List;

/** Why a listed thing does not get on, and the one verb that helps. FX thread only. */
final class ListedActs {
    private final ResendViewModel model;
    private final Texts texts;

    ListedActs(ResendViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** What stands beneath a row; empty where all goes by itself. */
    List<Node> beneath(ListedRow row) {
        var said = new ArrayList<Node>();
        var verbs = new ArrayList<Button>();
        if (row.state() == ListingState.REFUSED) {
            said.add(why(row.reason(), Tone.DANGER));
            if (row.mending() == Mending.NOTHING) {
                said.add(why(texts.get("listing.mend.nothing"), Tone.NEUTRAL));
            } else {
                verbs.add(mend(row));
            }
            if (!row.there()) {
                verbs.add(Buttons.quiet(texts.get("listing.again"), () -> model.again(row)));
            }
        } else if (row.stuck()) {
            said.add(why(row.reason(), Tone.WARNING));
            verbs.add(Buttons.plain(texts.get("listing.retry"), () -> model.retry(row)));
        }
        if (!verbs.isEmpty()) {
            var flow = Styles.with(new FlowPane(), Styles.GAP_8);
            verbs.forEach(verb -> flow.getChildren().add(Buttons.small(verb)));
            said.add(flow);
        }
        return said.isEmpty()
                ? List.of()
                : List.of(
                        Styles.with(
                                new VBox(said.toArray(Node[]::new)), Styles.GAP_8, "l-refused"));
    }

    private Button mend(ListedRow row) {
        String word = row.mending().name().toLowerCase(java.util.Locale.ROOT);
        var button = Buttons.plain(texts.get("listing.mend." + word), () -> model.begin(row));
        boolean price = row.mending() == Mending.PRICE;
        Leave.only(button, price ? Permission.REPRICE : Permission.LIST);
        return Buttons.with(button, sign(row.mending()));
    }

    private static Ikon sign(Mending mending) {
        return switch (mending) {
            case PRICE -> Icons.PRICE;
            case PHOTO -> Icons.PHOTOS;
            case CATEGORY, WORDS, NOTHING -> Icons.EDIT;
        };
    }

    /** The verb behind the state of what has not left yet. */
    List<Node> behind(ListedRow row) {
        return row.recallable()
                ? List.of(
                        Leave.only(
                                Buttons.link(texts.get("listing.recall"), () -> model.recall(row)),
                                Permission.UNLIST))
                : List.of();
    }

    private static Label why(String sentence, Tone tone) {
        var label = Styles.with(new Label(sentence), Styles.LABEL);
        tone.on(label);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
