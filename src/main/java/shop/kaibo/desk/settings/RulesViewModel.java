package shop.kaibo.desk.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.ShopRules;
import shop.kaibo.rules.signed.RuleDocument;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The rules in force, newer ones from a file, the shop's certificates. FX thread only. */
public final class RulesViewModel {
    private final ShopRules rules;
    private final Supplier<Optional<Path>> place;
    private final Actor actor;
    private final Texts texts;
    private final Clock clock;
    private final Background background;
    private final ObservableList<String> documents = FXCollections.observableArrayList();
    private final List<CertificateRow> certificates;
    private final ReadOnlyObjectWrapper<Optional<CheckRow>> taken =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param place asks for the file of newer rules; empty when the user thought better of it
     */
    public RulesViewModel(
            ShopRules rules,
            Supplier<Optional<Path>> place,
            Actor actor,
            Texts texts,
            Clock clock,
            Background background) {
        this.rules = rules;
        this.place = place;
        this.actor = actor;
        this.texts = texts;
        this.clock = clock;
        this.background = background;
        certificates =
                rules.certificates().stream()
                        .map(c -> new CertificateRow(c, texts.get("check.certificate." + c)))
                        .toList();
        show(rules.inForce());
        background.run(
                rules::held, held -> certificates.forEach(row -> show(row, held.get(row.code()))));
    }

    /** One sentence a document in force. */
    ObservableList<String> documents() {
        return documents;
    }

    List<CertificateRow> certificates() {
        return certificates;
    }

    /** How the last file fared. */
    ReadOnlyObjectProperty<Optional<CheckRow>> takenProperty() {
        return taken.getReadOnlyProperty();
    }

    Texts texts() {
        return texts;
    }

    /** Asks for a file and takes it in. */
    void take() {
        place.get()
                .ifPresent(
                        file ->
                                background.run(
                                        () -> rules.take(actor, file),
                                        this::taken,
                                        this::notTaken));
    }

    private void taken(RuleDocument document) {
        taken.set(Optional.of(new CheckRow(true, sentence("settings.rules.taken", document))));
        show(rules.inForce());
    }

    private void notTaken(Exception failure) {
        if (failure instanceof Refused refused) {
            taken.set(Optional.of(new CheckRow(false, texts.of(refused))));
        } else {
            background.broken(failure);
        }
    }

    /** Keeps a day as typed; an empty one is none. */
    void keep(CertificateRow row) {
        if (!row.changed()) {
            return;
        }
        background.run(
                () -> {
                    rules.hold(actor, row.code(), row.day.get());
                    return rules.held();
                },
                held -> show(row, held.get(row.code())),
                failure -> {
                    if (failure instanceof Refused refused) {
                        row.verdict.set(Verdict.error(texts.of(refused)));
                    } else {
                        background.broken(failure);
                    }
                });
    }

    private void show(List<RuleDocument> inForce) {
        documents.setAll(inForce.stream().map(d -> sentence("settings.rules.row", d)).toList());
    }

    private void show(CertificateRow row, @Nullable LocalDate last) {
        row.kept(last == null ? "" : last.toString());
        if (last != null && last.isBefore(Shanghai.day(clock.nowMs()))) {
            row.verdict.set(Verdict.error(texts.get("settings.rules.expired")));
        }
    }

    private String sentence(String key, RuleDocument document) {
        String name = texts.get("settings.rules.name." + document.name());
        return texts.get(key, name, document.start(), document.version());
    }
}
