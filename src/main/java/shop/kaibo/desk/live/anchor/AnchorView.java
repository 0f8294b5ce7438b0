package shop.kaibo.desk.live.anchor;

import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Photo;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.kit.Thumbnails;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The second window, drawn 720 high and enlarged to the height it is given: photo, slot, price,
 * what is left, what to say, the next three. FX thread only.
 */
public final class AnchorView extends Pane {
    private static final PseudoClass SCARCE = PseudoClass.getPseudoClass("scarce");
    private static final double SIDE = 840;
    private static final int MOST = 64;
    private static final double HEIGHT = 720;
    private static final double PHOTO = 384;
    private static final double THUMB = 72;
    private static final double ROOT_PX = 14;

    private final Texts texts;
    private final Thumbnails pictured;
    private final Scale zoom = new Scale(1, 1, 0, 0);
    private final StackPane sheet = new StackPane();
    private final Photo photo = frame(PHOTO);
    private final Label slot = Texted.label("", "anchor-slot");
    private final Label name = Texted.shrinking("", "anchor-name");
    private final Label spec = Texted.shrinking("", "anchor-spec");
    private final Label price = Texted.label("", "anchor-price");
    private final Label left = Texted.label("", "anchor-left");
    private final Label unit = Texted.label("", "anchor-unit");
    private final Label notes = Texted.shrinking("", "anchor-notes");
    private final HBox next = Styles.with(new HBox(), "anchor-next");
    private final HBox spoken =
            Styles.with(
                    new HBox(enlarged(Icons.of(Icons.TALK, "anchor-talk")), notes),
                    "anchor-spoken");
    private final VBox board;
    private List<OnAirItem> coming = List.of();

    public AnchorView(AnchorViewModel model) {
        texts = model.texts();
        pictured = new Thumbnails(SIDE, MOST, model::photo);
        getStylesheets().add(Theme.sheet(AnchorView.class, "anchor.css"));
        Styles.with(this, "anchor-window");
        getChildren().add(sheet);
        heightProperty().subscribe(this::enlarge);
        board = Styles.with(new VBox(top(), spoken, next), "anchor-board");
        model.state().subscribe(this::show);
    }

    private HBox top() {
        var on = Texted.label(texts.get("anchor.onAir"), "anchor-badge");
        var pictures = Styles.with(new StackPane(enlarged(photo), on), "anchor-pictures");
        pictures.setMinWidth(Region.USE_PREF_SIZE);
        var words = Styles.with(new VBox(name, spec), "anchor-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var no = Texted.label(texts.get("anchor.no"), "anchor-no");
        var head = Styles.with(new HBox(numbered(slot, no), words), "anchor-head");
        var yuan = Texted.label("¥", "anchor-yuan");
        var sum = baseline(yuan, price);
        var rest = baseline(Texted.label(texts.get("anchor.left"), "anchor-unit"), left, unit);
        var facts = Styles.with(new VBox(head, sum, rest), "anchor-facts");
        HBox.setHgrow(facts, Priority.ALWAYS);
        return Styles.with(new HBox(pictures, facts), "anchor-top");
    }

    private HBox numbered(Label figure, Label no) {
        return texts.language().equals("en") ? baseline(no, figure) : baseline(figure, no);
    }

    private static HBox baseline(Node... nodes) {
        return Styles.with(new HBox(nodes), "anchor-baseline");
    }

    private void show(@Nullable AnchorState state) {
        if (state == null || !state.running()) {
            sheet.getChildren().setAll(empty("anchor.off", "anchor.off.todo"));
            return;
        }
        if (!state.next().equals(coming)) {
            coming = state.next();
            next.getChildren().setAll(coming.stream().map(this::card).toList());
        }
        OnAirItem item = state.item();
        if (item.slot() == 0) {
            var waiting = new VBox(empty("anchor.none", "anchor.none.todo"), next);
            VBox.setVgrow(waiting.getChildren().getFirst(), Priority.ALWAYS);
            sheet.getChildren().setAll(Styles.with(waiting, "anchor-board"));
            return;
        }
        if (!board.getChildren().contains(next)) {
            board.getChildren().add(next);
        }
        sheet.getChildren().setAll(board);
        pictured.show(photo, item.photoSha());
        slot.setText(String.valueOf(item.slot()));
        name.setText(item.name());
        spec.setText(item.spec());
        price.setText(item.price());
        left.setText(item.left());
        unit.setText(item.unit());
        left.pseudoClassStateChanged(SCARCE, item.scarce());
        notes.setText(item.notes());
        spoken.setVisible(!item.notes().isEmpty());
    }

    private static Photo frame(double side) {
        return new Photo(side, side, 16);
    }

    private StackPane empty(String what, String todo) {
        var words =
                new VBox(
                        Texted.label(texts.get(what), "anchor-name"),
                        Texted.label(texts.get(todo), "anchor-spec"));
        return new StackPane(Styles.with(words, "anchor-empty"));
    }

    private HBox card(OnAirItem item) {
        Photo thumb = frame(THUMB);
        pictured.show(thumb, item.photoSha());
        var number = Texted.label(String.valueOf(item.slot()), "anchor-next-slot");
        var cost = Texted.label(item.price(), "anchor-next-price");
        var card = new HBox(enlarged(thumb), number, Texted.space(), cost);
        card.setPrefWidth(1);
        HBox.setHgrow(card, Priority.ALWAYS);
        return Styles.with(card, "anchor-card");
    }

    /** Letters grow by their own size: an enlarged picture of a letter would not be sharp. */
    private void enlarge(Number height) {
        double factor = height.doubleValue() / HEIGHT;
        if (factor > 0) {
            zoom.setX(factor);
            zoom.setY(factor);
            String rule = ".anchor-window{-fx-font-size:%.3fpx}".formatted(factor * ROOT_PX);
            var sheets = getStylesheets();
            sheets.removeIf(one -> one.startsWith("data:"));
            byte[] bytes = rule.getBytes(StandardCharsets.UTF_8);
            sheets.add("data:text/css;base64," + Base64.getEncoder().encodeToString(bytes));
        }
    }

    private Group enlarged(Node node) {
        var holder = new Group(node);
        holder.getTransforms().add(zoom);
        return new Group(holder);
    }

    @Override
    protected void layoutChildren() {
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
