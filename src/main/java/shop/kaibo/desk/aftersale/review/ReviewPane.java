package shop.kaibo.desk.aftersale.review;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.review.Review;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.buyer.watch.Watched;
import shop.kaibo.desk.kit.Badges;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Discreet;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;

/** The review that is picked, in full, and what can be done about it. FX thread only. */
final class ReviewPane extends VBox {
    private final ReviewViewModel model;
    private final Texts texts;
    private final VBox said = Styles.with(new VBox(), Styles.GAP_8);
    private final HBox buttons = Styles.with(new HBox(), Styles.GAP_8);
    private final Button fault;
    private final ReplyForm reply;
    private final WatchForm watch;
    private final Runnable done;
    private @Nullable ReviewRow row;

    /**
     * @param done gives the keys back to the list
     */
    ReviewPane(ReviewViewModel model, Runnable done) {
        this.model = model;
        this.done = done;
        texts = model.texts();
        reply = new ReplyForm(model, this::send, this::close);
        watch = new WatchForm(model, this::keep, this::close);
        fault = keyed("F", "review.act.fault", this::fault);
        buttons.getChildren()
                .addAll(
                        keyed("⏎", "review.act.reply", () -> answer(0)),
                        fault,
                        keyed("W", "review.act.watch", this::watching));
        Styles.with(this, "review-pane");
        show(null);
    }

    private Button keyed(String cap, String words, Runnable act) {
        Button button = Buttons.plain(texts.get(words), act);
        button.setGraphic(Keys.cap(cap));
        button.setFocusTraversable(false);
        return button;
    }

    /** Another review is picked, or the same one changed. */
    void show(@Nullable ReviewRow picked) {
        boolean same = row != null && picked != null && row.id().equals(picked.id());
        row = picked;
        setVisible(picked != null);
        setManaged(picked != null);
        if (picked == null) {
            return;
        }
        Review review = picked.review();
        String buyer = review.buyer().isEmpty() ? "—" : review.buyer();
        var head =
                Styles.with(
                        new HBox(
                                Texted.label(
                                        picked.stars(),
                                        Styles.LEAD,
                                        review.bad() ? Styles.DANGER : Styles.MUTED),
                                Discreet.label(buyer, Styles.MUTED),
                                Texted.label(picked.tail(), Styles.MUTED),
                                logged(review),
                                Texted.space(),
                                ReviewCell.badge(picked)),
                        "review-line");
        Label words = Discreet.label(picked.words(), Styles.BODY);
        wrapped(words);
        said.getChildren().setAll(head, words);
        model.watched().stream()
                .filter(one -> one.hash().equals(review.buyerHash()))
                .forEach(one -> said.getChildren().add(wrapped(watched(one))));
        if (!review.reply().isEmpty()) {
            said.getChildren().add(wrapped(ours(texts.get("review.ours", review.reply()))));
        }
        if (!review.setback().isEmpty()) {
            var why = Texted.label(texts.get("review.setback", review.setback()), Styles.DANGER);
            said.getChildren().add(wrapped(why));
        }
        fault.setText(texts.get(review.fault() ? "review.act.unfault" : "review.act.fault"));
        buttons.getChildren().getFirst().setDisable(!picked.answerable());
        if (!same || getChildren().isEmpty()) {
            foot(buttons);
        }
    }

    private Node logged(Review review) {
        return review.fault()
                ? Badges.tinted(Tone.WARNING, Icons.WARN, texts.get("review.is_fault"))
                : new HBox();
    }

    private Label watched(Watched one) {
        String until = Shanghai.day(one.untilMs()).toString();
        Label note = Discreet.label(texts.get("watch.note", one.reason(), until), Styles.WARNING);
        note.setGraphic(Icons.of(Icons.SHIELD_ALERT, Styles.ICON_16, Styles.WARNING));
        return note;
    }

    private static Label ours(String words) {
        return Texted.label(words, Styles.LABEL, Styles.MUTED);
    }

    private static Label wrapped(Label words) {
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }

    /** Whether a reply or a reason is being written. */
    boolean writing() {
        return !getChildren().isEmpty() && getChildren().getLast() != buttons;
    }

    private void foot(Node what) {
        getChildren().setAll(said, what);
    }

    /** Opens the reply, empty for 0 or with a ready sentence. */
    void answer(int template) {
        if (row != null && row.answerable()) {
            foot(reply);
            reply.begin(template);
        }
    }

    void watching() {
        if (row != null) {
            foot(watch);
            watch.begin();
        }
    }

    void fault() {
        if (row != null) {
            model.acts().fault(row);
        }
    }

    private void send(String text) {
        if (row != null) {
            model.acts().reply(row, text, this::close);
        }
    }

    private void keep(String reason, String days) {
        if (row != null) {
            model.acts().watch(row, reason, days, this::close);
        }
    }

    private void close() {
        foot(buttons);
        done.run();
    }
}
