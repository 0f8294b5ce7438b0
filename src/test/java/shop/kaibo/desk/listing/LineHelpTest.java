package shop.kaibo.desk.listing;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Layers;
import shop.kaibo.desk.kit.NoticeStack;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.kit.Words;

class LineHelpTest {
    private final TextField line = Fx.get(() -> Styles.with(new TextField(), LinePane.INPUT));

    private Layers screen(String language) {
        var work = new StackPane(line);
        var layers = new Layers(work, new NoticeStack(new Notices(new DirectBackground()), "×"));
        layers.getStylesheets().add(Theme.sheet(ListingView.class, "listing.css"));
        LineHelp.on(work, new Dialogs(layers), Texts.of(language));
        return layers;
    }

    private void type(String character) {
        Event.fireEvent(
                line,
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        character,
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    private void paint(String name, String language, boolean dark, Scale scale) {
        var layers = new Layers[1];
        Pictures.paint(
                name,
                () -> {
                    line.clear();
                    layers[0] = screen(language);
                    type("？");
                    return layers[0];
                },
                Pictures.Size.LAPTOP,
                dark,
                scale,
                root -> assertThat(Words.of(root)).contains("39.9 红/白 36-40 x5"));
        assertThat(layers[0].isOpen()).isTrue();
    }

    @Test
    void aQuestionInTheEmptyLineShowsHowItIsWritten() {
        paint("f2-help", "zh", true, Scale.NORMAL);
        paint("f2-help-en", "en", false, Scale.LARGE);
    }

    @Test
    void aQuestionInATitleIsATitle() {
        Pictures.paint(
                "f2-no-help",
                () -> {
                    Layers layers = screen("zh");
                    line.setText("39.9x200 软底鞋");
                    type("?");
                    assertThat(layers.isOpen()).isFalse();
                    return layers;
                },
                Pictures.Size.LAPTOP,
                true,
                Scale.NORMAL,
                root -> {});
    }
}
