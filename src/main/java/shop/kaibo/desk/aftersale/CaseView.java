package shop.kaibo.desk.aftersale;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Discreet;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Photo;
import shop.kaibo.desk.kit.RefundBox;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;

import java.io.ByteArrayInputStream;
import java.util.List;

/** The case on the bench: as ordered, whose, which rights, and the sum. FX thread only. */
final class CaseView extends HBox {
    private static final double PHOTO = 184;
    private static final double PHOTO_WIDE = 400;

    private final QueueViewModel queue;
    private final Texts texts;
    private final Photo photo = new Photo(PHOTO);
    private final Photo large = new Photo(PHOTO_WIDE);
    private final VBox facts = new VBox();
    private final RefundBox refund;
    private final Label why = Texted.label("", Styles.LABEL);
    private final ObservableBooleanValue offline;
    private final VBox pictured;
    private final BenchState state;
    private boolean small;

    CaseView(BenchState state, QueueViewModel queue, Texts texts, ObservableBooleanValue offline) {
        this.state = state;
        this.queue = queue;
        this.texts = texts;
        this.offline = offline;
        Styles.with(this, "case");
        setFillHeight(false);
        refund = new RefundBox(texts.get("bench.refund"), texts.get("bench.yuan"));
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        why.setMinWidth(0);
        refund.beneath(why);
        facts.getStyleClass().add("case-facts");
        facts.setMinWidth(0);
        HBox.setHgrow(facts, Priority.ALWAYS);
        var caption =
                Texted.label(texts.get("bench.photo"), Styles.LABEL, Styles.MUTED, "case-caption");
        pictured = Styles.with(new VBox(photo, large, caption), "case-photo");
        getChildren().addAll(pictured, facts, refund);
        state.cardProperty().subscribe(this::show);
        state.photoProperty().subscribe(this::picture);
        queue.nowProperty().subscribe(() -> show(state.cardProperty().get()));
    }

    /** Little height: the picture gives way first, then what the waybill already said. */
    void fit(boolean is, boolean wide, Scale scale) {
        small = is;
        double box = wide ? 300 : 232;
        photo.setVisible(!wide);
        photo.setManaged(!wide);
        large.setVisible(wide);
        large.setManaged(wide);
        refund.setMinWidth(scale.px(box));
        refund.setMaxWidth(scale.px(box));
        refund.setPrefWidth(scale.px(box));
        for (Node node : List.of(pictured, refund.getChildren().getFirst())) {
            node.setVisible(!is);
            node.setManaged(!is);
        }
        show(state.cardProperty().get());
    }

    private void picture(byte @Nullable [] jpeg) {
        Image image =
                jpeg == null
                        ? null
                        : new Image(
                                new ByteArrayInputStream(jpeg),
                                PHOTO_WIDE * 2,
                                PHOTO_WIDE * 2,
                                true,
                                true);
        photo.show(image);
        large.show(image);
    }

    private void show(@Nullable BenchCard card) {
        facts.getChildren().clear();
        if (card == null) {
            return;
        }
        facts.getChildren()
                .addAll(
                        new CaseHead(card, queue.nowProperty().get(), texts),
                        Texted.shrinking(card.title(), Styles.NUM_M),
                        table(card));
        card.notes().forEach(note -> facts.getChildren().add(note(note)));
        if (!card.rights().isEmpty() && !small) {
            facts.getChildren().add(Texted.rule());
        }
        card.rights().stream()
                .limit(small ? 1 : 3)
                .forEach(right -> facts.getChildren().add(line(right)));
        refund.sum(card.sale().type().replaces() ? "0.00" : card.sum());
        refund.clearLines();
        if (!small) {
            refund.line(texts.get("bench.paid"), card.paid());
            // two lines are what a low window holds
            boolean back = card.freight().isEmpty() || card.sale().refundedFen() > 0;
            refund.line(
                    texts.get(back ? "bench.back" : "bench.freight"),
                    back ? card.refunded() : card.freight());
        }
        refund.intent(offline.get() ? texts.get("bench.intent") : "");
        Tone tone = card.mismatch() ? Tone.WARNING : Tone.ACCENT;
        why.setText(card.why());
        why.setGraphic(
                Icons.of(
                        card.mismatch() ? Icons.WARN : Icons.HELP,
                        Styles.ICON_16,
                        card.mismatch() ? Styles.WARNING : Styles.ACCENT));
        why.getStyleClass().removeAll(Styles.WARNING, Styles.ACCENT);
        why.getStyleClass().add(tone == Tone.WARNING ? Styles.WARNING : Styles.ACCENT);
    }

    private GridPane table(BenchCard card) {
        var table = Styles.with(new GridPane(), "case-table");
        fact(table, 0, 0, "bench.buyer", Discreet.label(card.buyer(), "case-value"));
        if (small) {
            return table;
        }
        fact(table, 1, 0, "bench.ordered", value(card.ordered()));
        fact(table, 0, 1, "bench.signed", value(card.signed()));
        fact(table, 1, 1, "bench.price", value(card.price()));
        return table;
    }

    private static Label value(String words) {
        return Texted.label(words, "case-value");
    }

    private void fact(GridPane table, int column, int row, String key, Label value) {
        table.add(Texted.label(texts.get(key), Styles.LABEL, Styles.MUTED), column * 2, row);
        table.add(value, column * 2 + 1, row);
    }

    private static Node note(String words) {
        return Styles.with(
                new HBox(
                        Icons.of(Icons.WARN, Styles.ICON_18, Styles.WARNING),
                        Texted.shrinking(words, Styles.WARNING)),
                "case-line");
    }

    private static Node line(BenchCard.RightLine right) {
        return Styles.with(
                new HBox(
                        right.holds()
                                ? Icons.of(Icons.DONE, Styles.ICON_18, Styles.SUCCESS)
                                : Icons.of(Icons.NONE, Styles.ICON_18, Styles.SUBTLE),
                        Styles.with(
                                new HBox(
                                        Texted.label(
                                                right.name(),
                                                right.holds() ? Styles.BOLD : Styles.MUTED)),
                                "case-right"),
                        Texted.shrinking(right.why(), Styles.MUTED)),
                "case-line");
    }
}
