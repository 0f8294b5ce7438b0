package shop.kaibo.desk.live.floor;

import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Money;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.rescue.Rescue;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.stream.Stream;

/**
 * What a rescue did, what it cost, what is left to do by hand, and what to tell the buyers: no
 * platform sends words to them for us, so they are read out or copied. FX thread only.
 */
final class RescueCard {
    private final FloorViewModel model;
    private final Dialogs dialogs;
    private final Texts texts;

    RescueCard(FloorViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        texts = model.texts();
    }

    void show(Rescue rescue) {
        var box = Styles.with(new VBox(), Styles.GAP_8);
        Stream.of(
                        texts.get(
                                "floor.rescue.stopped",
                                rescue.slot(),
                                Money.yuan(rescue.wrongFen()),
                                Formats.count(rescue.stopped())),
                        held(rescue),
                        rescue.closing() == 0
                                ? ""
                                : texts.get("floor.rescue.closing", rescue.closing()),
                        rescue.unpaid() == 0
                                ? ""
                                : texts.get("floor.rescue.unpaid", rescue.unpaid()),
                        rescue.rightFen() == rescue.wrongFen()
                                ? texts.get("floor.rescue.only")
                                : texts.get("floor.rescue.next", Money.yuan(rescue.rightFen())))
                .filter(line -> !line.isEmpty())
                .forEach(words -> box.getChildren().add(line(words)));
        String note = note(rescue);
        if (!note.isEmpty()) {
            box.getChildren()
                    .addAll(
                            Texted.label(texts.get("floor.rescue.say"), Styles.LABEL, Styles.MUTED),
                            Styles.with(new VBox(line(note)), Styles.SUB_PANEL, Styles.PAD_8));
        }
        card(rescue, note, box);
    }

    private void card(Rescue rescue, String note, VBox box) {
        var shut = Buttons.primary(texts.get("floor.rescue.known"), dialogs::close);
        shut.setDefaultButton(true);
        var back =
                Buttons.plain(
                        texts.get("floor.rescue.undo"),
                        () -> {
                            dialogs.close();
                            model.undo(rescue);
                        });
        String title = texts.get("floor.rescue.title", rescue.slot());
        if (note.isEmpty()) {
            dialogs.card(title, box, back, shut);
        } else {
            var copy = Buttons.plain(texts.get("floor.rescue.copy"), () -> {});
            copy.setOnAction(
                    _ -> {
                        copy(note);
                        copy.setText(texts.get("floor.rescue.copied"));
                    });
            dialogs.card(title, box, back, copy, shut);
        }
    }

    private static void copy(String note) {
        var words = new ClipboardContent();
        words.putString(note);
        Clipboard.getSystemClipboard().setContent(words);
    }

    /** The words for the buyers; none where nobody bought. */
    private String note(Rescue rescue) {
        if (rescue.orders() == 0) {
            return "";
        }
        String wrong = Money.yuan(rescue.wrongFen());
        return rescue.closing() + rescue.unpaid() == 0
                ? texts.get("floor.rescue.note.paid", rescue.slot(), wrong)
                : texts.get("floor.rescue.note", rescue.slot(), wrong);
    }

    private String held(Rescue rescue) {
        String orders = Formats.count(rescue.orders());
        return rescue.lossFen() == 0
                ? texts.get("floor.rescue.heldOnly", orders)
                : texts.get("floor.rescue.held", orders, Money.grouped(rescue.lossFen()));
    }

    private static Label line(String words) {
        Label label = Texted.label(words, Styles.BODY);
        label.setMinWidth(0);
        label.setWrapText(true);
        return label;
    }
}
