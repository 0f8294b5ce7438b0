package shop.kaibo.desk.listing.after;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.desk.listing.part.Tools;
import shop.kaibo.listing.Edit;
import shop.kaibo.photo.Photos;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * One form for one listing or many: what is typed is changed, what is left alone stays as it is in
 * each. FX thread only.
 */
final class EditViewModel {
    final StringProperty title = new SimpleStringProperty("");
    final StringProperty category = new SimpleStringProperty("");
    final StringProperty origin = new SimpleStringProperty("");
    final StringProperty fit = new SimpleStringProperty("");

    /** Whether one piece is like the next; null where the listings differ. */
    final ObjectProperty<@Nullable Boolean> standard = new SimpleObjectProperty<>();

    final ObjectProperty<Verdict> titleVerdict = new SimpleObjectProperty<>(Verdict.FINE);
    final ObjectProperty<Verdict> categoryVerdict = new SimpleObjectProperty<>(Verdict.FINE);

    /** What is wrong with the other fields. */
    final ObjectProperty<Verdict> verdict = new SimpleObjectProperty<>(Verdict.FINE);

    private final Tools tools;
    private final Texts texts;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<List<GapRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private Shown shown = Shown.NOTHING;

    /** What stood in the fields before anybody typed. */
    private record Shown(
            String title, String category, String origin, String fit, @Nullable Boolean standard) {
        static final Shown NOTHING = new Shown("", "", "", "", null);

        static Shown of(List<GapRow> rows) {
            return new Shown(
                    alike(rows, row -> row.titleGuessed() ? "" : row.title(), ""),
                    alike(rows, row -> row.categoryGuessed() ? "" : row.category(), ""),
                    alike(rows, GapRow::origin, ""),
                    alike(rows, GapRow::fit, ""),
                    standard(rows));
        }

        private static @Nullable Boolean standard(List<GapRow> rows) {
            boolean same = rows.stream().map(GapRow::standard).distinct().count() == 1;
            return same ? rows.getFirst().standard() : null;
        }

        private static String alike(
                List<GapRow> rows, Function<GapRow, String> part, String differ) {
            List<String> all = rows.stream().map(part).distinct().toList();
            return all.size() == 1 ? all.getFirst() : differ;
        }
    }

    EditViewModel(Tools tools, Runnable changed) {
        this.tools = tools;
        this.changed = changed;
        texts = tools.texts();
        title.addListener((_, _, _) -> titleVerdict.set(Verdict.FINE));
        category.addListener((_, _, _) -> categoryVerdict.set(Verdict.FINE));
    }

    /** What is being changed. */
    ReadOnlyObjectProperty<List<GapRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Other listings, or the same as they are now: what was typed for the same ones stays. */
    void show(List<GapRow> now) {
        boolean same = ids(now).equals(ids(rows.get()));
        Shown was = shown;
        shown = Shown.of(now);
        fill(title, same, was.title(), shown.title());
        fill(category, same, was.category(), shown.category());
        fill(origin, same, was.origin(), shown.origin());
        fill(fit, same, was.fit(), shown.fit());
        if (!same || Objects.equals(standard.get(), was.standard())) {
            standard.set(shown.standard());
        }
        if (!same) {
            verdict.set(Verdict.FINE);
            titleVerdict.set(Verdict.FINE);
            categoryVerdict.set(Verdict.FINE);
        }
        rows.set(List.copyOf(now));
    }

    private static void fill(StringProperty field, boolean same, String was, String is) {
        if (!same || field.get().equals(was)) {
            field.set(is);
        }
    }

    private static List<String> ids(List<GapRow> rows) {
        return rows.stream().map(GapRow::id).toList();
    }

    /** Whether Enter would change something. */
    private boolean typed() {
        return !new Shown(title.get(), category.get(), origin.get(), fit.get(), standard.get())
                .equals(shown);
    }

    /** Esc: the fields as they were; false when nothing was typed. */
    boolean forget() {
        boolean some = typed();
        title.set(shown.title());
        category.set(shown.category());
        origin.set(shown.origin());
        fit.set(shown.fit());
        standard.set(shown.standard());
        verdict.set(Verdict.FINE);
        return some;
    }

    /** Enter: what was typed is kept in all of them, or in none when one refuses. */
    void save() {
        List<GapRow> those = rows.get();
        if (those.isEmpty() || !typed()) {
            return;
        }
        verdict.set(Verdict.FINE);
        String newTitle = differs(title, shown.title());
        String newCategory = differs(category, shown.category());
        String newOrigin = differs(origin, shown.origin());
        String newFit = differs(fit, shown.fit());
        Boolean odd = Objects.equals(standard.get(), shown.standard()) ? null : standard.get();
        keep(
                those.stream()
                        .map(
                                row ->
                                        new Edit(
                                                row.id(),
                                                newTitle,
                                                newCategory,
                                                Edit.Guessed.NONE,
                                                newOrigin,
                                                odd,
                                                newFit,
                                                null))
                        .toList(),
                those.size() == 1
                        ? texts.get("after.changed.one", those.getFirst().slot())
                        : texts.get("after.changed", those.size()));
    }

    private static @Nullable String differs(StringProperty field, String was) {
        return field.get().equals(was) ? null : field.get();
    }

    /** More photos of the one listing; each is read, kept, and sent with the others. */
    void photos(List<Path> files) {
        if (rows.get().size() != 1 || files.isEmpty()) {
            return;
        }
        GapRow row = rows.get().getFirst();
        tools.background()
                .run(
                        () -> {
                            var all = new ArrayList<>(row.photos());
                            for (Path file : files) {
                                var photo = Photos.prepare(file);
                                tools.listings().recognise(photo);
                                all.add(photo.sha256());
                            }
                            return Edit.photos(row.id(), all);
                        },
                        edit ->
                                keep(
                                        List.of(edit),
                                        texts.get("after.photos.added", row.slot(), files.size())),
                        this::refused);
    }

    private void keep(List<Edit> edits, String done) {
        tools.background()
                .run(
                        () -> tools.listings().editing().edit(tools.actor(), edits),
                        back -> {
                            // what was typed is what there is now
                            shown =
                                    new Shown(
                                            title.get(),
                                            category.get(),
                                            origin.get(),
                                            fit.get(),
                                            standard.get());
                            tools.undo().offer(done, () -> takeBack(back));
                            changed.run();
                        },
                        this::refused);
    }

    private void takeBack(List<Edit> back) {
        tools.background()
                .run(
                        () -> tools.listings().editing().edit(tools.actor(), back),
                        _ -> {
                            tools.notices().tell(texts.get("after.back"), "");
                            changed.run();
                        },
                        tools::failed);
    }

    private void refused(Exception problem) {
        if (problem instanceof Refused refused) {
            var why = Verdict.error(texts.of(refused));
            switch (refused.field()) {
                case "title" -> titleVerdict.set(why);
                case "category" -> categoryVerdict.set(why);
                default -> verdict.set(why);
            }
        } else {
            tools.background().broken(problem);
        }
    }
}
