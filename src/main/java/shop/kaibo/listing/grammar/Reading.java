package shop.kaibo.listing.grammar;

import shop.kaibo.listing.QuickListing.Wanted;

import java.util.List;

/** What a typed line was read as. Thread-safe. */
public sealed interface Reading {
    /**
     * An offer; every sku has the same price (fen).
     *
     * @param code as typed; the skus hold each its own
     * @param title "" when the line had none
     */
    record Parsed(long priceFen, String code, String title, List<Wanted> skus) implements Reading {
        public Parsed {
            skus = List.copyOf(skus);
        }
    }

    /** Not an offer yet: which field, and the key and arguments of the sentence that says why. */
    record Wrong(String field, String key, List<Object> arguments) implements Reading {
        public Wrong {
            arguments = List.copyOf(arguments);
        }
    }
}
