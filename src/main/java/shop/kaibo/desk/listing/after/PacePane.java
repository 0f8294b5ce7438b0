package shop.kaibo.desk.listing.after;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Drawing;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.listing.after.Pace;

import java.util.List;
import java.util.Locale;

/** Who lists how fast: a bar to the half, a tick at nineteen of twenty. FX thread only. */
final class PacePane extends VBox {
    private static final int MOST = 3;

    private final AfterViewModel model;
    private final Texts texts;
    private boolean tight;
    private final GridPane lines = Styles.with(new GridPane(), "after-paces");

    PacePane(AfterViewModel model) {
        this.model = model;
        texts = model.texts();
        var panel =
                new Panel(
                        texts.get("after.pace"),
                        Texted.shrinking(texts.get("after.pace.how"), Styles.LABEL, Styles.MUTED));
        panel.content(lines);
        getChildren().add(panel);
        model.paces().subscribe(() -> show(model.paces()));
        show(model.paces());
    }

    /** In a narrow place the figures stand beneath the bar, and the panel has no edge. */
    void tight(boolean is) {
        if (tight != is) {
            tight = is;
            show(model.paces());
        }
    }

    private void show(List<Pace> paces) {
        lines.getChildren().clear();
        if (paces.isEmpty()) {
            lines.add(Texted.shrinking(texts.get("after.pace.none"), Styles.MUTED), 0, 0);
            return;
        }
        long most = paces.stream().limit(MOST).mapToLong(Pace::p95Ms).max().orElse(1);
        for (int i = 0; i < Math.min(MOST, paces.size()); i++) {
            Pace pace = paces.get(i);
            var bar = Em.height(new Bar(pace, most), 14);
            GridPane.setHgrow(bar, Priority.ALWAYS);
            var figures =
                    Texted.label(
                            texts.get(
                                    "after.pace.figures",
                                    seconds(pace.p50Ms()),
                                    seconds(pace.p95Ms())),
                            Styles.LABEL);
            var items =
                    Texted.label(
                            texts.get("after.pace.items", Formats.count(pace.items())),
                            Styles.LABEL,
                            Styles.MUTED);
            lines.add(Texted.label(name(pace), Styles.BOLD), 0, 2 * i);
            lines.add(bar, 1, 2 * i);
            if (tight) {
                lines.add(items, 2, 2 * i);
                lines.add(figures, 0, 2 * i + 1, 3, 1);
            } else {
                lines.add(figures, 2, 2 * i);
                lines.add(items, 3, 2 * i);
            }
        }
    }

    private String name(Pace pace) {
        return pace.name().equals("owner") ? texts.get("after.pace.owner") : pace.name();
    }

    private static String seconds(long ms) {
        return String.format(Locale.ROOT, "%.1f", ms / 1000.0);
    }

    /** One operator's times on a scale all share. */
    private static final class Bar extends Drawing {
        private final Pace pace;
        private final double most;

        Bar(Pace pace, long most) {
            this.pace = pace;
            this.most = Math.max(1, most);
        }

        @Override
        protected void paint(GraphicsContext g, Theme theme, double width, double height) {
            double tick = Math.max(2, theme.scale().px(2));
            double room = width - tick;
            double thick = Math.floor(height * 0.6);
            double top = Math.floor((height - thick) / 2);
            g.setFill(theme.tokens().get("bar-track"));
            g.fillRoundRect(0, top, width, thick, thick, thick);
            g.setFill(theme.tokens().get("chart-bar"));
            g.fillRoundRect(0, top, Math.round(room * pace.p50Ms() / most), thick, thick, thick);
            g.setFill(theme.tokens().get("fg-default"));
            g.fillRect(Math.round(room * pace.p95Ms() / most), 0, tick, height);
        }
    }
}
