package shop.kaibo.desk.listing.after;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.listing.part.Evening;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.Particulars;
import shop.kaibo.listing.after.AfterService;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class AfterViewModelTest {
    @TempDir Path home;
    private Evening evening;
    private AfterViewModel model;
    private final List<Listing> shelf = new ArrayList<>();

    @BeforeEach
    void open() {
        evening = new Evening(home, "zh");
        for (int i = 0; i < 4; i++) {
            shelf.add(evening.list("", 4000 + i * 1000));
        }
        model =
                new AfterViewModel(
                        new AfterService(evening.store, evening.listings), evening.tools);
    }

    @AfterEach
    void close() {
        model.close();
        evening.close();
    }

    private Particulars its(int slot) {
        return evening.listings.editing().particulars(shelf.get(slot - 1).id());
    }

    private Listing now(int slot) {
        return evening.listings.at(slot);
    }

    private void typed(String title, String category, String origin, String fit) {
        EditViewModel edit = model.edit();
        edit.title.set(title);
        edit.category.set(category);
        edit.origin.set(origin);
        edit.fit.set(fit);
        edit.save();
        evening.settle();
    }

    @Test
    void severalAreChangedAtOnceAndTakenBack() {
        assertThat(model.rows()).extracting(GapRow::slot).containsExactly(1, 2, 3, 4);
        assertThat(model.rows().getFirst().gaps()).containsExactly("标题", "类目", "照片");
        assertThat(model.edit().title.get()).as("nobody gave it one").isEmpty();
        model.mark(model.at().get());
        model.move(1, true);
        model.move(1, true);
        assertThat(model.edit().rows().get()).hasSize(3);
        model.edit().standard.set(false);
        typed("", "鞋靴/单鞋", "温岭", "偏小一码");
        for (int slot = 1; slot <= 3; slot++) {
            assertThat(now(slot).category()).isEqualTo("鞋靴/单鞋");
            assertThat(its(slot).said("非标")).isEqualTo("温岭 · 非标 · 偏小一码");
        }
        assertThat(its(4).said("非标")).isEmpty();
        assertThat(model.rows().getFirst().gaps()).containsExactly("标题", "照片");
        assertThat(model.edit().origin.get()).isEqualTo("温岭");
        assertThat(evening.tools.undo().labelProperty().get()).isEqualTo("3 件改好了");
        evening.tools.undo().run();
        evening.settle();
        assertThat(its(2).said("非标")).isEmpty();
        assertThat(now(2).category()).isEqualTo(now(4).category());
        assertThat(model.rows().getFirst().gaps()).containsExactly("标题", "类目", "照片");
    }

    @Test
    void whatDiffersIsLeftAloneUnlessTyped() {
        model.go(model.rows().get(1));
        typed("软底女单鞋", "", "温岭", "");
        assertThat(now(2).title()).isEqualTo("软底女单鞋");
        model.markAll();
        assertThat(model.edit().rows().get()).hasSize(4);
        assertThat(model.edit().origin.get()).as("they differ").isEmpty();
        typed("", "", "", "不掉色");
        assertThat(its(2).said("")).isEqualTo("温岭 · 不掉色");
        assertThat(its(3).said("")).isEqualTo("不掉色");
        assertThat(now(2).title()).isEqualTo("软底女单鞋");
        model.markAll();
        assertThat(model.marked()).isEmpty();
    }

    @Test
    void aWordThatMayNotBeSaidStopsAllOfThem() {
        model.markAll();
        typed("加微信 kb8899 便宜", "", "温岭", "");
        assertThat(model.edit().titleVerdict.get().sentence()).isNotEmpty();
        assertThat(its(1).origin()).isEmpty();
        assertThat(evening.tools.undo().labelProperty().get()).isEmpty();
        assertThat(model.edit().forget()).isTrue();
        assertThat(model.edit().title.get()).isEmpty();
    }

    @Test
    void aFinishedOneGivesTheHandToTheNext() throws IOException {
        Path photo = home.resolve("more.jpg");
        Files.write(photo, ItemArt.jpeg(9, 300));
        model.go(model.rows().get(1));
        model.edit().photos(List.of(photo));
        evening.settle();
        assertThat(its(2).photos()).hasSize(2);
        typed("软底女单鞋", "鞋靴/单鞋", "", "");
        assertThat(model.rows()).extracting(GapRow::slot).containsExactly(1, 3, 4);
        assertThat(model.at().get()).isNotNull().extracting(GapRow::slot).isEqualTo(3);
        assertThat(model.edit().title.get()).isEmpty();
        model.open(shelf.get(1).id());
        evening.settle();
        assertThat(model.rows()).hasSize(4);
        assertThat(model.at().get()).isNotNull().extracting(GapRow::slot).isEqualTo(2);
        assertThat(model.edit().title.get()).isEqualTo("软底女单鞋");
        assertThat(model.categories().get()).contains("鞋靴/单鞋", "食品/水果");
    }

    @Test
    void typedWordsStayWhileTheShopChanges() {
        model.edit().title.set("软底");
        evening.list("", 9000);
        evening.settle();
        assertThat(model.rows()).hasSize(5);
        assertThat(model.edit().title.get()).isEqualTo("软底");
        assertThat(model.paces())
                .extracting(p -> p.items() + " " + p.p50Ms())
                .containsExactly("5 6000");
    }
}
