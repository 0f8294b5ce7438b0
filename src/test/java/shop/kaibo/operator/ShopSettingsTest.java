package shop.kaibo.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Refused;
import shop.kaibo.base.SettableClock;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;

class ShopSettingsTest {
    @TempDir Path home;
    private final SettableClock clock = new SettableClock();

    @Test
    void whatIsSetIsThereAfterTheNextStart() {
        try (var store = Store.open(home, clock)) {
            var settings = new ShopSettings(store);
            assertThat(settings.all()).isEqualTo(ShopSettings.Values.FRESH);
            var touched = new ArrayList<Set<String>>();
            var watching = settings.changes().listen(Set.of(ShopSettings.TABLE), touched::add);
            assertThat(settings.name(owner(store), " 朱记产地店 ")).isEmpty();
            settings.language("en");
            settings.dark(false);
            settings.scale(150);
            settings.volume(50);
            watching.close();
            assertThat(touched).isNotEmpty();
        }
        try (var store = Store.open(home, clock)) {
            assertThat(new ShopSettings(store).all())
                    .isEqualTo(new ShopSettings.Values("朱记产地店", "en", false, 150, 50, 1));
        }
    }

    @Test
    void aNameIsNeitherEmptyNorALongStory() {
        try (var store = Store.open(home, clock)) {
            var settings = new ShopSettings(store);
            var owner = owner(store);
            assertThatThrownBy(() -> settings.name(owner, " "))
                    .isInstanceOf(Refused.class)
                    .hasMessage("refused.shop.name.missing");
            assertThatThrownBy(() -> settings.name(owner, "店".repeat(21)))
                    .hasMessage("refused.shop.name.long");
            var helper = new Actor("h", "1", Role.ASSISTANT);
            assertThatThrownBy(() -> settings.name(helper, "好店")).hasMessage("refused.permission");
        }
    }

    private static Actor owner(Store store) {
        return new OperatorService(store).owner();
    }
}
