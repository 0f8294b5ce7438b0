package shop.kaibo.desk.listing;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.rules.ListingRules;

/** Another price for what was refused, and off it goes again. FX thread only. */
final class ResendViewModel {
    final StringProperty price = new SimpleStringProperty("");
    final ObjectProperty<Verdict> verdict = new SimpleObjectProperty<>(Verdict.FINE);

    /** The row a new price is typed for; null for none. */
    final ObjectProperty<@Nullable ListedRow> row = new SimpleObjectProperty<>();

    private final ListingService listings;
    private final Actor actor;
    private final Background background;
    private final Texts texts;

    ResendViewModel(ListingService listings, Actor actor, Background background, Texts texts) {
        this.listings = listings;
        this.actor = actor;
        this.background = background;
        this.texts = texts;
        price.addListener((_, _, _) -> verdict.set(Verdict.FINE));
    }

    void begin(ListedRow refused) {
        price.set("");
        row.set(refused);
    }

    void cancel() {
        row.set(null);
    }

    /** Sends the row again with the typed price; says what is wrong with it. */
    void enter() {
        ListedRow refused = row.get();
        if (refused == null) {
            return;
        }
        long fen;
        try {
            fen = ListingRules.price(price.get());
        } catch (Refused e) {
            verdict.set(Verdict.error(texts.of(e)));
            return;
        }
        background.run(
                () -> listings.reprice(actor, refused.skuId(), fen, 0),
                _ -> row.set(null),
                this::failed);
    }

    /** Sends a refused row once more as it is. */
    void again(ListedRow refused) {
        background.run(() -> listings.resend(actor, refused.id()), _ -> {}, this::failed);
    }

    private void failed(Exception problem) {
        if (problem instanceof Refused refused) {
            verdict.set(Verdict.error(texts.of(refused)));
        } else {
            background.broken(problem);
        }
    }
}
