package shop.kaibo.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.size.SizeMatrix;
import shop.kaibo.desk.kit.CutText;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Pictures.Size;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Words;
import shop.kaibo.desk.live.anchor.AnchorView;
import shop.kaibo.desk.live.anchor.AnchorViewModel;
import shop.kaibo.listing.Edit;
import shop.kaibo.listing.Sku;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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
                                    show.floor,
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

    @Test
    void aSizeThatIsGoneUnderAGoodSumIsAmberBearsASignAndIsNamed() {
        show.shelf(4);
        show.broadcasts.start(Show.OWNER, "小朱");
        show.clock.pass(120_000);
        String sized = new Storm(show).sized();
        new Storm(show).storm(400, 4);
        SizeMatrix matrix = show.floor.sizes().onAir().orElseThrow();
        assertThat(matrix.left()).isPositive();
        assertThat(matrix.gone()).isNotEmpty();
        String names = matrix.goneWords();
        assertThat(names).isEqualTo("黑色 36 37 38 39 40");
        Consumer<Parent> check =
                root -> {
                    CutText.check(root);
                    assertThat(Words.of(root)).contains(names + " 没了", "黑色", "酒红", "36", "40");
                    for (SizeMatrix.Cell cell : matrix.cells()) {
                        assertThat(Words.of(root)).contains(String.valueOf(cell.left()));
                    }
                    Set<Node> amber = gone(root);
                    assertThat(amber).hasSize(matrix.gone().size());
                    // colour never alone
                    assertThat(amber)
                            .allSatisfy(
                                    box ->
                                            assertThat(box.lookupAll(".anchor-size-sign"))
                                                    .hasSize(1));
                };
        paint("anchor-sizes", "zh", SMALL, check);
        show.listings.editing().edit(Show.OWNER, List.of(Edit.notes(sized, null, null, "偏大半码")));
        Sku first = show.listings.listing(sized).orElseThrow().skus().getLast();
        show.floor.flashes().start(Show.OWNER, List.of(first), 5000, 90_000, 0);
        paint(
                "anchor-sizes-flash",
                "zh",
                SMALL,
                root -> {
                    CutText.check(root);
                    assertThat(Words.of(root)).contains("01:30", "偏大半码", names + " 没了");
                });
        paint("anchor-sizes-en", "en", LARGE, CutText::check);
        show.connected();
        show.clock.pass(20_000);
        paint(
                "anchor-sizes-blind",
                "zh",
                SMALL,
                root -> {
                    CutText.check(root);
                    assertThat(Words.of(root)).contains("≤").noneMatch(w -> w.startsWith("·"));
                });
    }

    private static Set<Node> gone(Parent root) {
        return root.lookupAll(".anchor-size").stream()
                .filter(
                        node ->
                                node.getPseudoClassStates()
                                        .contains(PseudoClass.getPseudoClass("gone")))
                .collect(Collectors.toSet());
    }

    @Test
    void aTimedPriceCountsDownBySecondsBesideThePrice() {
        show.shelf(6).hour();
        var model =
                new AnchorViewModel(
                        show.floor, show.listings, Texts.of("zh"), show.background, show.feed);
        AnchorView view = Fx.get(() -> new AnchorView(model));
        pass(6_000);
        assertThat(Fx.get(() -> Words.of(view))).doesNotContain("闪购", "闪购，还没送到买家");
        Sku sku = show.listings.listing(show.listing(1)).orElseThrow().skus().getFirst();
        show.floor.flashes().start(Show.OWNER, List.of(sku), 2990, 60_000, 0);
        show.feed.touch("flash");
        pass(300);
        assertThat(Fx.get(() -> Words.of(view))).contains("29.90", "闪购，还没送到买家", "01:00");
        show.clock.pass(18_000);
        pass(1_000);
        assertThat(Fx.get(() -> Words.of(view))).contains("00:42");
        paint("anchor-flash", "zh", SMALL, CutText::check);
        show.clock.pass(42_000);
        show.floor.tick(Show.OWNER);
        pass(1_000);
        assertThat(Fx.get(() -> Words.of(view))).contains("39.90").doesNotContain("00:00");
    }

    private void pass(long ms) {
        Fx.run(() -> show.background.pass(ms));
    }
}
