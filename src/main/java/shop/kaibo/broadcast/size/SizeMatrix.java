package shop.kaibo.broadcast.size;

import shop.kaibo.listing.Listing;
import shop.kaibo.listing.Sku;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.StringJoiner;

/**
 * Colours down, sizes across: what is left of each and how fast it goes. A listing of one word a
 * size has one row without a name. Thread-safe.
 *
 * @param left pieces of all together
 * @param blind nothing was heard for too long: pieces left are at most what is shown
 */
public record SizeMatrix(
        int slot,
        long left,
        List<String> colours,
        List<String> sizes,
        List<Cell> cells,
        boolean blind) {
    public SizeMatrix {
        colours = List.copyOf(colours);
        sizes = List.copyOf(sizes);
        cells = List.copyOf(cells);
    }

    /**
     * One sku.
     *
     * @param left below 0 when more was sold than there was
     * @param perMinute pieces a minute
     */
    public record Cell(
            String skuId, String spec, String colour, String size, long left, double perMinute) {}

    static SizeMatrix of(Listing listing, Map<String, Double> speeds, boolean blind) {
        SequencedSet<String> colours = new LinkedHashSet<>();
        SequencedSet<String> sizes = new LinkedHashSet<>();
        var cells = new ArrayList<Cell>();
        for (Sku sku : listing.skus()) {
            int cut = sku.spec().lastIndexOf(' ');
            String colour = cut < 0 ? "" : sku.spec().substring(0, cut);
            String size = sku.spec().substring(cut + 1);
            colours.add(colour);
            sizes.add(size);
            double speed = Math.max(0, speeds.getOrDefault(sku.id(), 0.0));
            cells.add(new Cell(sku.id(), sku.spec(), colour, size, sku.left(), speed));
        }
        return new SizeMatrix(
                listing.slot(),
                listing.left(),
                List.copyOf(colours),
                List.copyOf(sizes),
                cells,
                blind);
    }

    /** The sku of a colour and a size; not every pair need exist. */
    public Optional<Cell> at(String colour, String size) {
        return cells.stream()
                .filter(c -> c.colour().equals(colour) && c.size().equals(size))
                .findFirst();
    }

    /** Sizes that are gone while others are left: what a good sum hides. */
    public List<Cell> gone() {
        return left <= 0 ? List.of() : cells.stream().filter(c -> c.left() <= 0).toList();
    }

    /** Those by name, each colour once: "黑色 36 37 · 白色 40"; "" for none. */
    public String goneWords() {
        SequencedMap<String, StringJoiner> byColour = new LinkedHashMap<>();
        for (Cell cell : gone()) {
            byColour.computeIfAbsent(cell.colour(), _ -> new StringJoiner(" ")).add(cell.size());
        }
        var words = new StringJoiner(" · ");
        byColour.forEach((colour, sizes) -> words.add((colour + " " + sizes).strip()));
        return words.toString();
    }
}
