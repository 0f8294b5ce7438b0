package shop.kaibo.desk.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.kaibo.base.SettableClock;
import shop.kaibo.desk.aftersale.ScanStreams.Profile;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.shell.ScanWatch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Recorded scanners on a screen that is not the bench: every code is told, no field gets one
 * character of it and no key acts; what a hand types arrives whole and in order.
 */
class ScanElsewhereTest {
    private static final int SCANS = Integer.getInteger("scans", 1_400);

    private final SettableClock clock = new SettableClock();
    private final DirectBackground background = new DirectBackground();
    private final List<String> told = new ArrayList<>();
    private final List<String> overheard = new ArrayList<>();
    private final List<String> acted = new ArrayList<>();
    private final Field price = Fx.get(Field::price);
    private final TextField words = Fx.get(TextField::new);
    private final Field code = Fx.get(() -> Field.code(""));
    private final VBox root = Fx.get(VBox::new);
    private boolean on = true;

    @BeforeEach
    void open() {
        Fx.run(
                () -> {
                    root.getChildren().addAll(price, words, code);
                    var screen = new VBox(root);
                    new Scene(screen, 400, 300);
                    // only a field with a skin takes what is typed
                    screen.applyCss();
                    new ScanWatch(
                                    background,
                                    clock,
                                    () -> on,
                                    (seen, used) -> (used ? overheard : told).add(seen))
                            .listen(screen);
                    root.addEventFilter(KeyEvent.KEY_PRESSED, this::act);
                });
    }

    private void act(KeyEvent key) {
        boolean modifier = key.getCode().isModifierKey();
        if (!modifier && !(key.getTarget() instanceof TextField)) {
            acted.add(key.getCode().getName());
        }
    }

    private void pass(long ms) {
        clock.pass(ms);
        background.pass(ms);
    }

    @Test
    void everyScannerIsToldAndNothingLeaks() {
        Fx.run(
                () -> {
                    Map<Profile, Integer> missed = new EnumMap<>(Profile.class);
                    var random = new SplittableRandom(23);
                    var streams = new ScanStreams(random, this::pass);
                    Node[] places = {root, price.input(), words};
                    words.setText("a buyer");
                    for (int i = 0; i < SCANS; i++) {
                        Profile device = Profile.values()[i % Profile.values().length];
                        String seen = streams.code();
                        streams.scan(device, seen, places[random.nextInt(places.length)]);
                        pass(400);
                        if (!told.equals(List.of(seen))) {
                            missed.merge(device, 1, Integer::sum);
                        }
                        told.clear();
                        assertThat(words.getText()).as("%s", device).isEqualTo("a buyer");
                        assertThat(price.input().getText()).as("%s", device).isEmpty();
                        assertThat(acted).as("%s", device).isEmpty();
                        pass(2_500);
                    }
                    int lost = missed.values().stream().mapToInt(Integer::intValue).sum();
                    assertThat(lost).as("of %d: %s", SCANS, missed).isLessThan(SCANS / 1000 + 1);
                });
    }

    @Test
    void aFieldForCodesKeepsItsScanAndItIsOnlyOverheard() {
        Fx.run(
                () -> {
                    new ScanStreams(new SplittableRandom(1), this::pass)
                            .scan(Profile.COMMON, "YT88204471903", code.input());
                    pass(400);
                    assertThat(code.input().getText()).isEqualTo("YT88204471903");
                    assertThat(overheard).containsExactly("YT88204471903");
                    assertThat(told).isEmpty();
                });
    }

    @Test
    void aHandIsServedInOrderAlsoAQuickOne() {
        Fx.run(
                () -> {
                    hand("软", 120);
                    hand("w", 120);
                    hand("e", 20);
                    hand("r", 90);
                    hand(" ", 10);
                    hand("1", 10);
                    pass(200);
                    assertThat(words.getText()).isEqualTo("软wer 1");
                    for (String each : new String[] {"3", "9", ".", "9", "0"}) {
                        ScanStreams.typed(price.input(), each);
                        pass(20);
                    }
                    fire(price.input(), KeyCode.ENTER);
                    assertThat(price.input().getText()).isEqualTo("39.90");
                    for (int i = 0; i < 2; i++) {
                        fire(root, KeyCode.W);
                        fire(root, KeyCode.ENTER);
                    }
                    pass(100);
                    assertThat(acted).containsExactly("W", "Enter", "W", "Enter");
                    assertThat(told).isEmpty();
                });
    }

    @Test
    void whileSomethingElseHasTheKeysNothingIsHeard() {
        Fx.run(
                () -> {
                    on = false;
                    new ScanStreams(new SplittableRandom(1), this::pass)
                            .scan(Profile.COMMON, "88204471903", words);
                    pass(400);
                    assertThat(words.getText()).isEqualTo("88204471903");
                    assertThat(told).isEmpty();
                });
    }

    private void hand(String character, long thenMs) {
        ScanStreams.typed(words, character);
        pass(thenMs);
    }

    private static void fire(Node node, KeyCode code) {
        node.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
