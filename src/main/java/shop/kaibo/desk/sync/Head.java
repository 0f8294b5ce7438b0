package shop.kaibo.desk.sync;

import shop.kaibo.desk.kit.Tone;

import java.util.List;

/** The state header: one sentence, what it means, and its figures. Thread-safe. */
public record Head(Tone tone, String title, String meaning, List<Figure> figures) {
    public Head {
        figures = List.copyOf(figures);
    }

    /** One figure under its label, with a unit that may be "". */
    public record Figure(String label, String value, String unit, Tone tone) {}
}
