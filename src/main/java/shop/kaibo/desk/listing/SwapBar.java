package shop.kaibo.desk.listing;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** Says whose photo the next one replaces, while somebody's is to go. FX thread only. */
final class SwapBar extends HBox {
    SwapBar(SwapViewModel model, Texts texts, Runnable choose) {
        Styles.with(this, Styles.PANEL, "l-swap", Styles.GAP_12);
        var whose = Texted.label("", Styles.BODY, Styles.BOLD);
        var how = Texted.shrinking(texts.get("listing.swap.how"), Styles.LABEL, Styles.MUTED);
        HBox.setHgrow(how, Priority.ALWAYS);
        how.setMaxWidth(Double.MAX_VALUE);
        how.setMinWidth(0);
        getChildren()
                .addAll(
                        Icons.of(Icons.PHOTOS, Styles.ICON_20, Styles.ACCENT),
                        whose,
                        how,
                        Buttons.small(Buttons.plain(texts.get("listing.pick"), choose)),
                        Buttons.small(
                                Buttons.quiet(texts.get("listing.swap.stay"), model::cancel)));
        model.target()
                .subscribe(
                        is -> {
                            setVisible(is != null);
                            setManaged(is != null);
                            whose.setText(
                                    is == null
                                            ? ""
                                            : texts.get("listing.swap.whose", model.slot()));
                        });
    }
}
