package shop.kaibo.tour;

import java.nio.file.Path;

/**
 * How a tour is to go.
 *
 * @param out where pictures and the report go
 * @param orders how many orders the broadcast brings
 */
public record TourPlan(
        Path out, boolean dark, String language, long seed, int orders, boolean keep) {}
