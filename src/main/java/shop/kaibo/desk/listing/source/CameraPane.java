package shop.kaibo.desk.listing.source;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.camera.CameraViewModel;
import shop.kaibo.desk.camera.Viewfinder;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Styles;

import java.awt.image.BufferedImage;

/** What the camera sees and the key that takes it. FX thread only. */
final class CameraPane extends OpenPane {
    private final CameraViewModel model;
    private final Texts texts;
    private final Viewfinder preview = new Viewfinder();
    private final Label trouble = sentence("", Styles.BODY);
    private final Label name = sentence("", Styles.CAPTION, Styles.SUBTLE);
    private final Label space;
    private final Button shoot;
    private final Hyperlink other;
    private final Button again;

    CameraPane(CameraViewModel model, Runnable close) {
        super(
                Icons.CAMERA,
                model.texts().get("source.camera"),
                model.texts().get("source.close"),
                close);
        this.model = model;
        texts = model.texts();
        space = Keys.cap(texts.get("source.camera.space"));
        shoot = Buttons.plain(texts.get("source.camera.shoot"), model::shoot);
        shoot.setGraphic(space);
        shoot.setMaxWidth(Double.MAX_VALUE);
        other = Buttons.link(texts.get("source.camera.other"), model::other);
        again = Buttons.plain(texts.get("source.again"), model::open);
        fill(preview, shoot, name, other, trouble, again);
        name.textProperty().bind(model.name());
        model.seen().subscribe(this::see);
        model.trouble().subscribe(this::show);
        show();
    }

    @Override
    void tight(boolean is) {
        super.tight(is);
        shoot.setGraphic(is ? null : space);
    }

    private void see(@Nullable BufferedImage frame) {
        preview.show(frame);
        shoot.setDisable(frame == null);
    }

    private void show() {
        boolean well = model.trouble().get().isEmpty();
        trouble.setText(model.trouble().get());
        seen(trouble, !well);
        seen(again, !well);
        seen(preview, well);
        seen(shoot, well);
        seen(name, well);
        seen(other, well && model.others());
    }
}
