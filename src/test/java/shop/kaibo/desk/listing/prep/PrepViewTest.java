package shop.kaibo.desk.listing.prep;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.listing.part.Evening;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingState;
import shop.kaibo.listing.prep.PrepService;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.nio.file.Path;

class PrepViewTest {
    @TempDir Path home;

    @ParameterizedTest
    @CsvSource({
        "f2-prep-dark-zh, LAPTOP, true, NORMAL, zh, 20",
        "f2-prep-light-en, LAPTOP, false, NORMAL, en, 20",
        "f2-prep-dark-en-150, LAPTOP, true, LARGE, en, 20",
        "f2-prep-light-zh-1080, DESK, false, NORMAL, zh, 20",
        "f2-prep-light-zh-1080-150, DESK, false, LARGE, zh, 20",
        "f2-prep-0-dark-zh-150, LAPTOP, true, LARGE, zh, 0",
    })
    void isDrawn(String name, String size, boolean dark, Scale scale, String language, int items) {
        try (var evening = new Evening(home, language)) {
            var prep = new PrepService(evening.store, evening.listings);
            fill(evening, prep, items);
            var pixels = size.equals("LAPTOP") ? Pictures.Size.LAPTOP : Pictures.Size.DESK;
            try (var model = Fx.get(() -> new PrepViewModel(prep, evening.tools))) {
                Path picture =
                        Pictures.paint(
                                name,
                                () -> framed(new PrepView(model, head())),
                                pixels,
                                dark,
                                scale);
                assertThat(picture).exists();
            }
        }
    }

    private static Label head() {
        return new Label("备货");
    }

    /** Twenty items: most approved, some in review, one refused, one not sent. */
    private static void fill(Evening evening, PrepService prep, int items) {
        long now = evening.clock.nowMs();
        for (int i = 0; i < items; i++) {
            var item = ItemArt.items().get(i % ItemArt.items().size());
            String title =
                    evening.tools.texts().language().equals("en") ? item.titleEn() : item.titleZh();
            Listing listing = evening.list(title, 5000);
            if (i == 4) {
                evening.told(listing, ListingState.REFUSED, "价格低于类目下限 9.90，平台退回了。", now, now);
            } else if (i < 16) {
                long took = (8 + i % 7) * Evening.MINUTE;
                evening.reviewed(listing, ListingState.ON_SALE, "", now - took, now);
            } else if (i < 19) {
                evening.told(listing, ListingState.AUDITING, "", now - 5 * Evening.MINUTE, 0);
            }
        }
        if (items > 0) {
            prep.plan(evening.tools.actor(), now + 42 * Evening.MINUTE);
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
