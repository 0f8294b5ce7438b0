package shop.kaibo.desk.listing;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.base.Shanghai;
import shop.kaibo.desk.camera.Choosers;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Keyboard;
import shop.kaibo.desk.kit.Layers;
import shop.kaibo.desk.kit.NoticeStack;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.listing.after.AfterViewModel;
import shop.kaibo.desk.listing.frame.DesktopScreens;
import shop.kaibo.desk.listing.part.Evening;
import shop.kaibo.desk.listing.prep.PrepView;
import shop.kaibo.desk.listing.prep.PrepViewModel;
import shop.kaibo.desk.listing.source.SourcePorts;
import shop.kaibo.desk.listing.source.SourcesPane;
import shop.kaibo.desk.listing.source.SourcesViewModel;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingState;
import shop.kaibo.listing.TemplateKind;
import shop.kaibo.listing.Templates;
import shop.kaibo.listing.after.AfterService;
import shop.kaibo.listing.prep.PrepService;
import shop.kaibo.operator.SourceSettings;
import shop.kaibo.photo.Photos;
import shop.kaibo.photo.camera.V4l2Cameras;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class PagesViewTest {
    @TempDir Path home;

    /** F2 as the program puts it together. */
    private static final class Screen implements AutoCloseable {
        final PrepService prep;
        final PagesViewModel model;
        final SourcesViewModel sources;
        private final Evening evening;

        Screen(Evening evening, Path home) {
            this.evening = evening;
            var tools = evening.tools;
            prep = new PrepService(evening.store, evening.listings);
            var listing =
                    new ListingViewModel(
                            tools.listings(),
                            tools.actor(),
                            tools.feed(),
                            tools.background(),
                            tools.clock(),
                            tools.texts(),
                            tools.notices(),
                            tools.undo());
            model =
                    new PagesViewModel(
                            listing,
                            new PrepViewModel(prep, tools),
                            new AfterViewModel(
                                    new AfterService(evening.store, evening.listings), tools),
                            Map.of(Page.PREP, PrepView.hints(tools.texts())));
            sources =
                    new SourcesViewModel(
                            listing,
                            new SourceSettings(evening.store),
                            new SourcePorts(
                                    new DesktopScreens(tools.background()),
                                    new V4l2Cameras(),
                                    List::of,
                                    home.resolve("watched")),
                            tools.clock(),
                            tools.background(),
                            tools.notices(),
                            tools.texts());
        }

        PagesView view() {
            var stack = new NoticeStack(evening.tools.notices(), "close");
            var dialogs = new Dialogs(new Layers(new StackPane(), stack));
            var choosers = Choosers.desktop(evening.tools.texts());
            return new PagesView(model, new SourcesPane(sources, choosers, dialogs), choosers);
        }

        @Override
        public void close() {
            sources.close();
            model.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "f2-pages-dark-zh, LAPTOP, true, NORMAL, zh, 8",
        "f2-pages-light-en, LAPTOP, false, NORMAL, en, 8",
        "f2-pages-dark-en-150, LAPTOP, true, LARGE, en, 2",
    })
    void eightCardsStillFit(
            String name, String size, boolean dark, Scale scale, String language, int whole) {
        try (var evening = new Evening(home, language);
                var screen = Fx.get(() -> new Screen(evening, home))) {
            Fx.run(
                    () -> {
                        for (int i = 0; i < 8; i++) {
                            var image = ItemArt.draw(i, 200, 200);
                            screen.model.listing().add("", () -> Photos.prepare(image));
                        }
                    });
            Pictures.paint(
                    name,
                    () -> ListingViewTest.framed(screen.view()),
                    Pictures.Size.LAPTOP,
                    dark,
                    scale,
                    root -> {
                        shop.kaibo.desk.kit.CutText.check(root);
                        var sight = root.lookup(".l-cards-scroll");
                        double bottom = sight.localToScene(sight.getLayoutBounds()).getMaxY();
                        assertThat(root.lookupAll(".l-card"))
                                .filteredOn(
                                        c ->
                                                c.localToScene(c.getLayoutBounds()).getMaxY()
                                                        <= bottom + 1)
                                .hasSizeGreaterThanOrEqualTo(whole);
                    });
        }
    }

    @Test
    void theEveningIsPreparedByKeysAlone() {
        try (var evening = new Evening(home, "zh");
                var screen = Fx.get(() -> new Screen(evening, home));
                var keys = new Keyboard(() -> ListingViewTest.framed(screen.view()))) {
            long now = evening.clock.nowMs();
            Listing first = evening.list("软底鞋", 0);
            Listing second = evening.list("长筒靴", 0);
            evening.reviewed(first, ListingState.ON_SALE, "", now, now);
            evening.reviewed(second, ListingState.REFUSED, "价格太低", now, now);
            Fx.run(evening::settle);
            keys.withAlt(KeyCode.DIGIT1);
            assertThat(screen.model.page().get()).isEqualTo(Page.PREP);
            assertThat(screen.model.hints()).extracting(h -> h.key()).contains("T", "Alt 1-3");
            keys.press(KeyCode.T);
            keys.type("2130\n");
            Fx.run(evening::settle);
            assertThat(Shanghai.hourMinute(screen.prep.planned())).isEqualTo("21:30");
            keys.withCtrl(KeyCode.C);
            assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString()))
                    .isEqualTo("P70001\nP70002");
            // the caret stands on the one that was refused
            keys.type("\n");
            assertThat(screen.model.page().get()).isEqualTo(Page.LISTING);
            assertThat(screen.model.listing().resend().row.get())
                    .isNotNull()
                    .extracting(ListedRow::slot)
                    .isEqualTo(2);
            keys.type("59.9\n");
            Fx.run(evening::settle);
            assertThat(evening.listings.at(2).skus().getFirst().priceFen()).isEqualTo(5990);
            assertThat(evening.listings.at(2).waiting()).as("on its way again").isTrue();
        }
    }

    @Test
    void whatIsUnfinishedIsFinishedByKeysAlone() {
        try (var evening = new Evening(home, "zh");
                var screen = Fx.get(() -> new Screen(evening, home));
                var keys = new Keyboard(() -> ListingViewTest.framed(screen.view()))) {
            for (int i = 0; i < 4; i++) {
                evening.list("", 5000);
            }
            Fx.run(evening::settle);
            keys.withAlt(KeyCode.DIGIT3);
            keys.press(KeyCode.SPACE);
            keys.press(KeyCode.DOWN);
            keys.withShift(KeyCode.DOWN);
            assertThat(screen.model.after().marked()).hasSize(3);
            keys.press(KeyCode.ENTER);
            keys.type("A12\t");
            keys.press(KeyCode.DOWN);
            keys.type("\n");
            Fx.run(evening::settle);
            assertThat(evening.listings.shelf().listings())
                    .extracting(Listing::title)
                    .containsExactly("a12", "a12", "a12", "4 号 · 手工好物");
            Fx.run(() -> evening.tools.undo().run());
            Fx.run(evening::settle);
            assertThat(evening.listings.at(2).title()).isEqualTo("2 号 · 手工好物");
            keys.press(KeyCode.ESCAPE);
            keys.press(KeyCode.ESCAPE);
            keys.withCtrl(KeyCode.A);
            assertThat(screen.model.after().marked()).hasSize(4);
        }
    }

    @Test
    void stockGoesByTheTemplatesStepAndNotesAreShown() {
        try (var evening = new Evening(home, "zh");
                var screen = Fx.get(() -> new Screen(evening, home));
                var keys = new Keyboard(() -> ListingViewTest.framed(screen.view()))) {
            new Templates(evening.store).choose(evening.tools.actor(), TemplateKind.FARM);
            Fx.run(evening::settle);
            var image = ItemArt.draw(1, 200, 200);
            Fx.run(() -> screen.model.listing().add("", () -> Photos.prepare(image)));
            keys.type("19.9\n");
            keys.press(KeyCode.UP);
            keys.press(KeyCode.UP);
            keys.press(KeyCode.UP);
            keys.press(KeyCode.DOWN);
            keys.type("\n");
            Fx.run(evening::settle);
            assertThat(evening.listings.at(1).left()).isEqualTo(100);
            ListedRow row = screen.model.listing().listed().getFirst();
            assertThat(row.left()).isEqualTo("100 斤");
            assertThat(row.said()).isEqualTo("非标");
            keys.withCtrl(KeyCode.N);
            assertThat(screen.model.page().get()).isEqualTo(Page.AFTER);
        }
    }
}
