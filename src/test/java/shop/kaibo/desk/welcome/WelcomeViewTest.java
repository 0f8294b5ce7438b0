package shop.kaibo.desk.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import shop.kaibo.desk.kit.CutText;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

class WelcomeViewTest {
    private static final Pictures.Size OLD_DRAWING = new Pictures.Size(1366, 768);
    private static final Pictures.Size SMALL = new Pictures.Size(1280, 649);

    private final DirectBackground background = new DirectBackground();
    private final Told starts = new Told();

    @Test
    void threeCards() {
        paint("welcome-light", "zh", OLD_DRAWING, false, Scale.NORMAL, _ -> {});
        paint("welcome-dark", "zh", Pictures.Size.LAPTOP, true, Scale.NORMAL, _ -> {});
        paint("welcome-en", "en", Pictures.Size.LAPTOP, false, Scale.NORMAL, _ -> {});
        paint("welcome-small-en", "en", SMALL, true, Scale.NORMAL, _ -> {});
        paint("welcome-1920", "zh", Pictures.Size.DESK, false, Scale.NORMAL, _ -> {});
    }

    @Test
    void largeType() {
        paint("welcome-150", "zh", Pictures.Size.LAPTOP, false, Scale.LARGE, _ -> {});
        paint("welcome-150-en", "en", Pictures.Size.LAPTOP, true, Scale.LARGE, _ -> {});
        paint("welcome-1920-150-en", "en", Pictures.Size.DESK, false, Scale.LARGE, _ -> {});
        paint("welcome-200", "zh", Pictures.Size.LAPTOP, false, Scale.HUGE, _ -> {});
    }

    @Test
    void aShopIsBeingOpened() {
        paint("welcome-left", "zh", Pictures.Size.LAPTOP, true, Scale.NORMAL, m -> m.practise());
    }

    @Test
    void digitsChooseACard() {
        Fx.run(
                () -> {
                    var model = new WelcomeViewModel(starts, "zh", true, background);
                    var view = new WelcomeView(model, List.of(), (p, _, _, _) -> form(p));
                    assertThat(new Scene(view, 1366, 697).getRoot()).isSameAs(view);
                    press(view, KeyCode.DIGIT3);
                    assertThat(model.stepProperty().get()).isEqualTo(WelcomeViewModel.Step.FILLING);
                    assertThat(view.lookup("#vendure")).isNotNull();
                    press(view, KeyCode.DIGIT1);
                    assertThat(starts.asked).isEmpty();
                    model.back();
                    assertThat(view.lookup("#vendure")).isNull();
                    press(view, KeyCode.DIGIT2);
                    assertThat(view.lookup("#kuaishou")).isNotNull();
                    model.back();
                    model.switchLanguage();
                    press(view, KeyCode.DIGIT1);
                    assertThat(starts.asked).containsExactly("practice");
                });
    }

    private void paint(
            String name,
            String language,
            Pictures.Size size,
            boolean dark,
            Scale scale,
            Consumer<WelcomeViewModel> state) {
        assertThat(
                        Pictures.paint(
                                name,
                                () -> {
                                    var model =
                                            new WelcomeViewModel(
                                                    starts, language, dark, background);
                                    var view =
                                            new WelcomeView(
                                                    model, goods(), (p, _, _, _) -> form(p));
                                    state.accept(model);
                                    return view;
                                },
                                size,
                                dark,
                                scale,
                                root -> CutText.check((Parent) root.lookup(".k-welcome-room"))))
                .exists();
    }

    private static Node form(String platform) {
        var form = new StackPane();
        form.setId(platform);
        return form;
    }

    private static List<Image> goods() {
        return Stream.of(1, 8, 4)
                .map(i -> new Image(new ByteArrayInputStream(ItemArt.jpeg(i, 184))))
                .toList();
    }

    private static void press(Node target, KeyCode code) {
        Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
