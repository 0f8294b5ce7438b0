package shop.kaibo.rules.signed;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Shanghai;
import shop.kaibo.rules.Sentence;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Every rule document this shop has: those shipped with the program and those brought in later,
 * each with its signature checked. A bad one is left out and named in {@link #troubles}; what was
 * in force before stays in force. Thread-safe.
 */
public final class RuleLibrary {
    private static final Set<String> KNOWN =
            Set.of("rights", "listing", "words", "certificates", "alerts");
    private static final List<String> SHIPPED =
            List.of(
                    "rights",
                    "rights-2026-11",
                    "listing",
                    "words",
                    "words-2026-11",
                    "certificates",
                    "alerts");
    private static final long LARGEST_BYTES = 2_000_000;
    private static final Comparator<RuleDocument> AGE =
            Comparator.comparing(RuleDocument::start).thenComparingInt(RuleDocument::version);

    private final RuleSeal seal;
    private final CopyOnWriteArrayList<RuleDocument> documents = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Sentence> troubles = new CopyOnWriteArrayList<>();

    private RuleLibrary(RuleSeal seal) {
        this.seal = seal;
    }

    private static final class Shipped {
        static final RuleLibrary ONLY = withShipped();
    }

    /** What came with the program, and nothing can be added to. */
    public static RuleLibrary shipped() {
        return Shipped.ONLY;
    }

    /** What came with the program and what this shop brought in. */
    public static RuleLibrary open(Store store) {
        RuleLibrary library = withShipped();
        library.readKept(store);
        return library;
    }

    /** The same with other keys and other documents to begin with. */
    static RuleLibrary open(Store store, RuleSeal seal, List<String> texts) {
        RuleLibrary library = of(seal, texts);
        library.readKept(store);
        return library;
    }

    /** Only these texts; for replaying and trying out rules. */
    public static RuleLibrary of(RuleSeal seal, List<String> texts) {
        var library = new RuleLibrary(seal);
        texts.forEach(text -> library.add(seal.open(text, "")));
        return library;
    }

    private static RuleLibrary withShipped() {
        var library = new RuleLibrary(RuleSeal.trusting(resource("public-keys.txt")));
        for (String name : SHIPPED) {
            String file = name + ".json";
            library.add(library.seal.open(resource(file), file));
        }
        return library;
    }

    private void readKept(Store store) {
        List<String> kept =
                store.db()
                        .read(
                                handle ->
                                        handle.createQuery(
                                                        "SELECT value FROM setting WHERE name LIKE"
                                                                + " 'rules.%' ORDER BY name")
                                                .mapTo(String.class)
                                                .list());
        for (String text : kept) {
            try {
                add(seal.open(text, ""));
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
        return documents.stream()
                .sorted(Comparator.comparing(RuleDocument::name).thenComparing(AGE))
                .toList();
    }

    /** Why documents that were kept are not used. */
    public List<Sentence> troubles() {
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
        RuleDocument document = seal.open(read(file, name), name);
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

    private static String read(Path file, String name) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw new Refused("rules", "refused.rules.unsigned", name);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new Refused("rules", "refused.rules.unreadable", name);
        }
    }

    private static String resource(String file) {
        try (InputStream in = RuleLibrary.class.getResourceAsStream("/shop/kaibo/rules/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
