package shop.kaibo.desk.live.anchor;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.size.SizeMatrix;
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
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
    private static final double SIDE = 840;
    private static final int MOST = 64;
    private static final double HEIGHT = 720;
    private static final double THUMB = 72;
    private static final double ROOT_PX = 14;
    private static final int LONG = 24;
    private static final int TWO_DIGITS = 99;

    private final Texts texts;
    private final Thumbnails pictured;
    private final Enlarged enlarged = new Enlarged();
    private final StackPane sheet = new StackPane();
    private final Label goneWords = Texted.shrinking("", "anchor-gone");
    private final HBox gone = strip(Icons.WARN, "anchor-warn", goneWords);
    private final Label notes = Texted.shrinking("", "anchor-notes");
    private final HBox next = Styles.with(new HBox(), "anchor-next");
    private final HBox spoken = strip(Icons.TALK, "anchor-talk", notes);
    private final HBox strips = Styles.with(new HBox(), "anchor-strips");
    private final OnAirPane onAir;
    private final VBox board;
    private List<OnAirItem> coming = List.of();

    public AnchorView(AnchorViewModel model) {
        texts = model.texts();
        pictured = new Thumbnails(SIDE, MOST, model::photo);
        getStylesheets().add(Theme.sheet(AnchorView.class, "anchor.css"));
        Styles.with(this, "anchor-window");
        getChildren().add(sheet);
        heightProperty().subscribe(this::enlarge);
        onAir = new OnAirPane(texts, pictured, enlarged);
        VBox.setVgrow(onAir, Priority.ALWAYS);
        board = Styles.with(new VBox(onAir, strips, next), "anchor-board");
        model.state().subscribe(this::show);
    }

    private HBox strip(Ikon sign, String style, Label words) {
        var strip = new HBox(enlarged.of(Icons.of(sign, style)), words);
        strip.setPrefWidth(1);
        HBox.setHgrow(strip, Priority.ALWAYS);
        return Styles.with(strip, "anchor-spoken");
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
        onAir.show(state);
        String missing = state.sizes().map(SizeMatrix::goneWords).orElse("");
        goneWords.setText(missing.isEmpty() ? "" : texts.get("anchor.sizes.gone", missing));
        notes.setText(item.notes());
        strips.getChildren().clear();
        if (!missing.isEmpty()) {
            strips.getChildren().add(gone);
        }
        if (!item.notes().isEmpty()) {
            strips.getChildren().add(spoken);
        }
        boolean shared = strips.getChildren().size() > 1;
        strips.pseudoClassStateChanged(SMALL, shared || missing.length() > LONG);
    }

    private StackPane empty(String what, String todo) {
        var words =
                new VBox(
                        Texted.label(texts.get(what), "anchor-name"),
                        Texted.label(texts.get(todo), "anchor-spec"));
        return new StackPane(Styles.with(words, "anchor-empty"));
    }

    private HBox card(OnAirItem item) {
        Photo thumb = new Photo(THUMB, THUMB, 16);
        pictured.show(thumb, item.photoSha());
        var number = Texted.label(String.valueOf(item.slot()), "anchor-next-slot");
        var cost = Texted.label(item.price(), "anchor-next-price");
        var card = new HBox(number, Texted.space(), cost);
        if (item.slot() <= TWO_DIGITS) {
            // three digits and a price need the room of the photo
            card.getChildren().addFirst(enlarged.of(thumb));
        }
        card.setMinWidth(0);
        card.setPrefWidth(1);
        HBox.setHgrow(card, Priority.ALWAYS);
        return Styles.with(card, "anchor-card");
    }

    /** Letters grow by their own size: an enlarged picture of a letter would not be sharp. */
    private void enlarge(Number height) {
        double factor = height.doubleValue() / HEIGHT;
        if (factor > 0) {
            enlarged.by(factor);
            String rule = ".anchor-window{-fx-font-size:%.3fpx}".formatted(factor * ROOT_PX);
            var sheets = getStylesheets();
            sheets.removeIf(one -> one.startsWith("data:"));
            byte[] bytes = rule.getBytes(StandardCharsets.UTF_8);
            sheets.add("data:text/css;base64," + Base64.getEncoder().encodeToString(bytes));
        }
    }

    @Override
    protected void layoutChildren() {
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
