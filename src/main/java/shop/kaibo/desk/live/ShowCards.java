package shop.kaibo.desk.live;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.calendar.Truth;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.live.floor.FloorCards;

import java.util.function.Consumer;

/** The cards on which a show begins, changes hands and ends. FX thread only. */
final class ShowCards {
    private final LiveViewModel model;
    private final Dialogs dialogs;
    private final FloorCards cards;
    private final Texts texts;
    private @Nullable Consumer<Truth> truths;

    ShowCards(LiveViewModel model, Dialogs dialogs, FloorCards cards) {
        this.model = model;
        this.dialogs = dialogs;
        this.cards = cards;
        texts = model.texts();
    }

    /** Asks the three truths before a show and hands the answer over once it has begun. */
    void asking(Consumer<Truth> keeper) {
        truths = keeper;
    }

    void start() {
        if (truths == null) {
            ask(texts.get("live.start"), true, () -> {});
            return;
        }
        Consumer<Truth> keeper = truths;
        new TruthCard(
                        dialogs,
                        texts,
                        truth -> ask(texts.get("live.start"), true, () -> keeper.accept(truth)))
                .open();
    }

    void handOver() {
        ask(texts.get("live.mic.change"), false, () -> {});
    }

    void stop() {
        dialogs.confirm(
                texts.get("live.stop.title"),
                texts.get("live.stop.why"),
                texts.get("live.stop"),
                texts.get("live.stop.stay"),
                model::stop);
    }

    private void ask(String verb, boolean begin, Runnable begun) {
        Field name = Field.text(texts.get("live.anchor"));
        name.verdictProperty().bind(model.mic().verdict());
        if (begin) {
            name.input().setText(model.lastAnchor());
        }
        Runnable go =
                () -> {
                    String typed = name.input().getText();
                    if (begin) {
                        model.mic()
                                .start(
                                        typed,
                                        () -> {
                                            dialogs.close();
                                            begun.run();
                                        });
                    } else {
                        model.mic()
                                .handOver(cards.named(typed), model.lastAnchor(), dialogs::close);
                    }
                };
        name.input().setOnAction(_ -> go.run());
        dialogs.card(
                texts.get("live.start.title"),
                begin ? name : cards.crew(name),
                Buttons.plain(texts.get("live.cancel"), dialogs::close),
                Buttons.primary(verb, go));
    }
}
