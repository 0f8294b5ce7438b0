package shop.kaibo.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Pictures.Size;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Words;
import shop.kaibo.desk.live.anchor.AnchorView;
import shop.kaibo.desk.live.anchor.AnchorViewModel;
import shop.kaibo.listing.Edit;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

class AnchorWindowTest {
    private static final Size SMALL = new Size(1366, 768);
    private static final Size LARGE = new Size(1920, 1080);

    @TempDir Path home;
    private Show show;

    @BeforeEach
    void open() {
        show = new Show(home);
    }

    @AfterEach
    void close() {
        show.close();
    }

    private void paint(String name, String language, Size size, Consumer<Parent> check) {
        Pictures.paint(
                name,
                () -> {
                    var model =
                            new AnchorViewModel(
                                    show.broadcasts,
                                    show.listings,
                                    Texts.of(language),
                                    show.background,
                                    show.feed);
                    var view = new AnchorView(model);
                    show.background.pass(2_000);
                    return view;
                },
                size,
                true,
                Scale.NORMAL,
                check);
    }

    @Test
    void theItemOnAirWithWhatToSayAndTheNextThreeAndNobodyWhoBuys() {
        show.shelf(10).hour();
        show.listings
                .editing()
                .edit(Show.OWNER, List.of(Edit.notes(show.listing(1), null, null, "软底、不磨脚；偏大半码")));
        paint(
                "anchor",
                "zh",
                SMALL,
                root -> {
                    List<String> words = Words.of(root);
                    assertThat(words).contains("1", "39.90", "软底、不磨脚；偏大半码", "2", "3", "4");
                    // no buyer's mask, no order number, no sum of money but prices
                    assertThat(words).noneMatch(w -> w.contains("*") || w.contains("…"));
                });
        paint("anchor-en", "en", LARGE, root -> assertThat(Words.of(root)).contains("On air"));
    }

    @Test
    void whatRunsOutIsAmberAndWhatIsGoneIsNotOfferedNext() {
        show.shelf(6).hour();
        show.broadcasts.pin(Show.OWNER, show.listing(2));
        paint("anchor-low", "zh", SMALL, root -> assertThat(Words.of(root)).contains("12"));
        show.broadcasts.pin(Show.OWNER, show.listing(4));
        paint("anchor-next", "zh", SMALL, root -> assertThat(Words.of(root)).doesNotContain("5"));
    }

    @Test
    void beforeTheShowAndBeforeTheFirstItemItSaysWhatWillStandHere() {
        paint("anchor-off", "zh", SMALL, root -> assertThat(Words.of(root)).contains("还没开播"));
        show.shelf(4);
        show.broadcasts.start(Show.OWNER, "小朱");
        paint("anchor-none", "zh", SMALL, root -> assertThat(Words.of(root)).contains("还没讲解", "1"));
    }
}
