package shop.kaibo;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.safekeeping.Recovered;
import shop.kaibo.safekeeping.Recovery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Says once, in plain sentences, how a damaged database was replaced: what was saved, from when,
 * what is read again. FX thread only.
 */
final class RecoveredCard {
    private final Texts texts;
    private final Dialogs dialogs;

    RecoveredCard(Texts texts, Dialogs dialogs) {
        this.texts = texts;
        this.dialogs = dialogs;
    }

    /** Shows it where there is something to say; reads the disk elsewhere. */
    void show(Path home, Background background) {
        background.run(
                () -> Recovery.report(home),
                report -> report.ifPresent(r -> show(r, home, background)));
    }

    private void show(Recovered report, Path home, Background background) {
        var lines = Styles.with(new VBox(), Styles.GAP_8);
        sentences(report).forEach(sentence -> lines.getChildren().add(line(sentence)));
        var close =
                Buttons.primary(
                        texts.get("safekeeping.recovered.close"),
                        () -> {
                            dialogs.close();
                            background.run(
                                    () -> {
                                        Recovery.read(home);
                                        return "";
                                    },
                                    _ -> {});
                        });
        close.setDefaultButton(true);
        dialogs.card(texts.get("safekeeping.recovered.title"), lines, close);
    }

    private List<String> sentences(Recovered r) {
        var all = new ArrayList<String>();
        all.add(texts.get("safekeeping.damage." + r.damage()));
        all.add(
                r.copyMs() > 0
                        ? texts.get(
                                "safekeeping.recovered.base",
                                Shanghai.shortMinute(r.copyMs()),
                                r.orders())
                        : texts.get("safekeeping.recovered.nobase"));
        if (r.rows() > 0) {
            all.add(texts.get("safekeeping.recovered.journal", r.rows()));
        }
        if (r.operations() > 0) {
            all.add(texts.get("safekeeping.recovered.operations", r.operations()));
        }
        if (r.missed() > 0) {
            all.add(texts.get("safekeeping.recovered.missed", r.missed()));
        }
        all.add(texts.get("safekeeping.recovered.again"));
        all.add(texts.get("safekeeping.recovered.aside", r.aside()));
        return all;
    }

    private static Label line(String sentence) {
        Label label = Texted.label(sentence);
        label.setMinSize(0, Region.USE_PREF_SIZE);
        label.setWrapText(true);
        return label;
    }
}
