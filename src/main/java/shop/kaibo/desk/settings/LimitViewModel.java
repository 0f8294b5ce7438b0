package shop.kaibo.desk.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import shop.kaibo.aftersale.Oversight;
import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Money;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.operator.ShopSettings;

import java.util.OptionalLong;
import java.util.Set;

/**
 * Above which sum this operator is asked again before many refunds are agreed to at once; kept as
 * soon as it is typed. FX thread only.
 */
public final class LimitViewModel implements AutoCloseable {
    private final Oversight oversight;
    private final Actor actor;
    private final Texts texts;
    private final Background background;
    private final Undo undo;
    private final Live<Long> kept;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Verdict> verdict =
            new ReadOnlyObjectWrapper<>(Verdict.FINE);

    public LimitViewModel(
            Oversight oversight,
            ChangeFeed feed,
            Actor actor,
            Texts texts,
            Background background,
            Undo undo) {
        this.oversight = oversight;
        this.actor = actor;
        this.texts = texts;
        this.background = background;
        this.undo = undo;
        typed.addListener((_, _, _) -> verdict.set(Verdict.FINE));
        kept =
                new Live<>(
                        background,
                        feed,
                        Set.of(ShopSettings.TABLE),
                        Oversight.USUAL_LIMIT_FEN,
                        () -> oversight.limitFen(actor));
        typed.set(Money.yuan(kept.get()));
        kept.property().addListener((_, was, is) -> follow(was, is));
    }

    /** The limit as it is being typed, in yuan. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** What is wrong with what is typed. */
    public ReadOnlyObjectProperty<Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** What is kept, in fen. */
    public ReadOnlyObjectProperty<Long> keptProperty() {
        return kept.property();
    }

    /** Whether whoever sits here may change it. */
    boolean allowed() {
        return Permissions.allows(actor.role(), Permission.SHOP);
    }

    Texts texts() {
        return texts;
    }

    /** Keeps what is typed, and offers the old limit back. */
    public void keep() {
        OptionalLong fen = Money.parse(typed.get());
        if (fen.isEmpty() || fen.getAsLong() > Money.LARGEST_FEN) {
            verdict.set(Verdict.error(texts.get("settings.limit.wrong")));
            return;
        }
        long before = kept.get();
        long wanted = fen.getAsLong();
        typed.set(Money.yuan(wanted));
        if (wanted == before) {
            return;
        }
        String words = texts.get("settings.limit.changed", Money.yuan(before), Money.yuan(wanted));
        put(wanted, () -> undo.offer(words, () -> put(before, () -> {})));
    }

    private void put(long fen, Runnable then) {
        background.run(
                () -> {
                    oversight.limit(actor, actor.operator(), fen);
                    return fen;
                },
                _ -> {
                    kept.requery();
                    then.run();
                },
                this::refused);
    }

    private void refused(Exception problem) {
        if (problem instanceof Refused refused) {
            verdict.set(Verdict.error(texts.of(refused)));
        } else {
            background.broken(problem);
        }
    }

    /** What is being typed is left alone. */
    private void follow(long was, long is) {
        if (typed.get().equals(Money.yuan(was))) {
            typed.set(Money.yuan(is));
        }
    }

    @Override
    public void close() {
        kept.close();
    }
}
