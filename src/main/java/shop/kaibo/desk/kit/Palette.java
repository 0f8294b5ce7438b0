package shop.kaibo.desk.kit;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

import java.util.List;
import java.util.function.Function;

/**
 * One line that goes everywhere (Ctrl+K): what is typed is asked off the FX thread, the newest
 * question wins. FX thread only.
 */
public final class Palette extends VBox {
    private static final int ROWS = 8;

    /** Something to go to: its sign, name, a second word and, where it has one, its key. */
    public record Entry(Ikon sign, String title, String detail, String key, Runnable act) {}

    private final Layers layers;
    private final Background background;
    private final Function<String, List<Entry>> query;
    private final Field field;
    private final ListView<Entry> list = new ListView<>();
    private int asked;

    /**
     * @param query runs on a background thread
     * @param nothing what the empty list says
     */
    public Palette(
            Layers layers,
            Background background,
            String prompt,
            String nothing,
            Function<String, List<Entry>> query) {
        this.layers = layers;
        this.background = background;
        this.query = query;
        Styles.with(this, "k-palette");
        field = Field.search(prompt).behind(Keys.cap("Esc"));
        list.setPlaceholder(new Label(nothing));
        list.setCellFactory(_ -> new EntryCell());
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> go());
        Em.height(list, 44 * ROWS);
        field.textProperty().addListener((_, _, text) -> ask(text));
        field.input().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(field, list);
    }

    /** Opens it empty, near the top. */
    public void open() {
        field.input().clear();
        ask("");
        layers.open(this, Pos.TOP_CENTER);
        Em.onScale(this, scale -> StackPane.setMargin(this, new Insets(scale.px(60), 0, 0, 0)));
    }

    private void ask(String text) {
        int mine = ++asked;
        background.run(
                () -> query.apply(text.strip()),
                found -> {
                    if (mine == asked) {
                        list.getItems().setAll(found);
                        list.getSelectionModel().selectFirst();
                    }
                });
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> go();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(int by) {
        int size = list.getItems().size();
        if (size > 0) {
            int at = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - ROWS + 1));
        }
    }

    private void go() {
        Entry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            layers.close();
            chosen.act().run();
        }
    }

    private static final class EntryCell extends ListCell<Entry> {
        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(entry == null || empty ? null : row(entry));
        }

        private static Node row(Entry entry) {
            var row =
                    Styles.with(
                            new HBox(
                                    Icons.of(entry.sign(), Styles.ICON_18, Styles.MUTED),
                                    Texted.shrinking(entry.title()),
                                    Texted.shrinking(entry.detail(), Styles.LABEL, Styles.MUTED),
                                    Texted.space()),
                            "k-palette-row");
            if (!entry.key().isEmpty()) {
                row.getChildren().add(Keys.cap(entry.key()));
            }
            return row;
        }
    }
}
