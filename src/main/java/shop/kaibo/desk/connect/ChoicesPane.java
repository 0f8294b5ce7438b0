package shop.kaibo.desk.connect;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.sync.Kind.Asked;
import shop.kaibo.sync.Offered.Value;

import java.util.List;

/** What an account takes where a listing says nothing; nothing where it has no such idea. */
final class ChoicesPane extends VBox {
    private final ChoicesViewModel model;
    private final Texts texts;

    ChoicesPane(ChoicesViewModel model) {
        this.model = model;
        texts = model.texts();
        Styles.with(this, "c-choices");
        model.pageProperty().subscribe(this::show);
        model.toldProperty().subscribe(this::show);
        show();
    }

    private void show() {
        ChoicesViewModel.Page page = model.pageProperty().get();
        boolean any = !page.asked().isEmpty();
        setVisible(any);
        setManaged(any);
        getChildren().clear();
        if (!any) {
            return;
        }
        Button load =
                Buttons.small(
                        Buttons.with(
                                Buttons.plain(texts.get("connect.choices.load"), model::load),
                                Icons.REFRESH));
        load.disableProperty().bind(model.busyProperty());
        getChildren()
                .add(
                        Styles.with(
                                new HBox(
                                        Texted.label(
                                                texts.get("connect.choices"),
                                                Styles.LABEL,
                                                Styles.MUTED),
                                        Texted.space(),
                                        load),
                                "c-line"));
        page.asked().forEach(asked -> getChildren().add(line(page, asked)));
        var said = Styles.with(new VBox(), Styles.GAP_4);
        Lines.say(said, model.toldProperty().get());
        Button keep = Buttons.small(Buttons.plain(texts.get("connect.choices.keep"), model::keep));
        keep.disableProperty().bind(model.busyProperty());
        getChildren()
                .addAll(
                        Styles.with(
                                new HBox(
                                        Lines.wrapped(
                                                texts.get("connect.choices.why"),
                                                Styles.LABEL,
                                                Styles.SUBTLE),
                                        keep),
                                "c-line"),
                        said,
                        Texted.rule());
    }

    private Node line(ChoicesViewModel.Page page, Asked asked) {
        List<Value> offers = page.offers().getOrDefault(asked.name(), List.of());
        if (!offers.isEmpty()) {
            return Lines.named(
                    texts.get(asked.key()), new OfferBox(offers, model.value(asked.name()), texts));
        }
        Field field = Field.code(texts.get("connect.choices.usual")).withoutSentence();
        field.textProperty().bindBidirectional(model.value(asked.name()));
        return Lines.named(texts.get(asked.key()), field);
    }
}
