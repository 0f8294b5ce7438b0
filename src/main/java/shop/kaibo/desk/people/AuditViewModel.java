package shop.kaibo.desk.people;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Audit;
import shop.kaibo.operator.Operator;
import shop.kaibo.operator.OperatorService;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who did what, newest first, of everybody or of one. FX thread only. */
public final class AuditViewModel implements AutoCloseable {
    private static final int PAGE = 300;

    private final Audit audit;
    private final OperatorService operators;
    private final Actor actor;
    private final Background background;
    private final Notices notices;
    private final Texts texts;
    private final LiveList<Row> rows;
    private final LiveList<Who> people;
    private final ObjectProperty<Optional<String>> filter =
            new SimpleObjectProperty<>(Optional.empty());
    private int pages = 1;

    /** One line. Thread-safe. */
    public record Row(long seq, String when, String who, String what, String of) {}

    /** Somebody to look at alone. Thread-safe. */
    public record Who(String id, String name) {}

    public AuditViewModel(
            Audit audit,
            OperatorService operators,
            Actor actor,
            ChangeFeed feed,
            Background background,
            Notices notices,
            Texts texts) {
        this.audit = audit;
        this.operators = operators;
        this.actor = actor;
        this.background = background;
        this.notices = notices;
        this.texts = texts;
        people = new LiveList<>(background, feed, Set.of("operator"), this::whos);
        rows = new LiveList<>(background, feed, Set.of("event"), this::read);
        filter.addListener(
                (_, _, _) -> {
                    pages = 1;
                    rows.requery();
                });
    }

    public ObservableList<Row> rows() {
        return FXCollections.unmodifiableObservableList(rows.items());
    }

    public ReadOnlyBooleanProperty loadedProperty() {
        return rows.loadedProperty();
    }

    public ObservableList<Who> people() {
        return people.items();
    }

    /** Id of the only one whose work is shown; empty for everybody. */
    public ObjectProperty<Optional<String>> filterProperty() {
        return filter;
    }

    public Texts texts() {
        return texts;
    }

    /** Shows older ones too. */
    public void more() {
        if (rows.items().size() >= pages * PAGE) {
            pages++;
            rows.requery();
        }
    }

    /** Writes all of it as a sheet that names nobody. */
    public void export(Path file) {
        background.run(
                () -> audit.export(actor, file, texts),
                count ->
                        notices.success(
                                texts.get("audit.exported", count),
                                String.valueOf(file.getFileName())));
    }

    @Override
    public void close() {
        rows.close();
        people.close();
    }

    private List<Who> whos() {
        return operators.all().stream().map(o -> new Who(o.id(), o.name())).toList();
    }

    private List<Row> read() {
        Map<String, Operator> known =
                operators.all().stream()
                        .collect(Collectors.toMap(Operator::id, Function.identity()));
        return audit.page(actor, filter.get().orElse(null), 0, pages * PAGE).stream()
                .map(entry -> row(entry, known))
                .toList();
    }

    private Row row(Audit.Entry entry, Map<String, Operator> known) {
        Operator who = known.get(entry.who());
        return new Row(
                entry.seq(),
                Shanghai.minute(entry.atMs()),
                who == null ? machine(entry.who()) : who.name(),
                Audit.words(texts, entry.kind()),
                tail(entry.topic()));
    }

    private String machine(String who) {
        String key = "audit.who." + who;
        return texts.has(key) ? texts.get(key) : who;
    }

    // "order:0193…4817": the tail is what people call it by
    private String tail(String topic) {
        int at = topic.indexOf(':');
        String key = "audit.of." + (at < 0 ? topic : topic.substring(0, at));
        String kind = texts.has(key) ? texts.get(key) : topic;
        return at < 0 ? kind : kind + " …" + topic.substring(Math.max(at + 1, topic.length() - 4));
    }
}
