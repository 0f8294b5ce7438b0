package shop.kaibo.desk.listing;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.rules.words.Finding;

/** A text as it was typed, the words that may not stand marked in it. FX thread only. */
final class MarkedText extends HBox {
    MarkedText(Marks marks) {
        Styles.with(this, "l-reading", "l-marked");
        String text = marks.text();
        int at = 0;
        for (Finding finding : marks.findings()) {
            add(text.substring(at, finding.start()));
            String words = text.substring(finding.start(), finding.end());
            Label marked = Texted.label(words, finding.blocks() ? "l-mark" : "l-mark-asked");
            getChildren().add(marked);
            at = finding.end();
        }
        add(text.substring(at));
    }

    private void add(String plain) {
        if (!plain.isEmpty()) {
            getChildren().add(Texted.label(plain));
        }
    }
}
