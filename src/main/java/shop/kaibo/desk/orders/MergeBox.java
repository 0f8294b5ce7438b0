package shop.kaibo.desk.orders;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** The orders that could leave with the one shown. FX thread only. */
final class MergeBox extends VBox {
    /** More than that are counted, not listed. */
    private static final int LISTED = 4;

    MergeBox(MergeCard parcel, Texts texts) {
        Styles.with(this, "order-merge", Styles.TINT_ACCENT);
        var head =
                new HBox(
                        Icons.of(Icons.PACKAGE, Styles.ICON_18, Styles.ACCENT),
                        Texted.shrinking(parcel.title(), Styles.TITLE),
                        Texted.space());
        getChildren().add(Styles.with(head, "order-item", Styles.GAP_8));
        parcel.lines().stream().limit(LISTED).map(MergeBox::line).forEach(getChildren()::add);
        int more = parcel.lines().size() - LISTED;
        if (more > 0) {
            getChildren()
                    .add(
                            Texted.label(
                                    texts.get("orders.merge.more", more),
                                    Styles.LABEL,
                                    Styles.MUTED));
        }
    }

    private static Node line(MergeCard.Line line) {
        String weight = line.shown() ? Styles.BOLD : Styles.MUTED;
        return Styles.with(
                new HBox(
                        Em.width(Texted.label(line.tail(), weight), 52),
                        Texted.shrinking(line.item(), weight),
                        Texted.space(),
                        Texted.label(line.pieces(), Styles.LABEL, Styles.MUTED),
                        Texted.label(line.amount(), Styles.BOLD)),
                "order-item",
                Styles.GAP_8);
    }
}
