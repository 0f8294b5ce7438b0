package shop.kaibo.desk.listing.source;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.listing.frame.AreaPicker;
import shop.kaibo.desk.listing.frame.FrameViewModel;
import shop.kaibo.desk.listing.frame.Frozen;

/** Asks where the live picture is, over the whole window. FX thread only. */
final class FrameDialog {
    private static final double BESIDE = 96;
    private static final double ABOVE_AND_BELOW = 220;

    private final FrameViewModel model;
    private final Dialogs dialogs;
    private final Region owner;

    FrameDialog(FrameViewModel model, Dialogs dialogs, Region owner) {
        this.model = model;
        this.dialogs = dialogs;
        this.owner = owner;
        model.frozen().subscribe(this::show);
    }

    private void show(@Nullable Frozen frozen) {
        Scene scene = owner.getScene();
        if (frozen == null) {
            return;
        }
        if (scene == null) {
            model.cancelled();
            return;
        }
        Texts texts = model.texts();
        var picker =
                new AreaPicker(
                        frozen,
                        texts.get("source.frame.how"),
                        area -> {
                            model.chosen(area);
                            dialogs.close();
                        });
        Scale scale = Theme.of(owner).scale();
        picker.fit(
                scene.getWidth() - scale.px(BESIDE), scene.getHeight() - scale.px(ABOVE_AND_BELOW));
        // closed in any way without an area: nothing was chosen
        picker.sceneProperty()
                .addListener(
                        (_, _, is) -> {
                            if (is == null) {
                                model.cancelled();
                            }
                        });
        Label how = OpenPane.sentence(texts.get("source.frame.how"), Styles.LABEL, Styles.MUTED);
        how.setMaxWidth(picker.getPrefWidth());
        var content = Styles.with(new VBox(picker, how), Styles.GAP_8);
        content.setMaxWidth(Region.USE_PREF_SIZE);
        Button cancel = Buttons.plain(texts.get("source.frame.cancel"), dialogs::close);
        Button take = Buttons.primary(texts.get("source.frame.take"), picker::accept);
        dialogs.wide(texts.get("source.frame.where"), content, cancel, take);
        picker.requestFocus();
    }
}
