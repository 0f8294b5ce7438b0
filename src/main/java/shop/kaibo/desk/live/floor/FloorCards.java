package shop.kaibo.desk.live.floor;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Money;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.mic.Anchor;
import shop.kaibo.broadcast.promise.PromiseStand;
import shop.kaibo.broadcast.rescue.Rescue;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.ArrayList;
import java.util.List;

/** The cards of the floor: crew, promise, what a rescue did. FX thread only. */
public final class FloorCards {
    private static final int SHOWN = 4;

    private final FloorViewModel model;
    private final Dialogs dialogs;
    private final Texts texts;

    public FloorCards(FloorViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        texts = model.texts();
    }

    /** The crew by digit, with what each brought; stands above the field for a name. */
    public VBox crew(Field name) {
        var rows = Styles.with(new VBox(), Styles.GAP_8);
        int digit = 1;
        for (Anchor one : model.crew()) {
            rows.getChildren().add(anchor(digit++, one));
        }
        rows.getChildren().add(name);
        return rows;
    }

    /** Whoever a digit means; else the typed name itself. */
    public String named(String typed) {
        List<Anchor> crew = model.crew();
        String text = typed.strip();
        boolean digit = text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '9';
        int at = digit ? text.charAt(0) - '1' : -1;
        return at >= 0 && at < crew.size() ? crew.get(at).name() : typed;
    }

    private HBox anchor(int digit, Anchor one) {
        String part = texts.get("floor.part." + Math.min(3, one.part()));
        Label sums =
                Texted.label(
                        texts.get(
                                "floor.crew.sums",
                                Formats.count(one.orders()),
                                Money.grouped(one.paidFen()),
                                Formats.count(one.refunds())),
                        Styles.LABEL,
                        Styles.MUTED);
        var row =
                line(
                        new HBox(
                                Keys.cap(String.valueOf(digit)),
                                Texted.shrinking(one.name(), Styles.TITLE),
                                Texted.label(part, Styles.LABEL, Styles.SUBTLE),
                                Texted.space(),
                                sums));
        if (one.onMic()) {
            row.getChildren().add(3, Icons.of(Icons.MICROPHONE, Styles.ICON_16, Styles.ACCENT));
        }
        return row;
    }

    /** G: a promise just made on air. */
    public void promise(Runnable closed) {
        Field first = Field.number(texts.get("floor.promise.first"), "50");
        Field minutes = Field.number(texts.get("floor.promise.minutes"), "10");
        Field spend = Field.number(texts.get("floor.promise.spend"), "99");
        Field gift = Field.code(texts.get("floor.promise.giftPrompt"));
        gift.before(Texted.label(texts.get("floor.promise.gift"), "k-field-prefix"));
        gift.verdictProperty().bind(model.verdict());
        Runnable go =
                () ->
                        model.promise(
                                first.input().getText(),
                                minutes.input().getText(),
                                spend.input().getText(),
                                gift.input().getText(),
                                () -> {
                                    dialogs.close();
                                    closed.run();
                                });
        first.input().setOnAction(_ -> minutes.input().requestFocus());
        minutes.input().setOnAction(_ -> spend.input().requestFocus());
        spend.input().setOnAction(_ -> gift.input().requestFocus());
        gift.input().setOnAction(_ -> go.run());
        var rows = Styles.with(new VBox(), Styles.GAP_8);
        model.promises().stream().limit(SHOWN).forEach(p -> rows.getChildren().add(stand(p)));
        rows.getChildren().addAll(first, minutes, spend, gift);
        dialogs.card(
                texts.get("floor.promise.title"),
                rows,
                Buttons.plain(texts.get("live.cancel"), dialogs::close),
                Buttons.primary(texts.get("floor.promise.make"), go));
        first.input().requestFocus();
    }

    private HBox stand(PromiseStand stand) {
        var promise = stand.promise();
        var limits = new ArrayList<String>();
        if (promise.first() > 0) {
            limits.add(texts.get("floor.promise.isFirst", promise.first()));
        }
        if (promise.withinMs() > 0) {
            limits.add(texts.get("floor.promise.isWithin", promise.withinMs() / 60_000));
        }
        if (promise.spendFen() > 0) {
            limits.add(texts.get("floor.promise.isSpend", Money.yuan(promise.spendFen())));
        }
        String words = texts.get("floor.promise.is", String.join(" ", limits), stand.gift());
        Label count =
                Texted.label(
                        stand.lacking() > 0
                                ? texts.get("floor.promise.lacking", stand.valid(), stand.lacking())
                                : texts.get("floor.promise.valid", stand.valid()),
                        Styles.LABEL,
                        stand.lacking() > 0 ? Styles.WARNING : Styles.MUTED);
        return line(new HBox(Texted.shrinking(words, Styles.BODY), Texted.space(), count));
    }

    /** What a rescue did, what it cost, and what is left to do by hand. */
    public void rescued(Rescue rescue) {
        new RescueCard(model, dialogs).show(rescue);
    }

    private static HBox line(HBox row) {
        row.setAlignment(Pos.CENTER_LEFT);
        return Styles.with(row, Styles.GAP_8);
    }
}
