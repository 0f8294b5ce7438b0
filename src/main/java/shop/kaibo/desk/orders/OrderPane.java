package shop.kaibo.desk.orders;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Discreet;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Photo;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.io.ByteArrayInputStream;
import java.util.Optional;

/** The order at the right: what was bought as it was promised, its life, whose it is. FX thread. */
final class OrderPane extends VBox {
    private final Texts texts;
    private final Panel panel = new Panel();
    private final StackPane empty;
    private final HBox head = Styles.with(new HBox(), "order-head");
    private final VBox lines = Styles.with(new VBox(), "order-lines");
    private final StepsPane steps = new StepsPane();
    private final GridPane buyer = Styles.with(new GridPane(), "order-buyer");
    private final VBox reveal = new VBox();
    private final ShipForm form;
    private final VBox full;
    private Optional<OrderCard> card = Optional.empty();
    private Optional<MergeCard> parcel = Optional.empty();
    private boolean tight;

    OrderPane(OrdersViewModel model) {
        texts = model.texts();
        form = new ShipForm(model);
        empty =
                new StackPane(
                        new EmptyState(
                                Icons.ORDERS,
                                texts.get("orders.pick"),
                                texts.get("orders.pick.why")));
        var scroll =
                new ScrollPane(new VBox(lines, Texted.rule(), steps, Texted.rule(), buyer, reveal));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("order-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        full = new VBox(head, Texted.rule(), scroll, form);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        model.cardProperty().subscribe(this::show);
        model.parcelProperty()
                .subscribe(
                        is -> {
                            parcel = is;
                            card.ifPresent(this::fill);
                        });
    }

    /** What is done with the order's buyer and money, one beneath the other. */
    void beneath(Node box) {
        reveal.getChildren().add(box);
    }

    /**
     * Leaves out the photo where there is little room. Room is told in the middle of a layout,
     * where a new node would stay without its styles: both ways stand there, and one of them is
     * seen.
     */
    void tight(boolean is) {
        tight = is;
        lines.getChildren().forEach(this::room);
    }

    private void room(Node line) {
        if (line.getStyleClass().contains("order-watched")) {
            return;
        }
        boolean seen = line.getStyleClass().contains("order-tight") == tight;
        line.setVisible(seen);
        line.setManaged(seen);
    }

    private void show(Optional<OrderCard> shown) {
        card = shown;
        Node body = shown.isPresent() ? full : empty;
        if (!panel.getChildren().contains(body)) {
            panel.getChildren().clear();
            panel.content(body);
        }
        form.possible(shown.map(OrderCard::shippable).orElse(false));
        shown.ifPresent(this::fill);
    }

    private void fill(OrderCard card) {
        var copy = Buttons.icon(Icons.COPY, texts.get("orders.copy"), () -> copy(card.number()));
        copy.setFocusTraversable(false);
        head.getChildren()
                .setAll(
                        Texted.label(card.tail(), Styles.NUM_S),
                        SignIcons.badge(card.sign(), texts),
                        Texted.space(),
                        copy);
        lines.getChildren().clear();
        for (OrderCard.Line line : card.lines()) {
            lines.getChildren().addAll(line(line, card), tightLine(line));
        }
        // in little room the button at the foot says enough
        parcel.ifPresent(is -> lines.getChildren().add(new MergeBox(is, texts)));
        lines.getChildren().forEach(this::room);
        if (!card.watched().isEmpty()) {
            // the sign stays in little room: it is seen before a parcel leaves
            lines.getChildren().addFirst(watched(card.watched()));
        }
        steps.show(card.steps());
        buyer.getChildren().clear();
        fact(0, "orders.buyer", card.buyer(), false);
        fact(1, "orders.address", card.address(), false);
        if (!card.remark().isEmpty()) {
            fact(2, "orders.remark", card.remark(), true);
        }
    }

    // beside the waybill's form one line must do
    private static Node tightLine(OrderCard.Line line) {
        Node title = Texted.shrinking((line.title() + " " + line.spec()).strip(), Styles.TITLE);
        var more = Texted.label(line.brief(), Styles.LABEL, Styles.MUTED);
        return Styles.with(new HBox(title, Texted.space(), more), "order-line", "order-tight");
    }

    private Node line(OrderCard.Line line, OrderCard card) {
        Node title = Texted.shrinking(line.title(), Styles.TITLE);
        var photo = new Photo(56);
        photo.show(image(line.photoSha() == null ? null : card.photos().get(line.photoSha())));
        var words =
                new VBox(
                        title,
                        Texted.shrinking(line.more(), Styles.LABEL, Styles.MUTED),
                        Texted.shrinking(
                                texts.get("orders.as_ordered"), Styles.CAPTION, Styles.SUBTLE));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        return Styles.with(
                new HBox(photo, words, Texted.label(line.amount(), Styles.NUM_S)), "order-line");
    }

    private static Node watched(String words) {
        var said = Discreet.label(words, Styles.WARNING);
        said.setWrapText(true);
        said.setMinWidth(0);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.setGraphic(Icons.of(Icons.SHIELD_ALERT, Styles.ICON_16, Styles.WARNING));
        return Styles.with(said, "order-line", "order-watched");
    }

    private static @Nullable Image image(byte @Nullable [] jpeg) {
        return jpeg == null ? null : new Image(new ByteArrayInputStream(jpeg));
    }

    private void fact(int row, String key, String value, boolean strong) {
        buyer.add(Texted.label(texts.get(key), Styles.LABEL, Styles.MUTED), 0, row);
        String[] weight = strong ? new String[] {Styles.BOLD} : new String[0];
        buyer.add(Discreet.shrinking(value, weight), 1, row);
    }

    private static void copy(String number) {
        var content = new ClipboardContent();
        content.putString(number);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
