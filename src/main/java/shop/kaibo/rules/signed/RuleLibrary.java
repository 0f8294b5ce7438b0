package shop.kaibo.rules.signed;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Shanghai;
import shop.kaibo.rules.Sentence;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Every rule document this shop has: those shipped with the program and those brought in later,
 * each with its signature checked. A bad one is left out and named in {@link #troubles}; what was
 * in force before stays in force. Thread-safe.
 */
public final class RuleLibrary {
    private static final Set<String> KNOWN =
            Set.of("rights", "deadlines", "listing", "words", "certificates", "alerts");
    private static final Comparator<RuleDocument> AGE =
            Comparator.comparing(RuleDocument::start).thenComparingInt(RuleDocument::version);

    private final Supplier<RuleSeal> keys;
    private final List<String> kept;
    private final CopyOnWriteArrayList<RuleDocument> documents = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Sentence> troubles = new CopyOnWriteArrayList<>();
    private @Nullable RuleSeal seal;

    private RuleLibrary(Supplier<RuleSeal> keys, List<String> kept) {
        this.keys = keys;
        this.kept = kept;
    }

    private static final class Shipped {
        static final RuleLibrary ONLY = new RuleLibrary(RuleLibrary::shippedKeys, List.of());
    }

    /** What came with the program, and nothing can be added to. */
    public static RuleLibrary shipped() {
        return Shipped.ONLY;
    }

    /**
     * What came with the program and what this shop brought in. Texts are read and signatures
     * checked when the first rule is asked for: an opening window needs none.
     */
    public static RuleLibrary open(Store store) {
        return new RuleLibrary(RuleLibrary::shippedKeys, RuleTexts.kept(store));
    }

    /** The same with other keys and other documents to begin with. */
    static RuleLibrary open(Store store, RuleSeal seal, List<String> texts) {
        return begun(seal, texts, RuleTexts.kept(store));
    }

    /** Only these texts; for replaying and trying out rules. */
    public static RuleLibrary of(RuleSeal seal, List<String> texts) {
        return begun(seal, texts, List.of());
    }

    private static RuleLibrary begun(RuleSeal seal, List<String> texts, List<String> kept) {
        var library = new RuleLibrary(() -> seal, kept);
        library.seal = seal;
        texts.forEach(text -> library.add(seal.open(text, "")));
        library.addKept(seal);
        return library;
    }

    private static RuleSeal shippedKeys() {
        return RuleSeal.trusting(RuleTexts.shipped("public-keys.txt"));
    }

    // the texts themselves are in memory since the opening: nothing here waits for the store,
    // so a caller may hold a connection
    private synchronized RuleSeal ready() {
        if (seal == null) {
            RuleSeal opened = keys.get();
            for (String file : RuleTexts.SHIPPED) {
                add(opened.open(RuleTexts.shipped(file), file));
            }
            addKept(opened);
            seal = opened;
        }
        return seal;
    }

    private void addKept(RuleSeal opened) {
        for (String text : kept) {
            try {
                add(opened.open(text, ""));
            } catch (Refused e) {
                troubles.add(Sentence.of(e.key(), e.arguments().toArray()));
            }
        }
    }

    /**
     * The document in force at a moment (epoch ms): the one with the latest first day not after it;
     * before all of them the earliest, so that a wrong clock does not switch rules off.
     */
    public RuleDocument at(String name, long atMs) {
        ready();
        LocalDate day = Shanghai.day(atMs);
        List<RuleDocument> named =
                documents.stream().filter(d -> d.name().equals(name)).sorted(AGE).toList();
        if (named.isEmpty()) {
            throw new IllegalStateException("no rules named " + name);
        }
        return named.stream()
                .filter(d -> !d.start().isAfter(day))
                .reduce((older, newer) -> newer)
                .orElse(named.getFirst());
    }

    /** All documents, by name and age. */
    public List<RuleDocument> documents() {
        ready();
        return documents.stream()
                .sorted(Comparator.comparing(RuleDocument::name).thenComparing(AGE))
                .toList();
    }

    /** Why documents that were kept are not used. */
    public List<Sentence> troubles() {
        ready();
        return List.copyOf(troubles);
    }

    /**
     * Brings a document in from a file and keeps it in the shop's store; refuses an unreadable, an
     * unsigned or an unknown one, and then nothing has changed.
     *
     * @param actor who did it, as in the history
     */
    public RuleDocument take(Store store, Path file, String actor) {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        RuleDocument document = ready().open(RuleTexts.read(file, name), name);
        if (!KNOWN.contains(document.name())) {
            throw new Refused("rules", "refused.rules.unknown", name, document.name());
        }
        store.db()
                .write(
                        tx -> {
                            store.settings().put(tx, kept(document), document.text());
                            var taken =
                                    new Taken(
                                            document.name(),
                                            document.start().toString(),
                                            document.version());
                            store.events().append(tx, "rules", "rules.taken", taken, actor, null);
                            return true;
                        });
        add(document);
        return document;
    }

    private static String kept(RuleDocument document) {
        return "rules." + document.name() + "." + document.start() + "." + document.version();
    }

    /** Payload of the event "rules.taken". Thread-safe. */
    public record Taken(String name, String from, int version) {}

    private void add(RuleDocument document) {
        var all = new ArrayList<>(documents);
        all.removeIf(
                d ->
                        d.name().equals(document.name())
                                && d.start().equals(document.start())
                                && d.version() == document.version());
        all.add(document);
        documents.clear();
        documents.addAll(all);
    }
}
