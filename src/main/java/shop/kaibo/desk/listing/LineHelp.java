package shop.kaibo.desk.listing;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.List;

/** How the one line is written, by examples: a card opened by "?" in the empty line. FX thread. */
public final class LineHelp {
    private static final List<String> EXAMPLES =
            List.of(
                    "39.9x200",
                    "39.9x200 #A12 软底鞋",
                    "39.9 红/白 36-40 x5",
                    "39.9 36-38 x5/8/3",
                    "3/38+5",
                    "3+50");

    private LineHelp() {}

    /** Opens the card over a screen whose line is empty when "?" is typed there. */
    public static void on(Node screen, Dialogs dialogs, Texts texts) {
        screen.addEventFilter(
                KeyEvent.KEY_TYPED,
                key -> {
                    boolean asked =
                            key.getCharacter().equals("?") || key.getCharacter().equals("？");
                    if (asked
                            && key.getTarget() instanceof TextField line
                            && line.getStyleClass().contains(LinePane.INPUT)
                            && line.getText().isEmpty()) {
                        open(dialogs, texts);
                        key.consume();
                    }
                });
    }

    private static void open(Dialogs dialogs, Texts texts) {
        var shut = Buttons.primary(texts.get("listing.help.close"), dialogs::close);
        shut.setDefaultButton(true);
        shut.setCancelButton(true);
        dialogs.wide(texts.get("listing.help"), content(texts), shut);
    }

    static VBox content(Texts texts) {
        var table = Styles.with(new GridPane(), "l-help");
        for (int i = 0; i < EXAMPLES.size(); i++) {
            table.add(Texted.label(EXAMPLES.get(i), Styles.TITLE), 0, i);
            table.add(Texted.label(texts.get("listing.help." + (i + 1)), Styles.MUTED), 1, i);
        }
        var refused = Texted.label(texts.get("listing.help.refused"), Styles.LABEL, Styles.SUBTLE);
        return Styles.with(new VBox(table, refused), Styles.GAP_16);
    }
}
