package shop.kaibo.desk.listing.after;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.camera.Choosers;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.listing.part.Evening;
import shop.kaibo.listing.Edit;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.after.AfterService;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.nio.file.Path;
import java.util.List;

class AfterViewTest {
    @TempDir Path home;

    @ParameterizedTest
    @CsvSource({
        "f2-after-dark-zh, LAPTOP, true, NORMAL, zh, 12",
        "f2-after-light-en, LAPTOP, false, NORMAL, en, 12",
        "f2-after-dark-en-150, LAPTOP, true, LARGE, en, 12",
        "f2-after-light-zh-1080, DESK, false, NORMAL, zh, 12",
        "f2-after-dark-zh-1080-150, DESK, true, LARGE, zh, 12",
        "f2-after-0-light-zh, LAPTOP, false, NORMAL, zh, 0",
    })
    void isDrawn(String name, String size, boolean dark, Scale scale, String language, int items) {
        try (var evening = new Evening(home, language)) {
            fill(evening, items);
            var after = new AfterService(evening.store, evening.listings);
            var pixels = size.equals("LAPTOP") ? Pictures.Size.LAPTOP : Pictures.Size.DESK;
            try (var model = Fx.get(() -> new AfterViewModel(after, evening.tools))) {
                if (items > 0) {
                    Fx.run(
                            () -> {
                                model.move(1, false);
                                model.move(1, true);
                                model.edit().category.set(language.equals("zh") ? "鞋靴/" : "");
                            });
                }
                Path picture =
                        Pictures.paint(
                                name,
                                () ->
                                        framed(
                                                new AfterView(
                                                        model,
                                                        new Label("收尾"),
                                                        Choosers.desktop(Texts.of(language)))),
                                pixels,
                                dark,
                                scale);
                assertThat(picture).exists();
            }
        }
    }

    /** Some with a title, some noted, listed by somebody quick. */
    private static void fill(Evening evening, int items) {
        for (int i = 0; i < items; i++) {
            var item = ItemArt.items().get(i);
            boolean zh = evening.tools.texts().language().equals("zh");
            String title = i % 3 == 0 ? zh ? item.titleZh() : item.titleEn() : "";
            Listing listing = evening.list(title, 4200 + 700 * i);
            if (i % 4 == 0) {
                evening.listings
                        .editing()
                        .edit(
                                evening.tools.actor(),
                                List.of(
                                        Edit.words(listing.id(), null, "鞋靴/单鞋"),
                                        Edit.notes(listing.id(), "温岭", false, "偏小一码")));
            }
        }
    }

    static Parent framed(Region view) {
        var frame = new BorderPane(view);
        frame.setLeft(Em.width(new Region(), 76));
        frame.setTop(Em.height(new Region(), 52));
        frame.setBottom(Em.height(new Region(), 44));
        return frame;
    }
}
