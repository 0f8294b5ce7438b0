package shop.kaibo.desk.connect;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Shown;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Theme;

/** The screen of accounts: the list beside the page of one, or the form for another. FX thread. */
public final class ConnectView extends HBox implements Shown {
    private static final double NARROW = 1000;

    private final ConnectViewModel model;
    private final AccountPage page;
    private final KindPage form;
    private final StackPane work = new StackPane();

    /**
     * @param files the way to the files of accounts that go by them
     */
    public ConnectView(ConnectViewModel model, Dialogs dialogs, Runnable files) {
        this.model = model;
        Styles.with(this, Styles.SCREEN, Styles.GAP_12, "c-screen");
        getStylesheets().add(Theme.sheet(ConnectView.class, "connect.css"));
        page = new AccountPage(model, dialogs, files);
        form = new KindPage(model.form());
        HBox.setHgrow(work, Priority.ALWAYS);
        work.setMinWidth(0);
        var list = new AccountList(model);
        getChildren().addAll(list, work);
        widthProperty().addListener((_, _, _) -> fit(list));
        Em.onScale(this, _ -> fit(list));
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.form().openedProperty().subscribe(this::arrange);
        arrange();
    }

    // in a narrow window the work has the room
    private void fit(Node list) {
        boolean narrow = getWidth() > 0 && getWidth() / Theme.of(this).scale().factor() < NARROW;
        Styles.mark(list, "c-narrow", narrow);
    }

    /** The form alone, for whoever has no shop yet. */
    public static StackPane beginning(ConnectViewModel model, Runnable back) {
        var page = new KindPage(model.form());
        var view = Styles.with(new StackPane(page), Styles.SCREEN, "c-alone");
        view.getStylesheets().add(Theme.sheet(ConnectView.class, "connect.css"));
        view.addEventFilter(KeyEvent.KEY_PRESSED, key -> filling(key, model));
        model.form()
                .openedProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now.isEmpty()) {
                                back.run();
                            } else {
                                page.begin();
                            }
                        });
        return view;
    }

    private void arrange() {
        boolean filling = model.form().openedProperty().get().isPresent();
        work.getChildren().setAll(filling ? form : page);
        if (filling) {
            form.begin();
        } else {
            requestFocus();
        }
    }

    @Override
    public void shown() {
        if (model.form().openedProperty().get().isEmpty()) {
            model.accounts().attend();
            requestFocus();
        }
    }

    private static void filling(KeyEvent key, ConnectViewModel model) {
        boolean typing = key.getTarget() instanceof TextInputControl;
        KindForm form = model.form();
        Opened opened = form.openedProperty().get().orElse(null);
        if (opened == null) {
            return;
        }
        if (key.getCode() == KeyCode.ESCAPE) {
            form.close();
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.T) {
            form.test();
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.ENTER) {
            form.send();
        } else if (!typing && !opened.known() && digit(key) > 0) {
            if (digit(key) > form.kinds().size()) {
                return;
            }
            form.open(form.kinds().get(digit(key) - 1).platform());
        } else {
            return;
        }
        key.consume();
    }

    private static int digit(KeyEvent key) {
        boolean plain = !key.isShortcutDown() && !key.isAltDown();
        return plain && key.getCode().isDigitKey()
                ? key.getCode().getName().charAt(key.getCode().getName().length() - 1) - '0'
                : 0;
    }

    private void key(KeyEvent key) {
        if (model.form().openedProperty().get().isPresent()) {
            filling(key, model);
            return;
        }
        AccountsViewModel accounts = model.accounts();
        boolean typing = key.getTarget() instanceof TextInputControl;
        if (key.isShortcutDown()) {
            AccountRow row = accounts.chosenProperty().get().orElse(null);
            if (row == null || !byShortcut(key.getCode(), row)) {
                return;
            }
        } else if (typing) {
            return;
        } else {
            switch (key.getCode()) {
                case UP -> accounts.step(-1);
                case DOWN -> accounts.step(1);
                case N -> model.begin();
                default -> {
                    return;
                }
            }
        }
        key.consume();
    }

    private boolean byShortcut(KeyCode code, AccountRow row) {
        AccountsViewModel accounts = model.accounts();
        if (code == KeyCode.O) {
            if (row.off()) {
                accounts.on(row);
            } else {
                accounts.off(row);
            }
        } else if (row.off()) {
            return false;
        } else if (code == KeyCode.T) {
            accounts.check(row);
        } else if (code == KeyCode.R) {
            model.form().again(row);
        } else {
            return false;
        }
        return true;
    }
}
