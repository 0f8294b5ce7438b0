package shop.kaibo.desk.listing;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.listing.Edit;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.Mending;
import shop.kaibo.operator.Actor;
import shop.kaibo.rules.ListingRules;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * What helps a listed thing on: the one part of a refused one that has to change, another try,
 * taking it back while nothing has left. FX thread only.
 */
final class ResendViewModel {
    /** The price, the title or the category, whatever is asked for. */
    final StringProperty typed = new SimpleStringProperty("");

    final ObjectProperty<Verdict> verdict = new SimpleObjectProperty<>(Verdict.FINE);

    /** The row something is typed for; null for none. */
    final ObjectProperty<@Nullable ListedRow> row = new SimpleObjectProperty<>();

    private final ListingService listings;
    private final Actor actor;
    private final Background background;
    private final Texts texts;
    private final Notices notices;
    private final Undo undo;
    private final SwapViewModel swap;

    ResendViewModel(Hand.Tools tools, SwapViewModel swap) {
        listings = tools.listings();
        actor = tools.actor();
        background = tools.background();
        texts = tools.texts();
        notices = tools.notices();
        undo = tools.undo();
        this.swap = swap;
        typed.addListener((_, _, _) -> verdict.set(Verdict.FINE));
    }

    /** Asks for what has to change: a photo from any source, or one line of words. */
    void begin(ListedRow refused) {
        if (refused.mending() == Mending.PHOTO) {
            swap.row(refused);
            return;
        }
        typed.set(
                switch (refused.mending()) {
                    case WORDS -> refused.title();
                    case CATEGORY -> refused.category();
                    default -> "";
                });
        row.set(refused);
    }

    void cancel() {
        row.set(null);
    }

    /** Sends the row again with what was typed; says what is wrong with it. */
    void enter() {
        ListedRow refused = row.get();
        if (refused == null) {
            return;
        }
        String said = typed.get().strip();
        switch (refused.mending()) {
            case WORDS -> change(() -> edit(Edit.words(refused.id(), said, null)));
            case CATEGORY -> {
                if (said.isEmpty()) {
                    verdict.set(Verdict.error(texts.get("refused.category.missing")));
                } else {
                    change(() -> edit(Edit.words(refused.id(), null, said)));
                }
            }
            default -> reprice(refused, said);
        }
    }

    private List<Edit> edit(Edit edit) {
        return listings.editing().edit(actor, List.of(edit));
    }

    private void reprice(ListedRow refused, String said) {
        long fen;
        try {
            fen = ListingRules.price(said);
        } catch (Refused e) {
            verdict.set(Verdict.error(texts.of(e)));
            return;
        }
        change(() -> listings.reprice(actor, refused.skuId(), fen, 0));
    }

    private <T> void change(Callable<T> change) {
        background.run(change, _ -> row.set(null), this::failed);
    }

    /** Sends a refused row once more as it is. */
    void again(ListedRow refused) {
        background.run(() -> listings.resend(actor, refused.id()), _ -> {}, this::told);
    }

    /** Tries at once what does not get on. */
    void retry(ListedRow stuck) {
        background.run(
                () -> listings.recall().again(actor, stuck.id()),
                any -> {
                    if (!any) {
                        notices.tell(texts.get("listing.retry.elsewhere"), "");
                    }
                },
                this::told);
    }

    /** Takes a row back that has not left; its slot stays empty. */
    void recall(ListedRow waiting) {
        background.run(
                () -> listings.recall().back(actor, waiting.id()),
                back -> undo.offer(texts.get("listing.recalled", back.slot()), () -> relist(back)),
                this::told);
    }

    private void relist(Listing back) {
        background.run(() -> listings.relist(actor, back.id()), _ -> {}, this::told);
    }

    private void failed(Exception problem) {
        if (problem instanceof Refused refused) {
            verdict.set(Verdict.error(texts.of(refused)));
        } else {
            background.broken(problem);
        }
    }

    /** Nothing is open where it could be said. */
    private void told(Exception problem) {
        if (problem instanceof Refused refused) {
            notices.warn(texts.of(refused), "");
        } else {
            background.broken(problem);
        }
    }
}
