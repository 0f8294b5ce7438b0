package shop.kaibo.desk.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.listing.Slots;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.ShopSettings;

import java.util.Set;

/** The shop's name and the window's looks; every change is kept at once. FX thread only. */
public final class SettingsViewModel implements AutoCloseable {
    private final ShopSettings settings;
    private final Actor actor;
    private final Texts texts;
    private final Background background;
    private final Undo undo;
    private final Live<ShopSettings.Values> values;
    private final StringProperty name = new SimpleStringProperty();
    private final ReadOnlyObjectWrapper<Verdict> nameVerdict =
            new ReadOnlyObjectWrapper<>(Verdict.FINE);
    private final BooleanBinding restartNeeded;

    /** The first values are those the window was built with. */
    public SettingsViewModel(
            ShopSettings settings,
            ShopSettings.Values first,
            ChangeFeed changes,
            Actor actor,
            Texts texts,
            Background background,
            Undo undo) {
        this.settings = settings;
        this.actor = actor;
        this.texts = texts;
        this.background = background;
        this.undo = undo;
        name.set(first.name());
        name.addListener((_, _, _) -> nameVerdict.set(Verdict.FINE));
        values = new Live<>(background, changes, Set.of(ShopSettings.TABLE), first, settings::all);
        values.property().addListener((_, was, is) -> follow(was, is));
        restartNeeded =
                Bindings.createBooleanBinding(
                        () -> !values.get().language().equals(texts.language()), values.property());
    }

    /** What is kept; whoever owns the window names and dresses it after this. */
    public ReadOnlyObjectProperty<ShopSettings.Values> valuesProperty() {
        return values.property();
    }

    /** The name as it is being typed. */
    public StringProperty nameProperty() {
        return name;
    }

    public ReadOnlyObjectProperty<Verdict> nameVerdictProperty() {
        return nameVerdict.getReadOnlyProperty();
    }

    /** Whether the language chosen is not the one this window speaks. */
    public BooleanBinding restartNeeded() {
        return restartNeeded;
    }

    public Texts texts() {
        return texts;
    }

    /** Keeps the name as typed, and offers the old one back. */
    public void keepName() {
        String wanted = name.get().strip();
        if (wanted.equals(values.get().name())) {
            name.set(wanted);
            return;
        }
        background.run(
                () -> settings.name(actor, wanted),
                before -> {
                    name.set(wanted);
                    if (!before.isEmpty() && !before.equals(wanted)) {
                        undo.offer(
                                texts.get("settings.name.changed", before, wanted),
                                () -> nameAgain(before));
                    }
                },
                this::nameRefused);
    }

    /** "zh" or "en"; the next start speaks it. */
    public void language(String language) {
        keep(() -> settings.language(language));
    }

    public void dark(boolean dark) {
        keep(() -> settings.dark(dark));
    }

    /** Text size: 100, 150 or 200 percent. */
    public void scale(int percent) {
        keep(() -> settings.scale(percent));
    }

    /** How loud sounds are: 0, 30 or 100. */
    public void volume(int percent) {
        keep(() -> settings.volume(percent));
    }

    /** The numbers a station gives. */
    String stationBlock(int station) {
        return texts.get("settings.station.block", Slots.first(station), Slots.last(station));
    }

    /** Which of the shop's stations this is; the old one is offered back. */
    public void station(int station) {
        background.run(
                () -> settings.station(actor, station),
                before -> {
                    values.requery();
                    if (before != station) {
                        undo.offer(
                                texts.get("settings.station.changed", before, station),
                                () -> keep(() -> settings.station(actor, before)));
                    }
                });
    }

    @Override
    public void close() {
        restartNeeded.dispose();
        values.close();
    }

    private void nameAgain(String before) {
        background.run(
                () -> settings.name(actor, before), _ -> name.set(before), this::nameRefused);
    }

    private void nameRefused(Exception failure) {
        if (failure instanceof Refused refused) {
            nameVerdict.set(Verdict.error(texts.of(refused)));
        } else {
            background.broken(failure);
        }
    }

    private void keep(Runnable change) {
        background.run(
                () -> {
                    change.run();
                    return true;
                },
                _ -> values.requery());
    }

    /** A name being typed is left alone. */
    private void follow(ShopSettings.Values was, ShopSettings.Values is) {
        if (name.get().equals(was.name())) {
            name.set(is.name());
        }
    }
}
