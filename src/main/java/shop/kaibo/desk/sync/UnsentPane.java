package shop.kaibo.desk.sync;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.function.LongSupplier;

/** The unsent work carried away, or read in: a passphrase and two buttons. FX thread only. */
final class UnsentPane {
    private UnsentPane() {}

    static Panel of(UnsentViewModel model, LongSupplier nowMs) {
        Texts texts = model.texts();
        Field words = Field.secret(texts.get("sync.unsent.words"));
        words.textProperty().bindBidirectional(model.wordsProperty());
        words.verdictProperty().bind(model.verdictProperty());
        words.disableProperty().bind(model.busyProperty());
        Button write =
                Buttons.plain(texts.get("sync.unsent.write"), () -> model.write(nowMs.getAsLong()));
        Button read = Buttons.quiet(texts.get("sync.unsent.read"), model::read);
        write.disableProperty().bind(model.busyProperty());
        read.disableProperty().bind(model.busyProperty());
        HBox.setHgrow(write, Priority.ALWAYS);
        write.setMaxWidth(Double.MAX_VALUE);
        Label said = wrapped("", Styles.LABEL, Styles.SUCCESS);
        said.textProperty().bind(model.saidProperty());
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        return new Panel(texts.get("sync.unsent"))
                .ruled()
                .content(
                        Styles.with(
                                new VBox(
                                        wrapped(
                                                texts.get("sync.unsent.why"),
                                                Styles.LABEL,
                                                Styles.MUTED),
                                        words,
                                        Styles.with(new HBox(write, read), Styles.GAP_8),
                                        said),
                                Styles.GAP_8,
                                "s-foot"));
    }

    private static Label wrapped(String words, String... classes) {
        Label label = Texted.label(words, classes);
        label.setMinSize(0, Region.USE_PREF_SIZE);
        label.setWrapText(true);
        return label;
    }
}
