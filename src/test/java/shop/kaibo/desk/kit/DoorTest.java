package shop.kaibo.desk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.Scene;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletableFuture;

class DoorTest {
    @Test
    void workLeavesTheFxThreadAndComesBackToIt() {
        Fx.start();
        try (var door = new VirtualThreads()) {
            var seen = new CompletableFuture<String>();
            door.run(
                    () -> Thread.currentThread().isVirtual(),
                    away -> seen.complete(away + " " + Platform.isFxApplicationThread()));
            assertThat(seen.join()).isEqualTo("true true");
        }
    }

    @Test
    void aFailureIsShownOnTheFxThread() {
        Fx.start();
        try (var door = new VirtualThreads()) {
            var shown = new CompletableFuture<String>();
            door.onBroken(e -> shown.complete(e.getMessage() + Platform.isFxApplicationThread()));
            door.run(
                    () -> {
                        throw new IllegalStateException("broken ");
                    },
                    _ -> {});
            assertThat(shown.join()).isEqualTo("broken true");
        }
    }

    @Test
    void theInputMethodIsOffWherePricesAndCodesAreTyped() {
        Fx.run(
                () -> {
                    var price = Field.price();
                    var words = Field.text("");
                    var scene = new Scene(new javafx.scene.layout.VBox(price, words));
                    Theme.apply(scene, true, Scale.NORMAL);
                    scene.snapshot(null);
                    assertThat(price.input().getInputMethodRequests()).isNull();
                    assertThat(words.input().getInputMethodRequests()).isNotNull();
                    price.input().replaceSelection("３９。９元");
                    assertThat(price.input().getText()).isEqualTo("39.9");
                });
    }

    @Test
    void aNewThemeReachesWhatIsSizedByIt() {
        Fx.run(
                () -> {
                    var bar = Em.width(new StockBar(), 100);
                    var scene = new Scene(new javafx.scene.layout.VBox(bar));
                    Theme.apply(scene, true, Scale.NORMAL);
                    assertThat(bar.getPrefWidth()).isEqualTo(100);
                    Theme.apply(scene, false, Scale.LARGE);
                    assertThat(bar.getPrefWidth()).isEqualTo(150);
                    assertThat(Theme.of(bar).dark()).isFalse();
                    assertThat(scene.getStylesheets())
                            .filteredOn(sheet -> sheet.contains("tokens"))
                            .hasSize(1);
                });
    }
}
