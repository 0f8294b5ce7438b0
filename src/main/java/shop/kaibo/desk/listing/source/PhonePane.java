package shop.kaibo.desk.listing.source;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.StockBar;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.desk.listing.source.PhoneViewModel.Door;
import shop.kaibo.photo.phone.QrCode;

import java.util.Locale;

/** The code a phone scans, how long it holds, and what phones are sending. FX thread only. */
final class PhonePane extends OpenPane {
    private final PhoneViewModel model;
    private final Texts texts;
    private final QrDrawing code = new QrDrawing();
    private final Label left = sentence("", Styles.LABEL, Styles.MUTED, "s-middle");
    private final Label plain;
    private final Label trouble = sentence("", Styles.BODY);
    private final Button again;
    private final Hyperlink other;
    private final VBox phones = Styles.with(new VBox(), Styles.GAP_8);

    PhonePane(PhoneViewModel model, Runnable close) {
        super(
                Icons.PHONE,
                model.texts().get("source.phone"),
                model.texts().get("source.close"),
                close);
        this.model = model;
        texts = model.texts();
        plain = sentence(texts.get("source.phone.plain"), Styles.CAPTION, Styles.SUBTLE);
        plain.setGraphic(Icons.of(Icons.LOCK_OPEN, Styles.ICON_14, Styles.SUBTLE));
        again = Buttons.plain("", model::open);
        other = Buttons.link("", model::other);
        left.setMaxWidth(Double.MAX_VALUE);
        code.setAccessibleText(texts.get("source.phone.code"));
        fill(code, left, other, trouble, again, phones, plain);
        model.door().subscribe(this::show);
        model.leftMs().subscribe(this::time);
        model.arrived().subscribe(this::time);
        model.url().subscribe(url -> code.show(url == null ? null : QrCode.of(url)));
        model.phones().subscribe(this::phones);
        show();
        phones();
    }

    private void show() {
        Door door = model.door().get();
        boolean open = door == Door.OPEN;
        seen(code, open);
        seen(left, open);
        seen(other, open && model.others());
        other.setText(texts.get("source.phone.other", model.host()));
        seen(plain, open);
        seen(again, door == Door.OVER || door == Door.NO_NETWORK);
        again.setText(texts.get(door == Door.OVER ? "source.phone.again" : "source.again"));
        trouble.setText(
                switch (door) {
                    case OVER -> texts.get("source.phone.over");
                    case NO_NETWORK -> texts.get("source.phone.network");
                    case OPENING -> texts.get("source.phone.opening");
                    case OPEN, CLOSED -> "";
                });
        seen(trouble, !trouble.getText().isEmpty());
        time();
    }

    private void time() {
        long s = (model.leftMs().get() + 999) / 1000;
        String time = String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60);
        left.setText(texts.get("source.phone.left", time));
    }

    private void phones() {
        phones.getChildren().setAll(model.phones().stream().map(this::line).toList());
        seen(phones, !model.phones().isEmpty());
    }

    private VBox line(PhoneRow row) {
        boolean all = row.done() >= row.chosen();
        var words =
                new HBox(
                        Texted.label(texts.get("source.phone.which", row.phone()), Styles.LABEL),
                        Texted.space(),
                        Texted.label(
                                texts.get("source.phone.count", row.done(), row.chosen()),
                                Styles.LABEL,
                                Styles.BOLD,
                                all ? Styles.SUCCESS : Styles.ACCENT));
        var bar =
                new StockBar()
                        .show(
                                Math.round(row.share() * 1000),
                                1000,
                                all ? Tone.SUCCESS : Tone.ACCENT);
        bar.setMaxWidth(Double.MAX_VALUE);
        return Styles.with(new VBox(words, bar), Styles.GAP_4);
    }
}
