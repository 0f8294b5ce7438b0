package shop.kaibo.desk.live.anchor;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Photo;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Thumbnails;

/**
 * The item on air: photo, slot, price, what is left and how long its price holds. A thing of sizes
 * shows them where its photo would be, for the anchor holds the thing itself. FX thread only.
 */
final class OnAirPane extends HBox {
    private static final PseudoClass SCARCE = PseudoClass.getPseudoClass("scarce");
    private static final PseudoClass SIZED = PseudoClass.getPseudoClass("sized");
    private static final double PHOTO = 384;

    private final Texts texts;
    private final Thumbnails pictured;
    private final Photo photo = new Photo(PHOTO, PHOTO, 16);
    private final StackPane pictures;
    private final Label slot = Texted.label("", "anchor-slot");
    private final Label name = Texted.shrinking("", "anchor-name");
    private final Label spec = Texted.shrinking("", "anchor-spec");
    private final Label price = Texted.label("", "anchor-price");
    private final Label left = Texted.label("", "anchor-left");
    private final Label unit = Texted.label("", "anchor-unit");
    private final Label counts = Texted.label("", "anchor-clock-word");
    private final Label counted = Texted.label("", "anchor-clock-left");
    private final HBox head;
    private final HBox clock;
    private final VBox facts;
    private final SizeSheet sizes;

    OnAirPane(Texts texts, Thumbnails pictured, Enlarged enlarged) {
        this.texts = texts;
        this.pictured = pictured;
        sizes = new SizeSheet(texts, enlarged);
        Styles.with(this, "anchor-top");
        var on = Texted.label(texts.get("anchor.onAir"), "anchor-badge");
        pictures = Styles.with(new StackPane(enlarged.of(photo), on), "anchor-pictures");
        pictures.setMinWidth(Region.USE_PREF_SIZE);
        var words = Styles.with(new VBox(name, spec), "anchor-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var no = Texted.label(texts.get("anchor.no"), "anchor-no");
        head = Styles.with(new HBox(numbered(slot, no), words), "anchor-head");
        var sign = enlarged.of(Icons.of(Icons.TIMER, "anchor-clock-sign"));
        clock = Styles.with(new HBox(sign, new VBox(counts, counted)), "anchor-clock");
        var sum = baseline(Texted.label("¥", "anchor-yuan"), price);
        var rest = baseline(Texted.label(texts.get("anchor.left"), "anchor-unit"), left, unit);
        facts = Styles.with(new VBox(head, sum, rest), "anchor-facts");
        HBox.setHgrow(sizes, Priority.ALWAYS);
    }

    private HBox numbered(Label figure, Label no) {
        return texts.language().equals("en") ? baseline(no, figure) : baseline(figure, no);
    }

    private static HBox baseline(Node... nodes) {
        return Styles.with(new HBox(nodes), "anchor-baseline");
    }

    void show(AnchorState state) {
        OnAirItem item = state.item();
        boolean sized = state.sizes().isPresent();
        pseudoClassStateChanged(SIZED, sized);
        state.sizes().ifPresent(sizes::show);
        HBox.setHgrow(facts, sized ? Priority.NEVER : Priority.ALWAYS);
        facts.setMinWidth(sized ? Region.USE_PREF_SIZE : 0);
        if (sized) {
            getChildren().setAll(facts, sizes);
        } else {
            getChildren().setAll(pictures, facts);
            pictured.show(photo, item.photoSha());
        }
        counting(state.flash(), sized);
        slot.setText(String.valueOf(item.slot()));
        name.setText(item.name());
        spec.setText(item.spec());
        spec.setManaged(!item.spec().isEmpty());
        price.setText(item.price());
        left.setText(item.left());
        unit.setText(item.unit());
        left.pseudoClassStateChanged(SCARCE, item.scarce());
    }

    private void counting(AnchorState.Countdown flash, boolean sized) {
        head.getChildren().remove(clock);
        facts.getChildren().remove(clock);
        if (!flash.word().isEmpty()) {
            counts.setText(flash.word());
            counted.setText(flash.left());
            (sized ? facts : head).getChildren().add(clock);
        }
    }
}
