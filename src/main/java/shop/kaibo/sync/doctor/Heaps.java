package shop.kaibo.sync.doctor;

import org.jspecify.annotations.Nullable;

import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Store;
import shop.kaibo.sync.push.Why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Sorts open work by what it waits for: its turn, a person's word, an account switched off. */
final class Heaps {
    private final LinkedHashMap<String, Long> counts = new LinkedHashMap<>();
    private final LinkedHashMap<String, TreeSet<Integer>> slots = new LinkedHashMap<>();

    private Heaps() {}

    static List<Heap> of(List<Operation> open, Naming naming, Store store) {
        Set<String> off = off(store);
        var heaps = new Heaps();
        for (Operation operation : open) {
            if (operation.account() != null && off.contains(operation.account())) {
                heaps.counts.merge("off", 1L, Long::sum);
            } else if (operation.state() == OperationState.UNKNOWN
                    && Why.HANDED.equals(operation.reason())) {
                heaps.counts.merge("handed", 1L, Long::sum);
            } else if (operation.state() != OperationState.BLOCKED) {
                heaps.add(operation, naming);
            }
        }
        return heaps.sorted();
    }

    private static Set<String> off(Store store) {
        return Set.copyOf(
                store.db()
                        .read(
                                handle ->
                                        handle.createQuery(
                                                        "SELECT id FROM account WHERE state ="
                                                                + " 'off'")
                                                .mapTo(String.class)
                                                .list()));
    }

    private void add(Operation operation, Naming naming) {
        String word = Naming.word(operation);
        counts.merge(word, 1L, Long::sum);
        if (operation.topic().startsWith("listing:")) {
            naming.listing(operation)
                    .ifPresent(
                            l -> slots.computeIfAbsent(word, _ -> new TreeSet<>()).add(l.slot()));
        }
    }

    private List<Heap> sorted() {
        var words = new ArrayList<>(Naming.WORDS);
        words.add("handed");
        words.add("off");
        var heaps = new ArrayList<Heap>();
        for (String word : words) {
            long count = counts.getOrDefault(word, 0L);
            if (count > 0) {
                heaps.add(heap(word, count, slots.get(word)));
            }
        }
        return heaps;
    }

    private static Heap heap(String word, long count, @Nullable TreeSet<Integer> slots) {
        Said detail =
                slots != null && !word.equals("stock")
                        ? Said.of("sync.heap.slots", Runs.of(slots))
                        : Said.of("sync.heap." + word);
        return new Heap("sync.kind." + word, count, detail);
    }
}
