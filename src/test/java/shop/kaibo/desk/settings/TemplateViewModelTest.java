package shop.kaibo.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.listing.Template;
import shop.kaibo.listing.TemplateKind;

import java.nio.file.Path;

class TemplateViewModelTest {
    @TempDir Path folder;

    @Test
    void chosenMadeOnesOwnRefusedAndTakenBack() {
        try (var office = new Office(folder, "zh")) {
            TemplateViewModel model = office.template;
            model.choose(TemplateKind.FARM);
            office.background.pass(300);
            assertThat(model.nowProperty().get().kind()).isEqualTo(TemplateKind.FARM);
            assertThat(model.categoryProperty().get()).isEqualTo("食品/水果");
            model.unit("箱");
            office.background.pass(300);
            model.originProperty().set("洛川");
            model.keepTyped();
            office.background.pass(300);
            assertThat(model.nowProperty().get())
                    .extracting(Template::unit, Template::origin)
                    .containsExactly("箱", "洛川");
            office.undo.run();
            office.background.pass(300);
            assertThat(model.nowProperty().get().origin()).isEmpty();
            model.promise("spoiled_fruit", true);
            office.background.pass(300);
            assertThat(model.nowProperty().get().rights())
                    .containsExactly("quality", "spoiled_fruit");
            office.undo.run();
            office.background.pass(300);
            assertThat(model.nowProperty().get().rights()).containsExactly("quality");
            model.originProperty().set("很".repeat(65));
            model.keepTyped();
            assertThat(model.verdictProperty().get().sentence()).isNotEmpty();
        }
    }
}
