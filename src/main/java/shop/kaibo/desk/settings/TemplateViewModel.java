package shop.kaibo.desk.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.listing.Template;
import shop.kaibo.listing.TemplateKind;
import shop.kaibo.listing.Templates;
import shop.kaibo.operator.Actor;
import shop.kaibo.rules.RightsRules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** What a new listing gets when nothing is typed; every change is kept at once. FX thread only. */
public final class TemplateViewModel implements AutoCloseable {
    /** Codes of the rights that can be promised. */
    static final List<String> PROMISES = RightsRules.PROMISES;

    private final Templates templates;
    private final Actor actor;
    private final Texts texts;
    private final Background background;
    private final Undo undo;
    private final Live<Template> now;
    private final StringProperty category = new SimpleStringProperty("");
    private final StringProperty origin = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Verdict> verdict =
            new ReadOnlyObjectWrapper<>(Verdict.FINE);

    public TemplateViewModel(
            Templates templates, Actor actor, Texts texts, Background background, Undo undo) {
        this.templates = templates;
        this.actor = actor;
        this.texts = texts;
        this.background = background;
        this.undo = undo;
        now =
                new Live<>(
                        background,
                        templates.changes(),
                        Set.of(Templates.TABLE),
                        Template.FIRST,
                        templates::now);
        now.property().subscribe(this::show);
    }

    private void show(Template is) {
        category.set(is.category());
        origin.set(is.origin());
    }

    Texts texts() {
        return texts;
    }

    /** What is kept. */
    public ReadOnlyObjectProperty<Template> nowProperty() {
        return now.property();
    }

    /** The default category as it is being typed. */
    public StringProperty categoryProperty() {
        return category;
    }

    /** The place of origin as it is being typed. */
    public StringProperty originProperty() {
        return origin;
    }

    /** What is wrong with the typed lines. */
    public ReadOnlyObjectProperty<Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** Chooses one of the four, with its own unit and category. */
    public void choose(TemplateKind kind) {
        keep(() -> templates.choose(actor, kind));
    }

    /** Counts pieces in another unit. */
    public void unit(String unit) {
        Template is = now.get();
        keep(() -> templates.keep(actor, is.kind(), unit, is.category(), is.origin()));
    }

    /** Promises a right with what is listed from now on, or no longer. */
    public void promise(String code, boolean is) {
        List<String> kept = now.get().rights();
        if (kept.contains(code) == is) {
            return;
        }
        var rights = new ArrayList<String>(kept);
        rights.remove(code);
        if (is) {
            rights.add(code);
        }
        keep(() -> templates.promise(actor, rights));
    }

    /** Keeps category and origin as typed. */
    public void keepTyped() {
        Template is = now.get();
        String leaf = category.get();
        String place = origin.get();
        if (!leaf.strip().equals(is.category()) || !place.strip().equals(is.origin())) {
            keep(() -> templates.keep(actor, is.kind(), is.unit(), leaf, place));
        }
    }

    private void keep(Callable<Template> change) {
        background.run(
                change,
                before -> {
                    verdict.set(Verdict.FINE);
                    undo.offer(texts.get("settings.template.changed"), () -> again(before));
                    now.requery();
                },
                this::refused);
    }

    private void again(Template before) {
        background.run(
                () -> {
                    templates.keep(
                            actor,
                            before.kind(),
                            before.unit(),
                            before.category(),
                            before.origin());
                    return templates.promise(actor, before.rights());
                },
                _ -> now.requery(),
                this::refused);
    }

    private void refused(Exception problem) {
        if (problem instanceof Refused refused) {
            verdict.set(Verdict.error(texts.of(refused)));
        } else {
            background.broken(problem);
        }
    }

    @Override
    public void close() {
        now.close();
    }
}
