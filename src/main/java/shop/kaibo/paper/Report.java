package shop.kaibo.paper;

import java.util.List;

/**
 * What a report of several A4 pages says, without how it looks. Thread-safe.
 *
 * @param title of the first page
 * @param subtitle the line under it
 * @param foot at the foot of every page, before its number
 * @param dateMs the date inside the file (epoch ms): the same report is the same bytes
 */
public record Report(String title, String subtitle, String foot, long dateMs, List<Part> parts) {
    public Report {
        parts = List.copyOf(parts);
    }

    /** One thing after another down the page. */
    public sealed interface Part {}

    /** Large figures side by side. */
    public record Figures(List<Figure> figures) implements Part {
        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /** A figure with its name above it. */
    public record Figure(String name, String figure) {}

    /** A table under a heading; a column is right-aligned where so said. */
    public record Table(String heading, List<Column> columns, List<List<String>> rows)
            implements Part {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A column's head and its share of the width. */
    public record Column(String head, int share, boolean right) {}

    /** Bars under a heading, from one word to another. */
    public record Bars(String heading, List<Long> values, String from, String to) implements Part {
        public Bars {
            values = List.copyOf(values);
        }
    }

    /** Lines of words under a heading. */
    public record Lines(String heading, List<String> lines) implements Part {
        public Lines {
            lines = List.copyOf(lines);
        }
    }
}
