package shop.kaibo;

import javafx.collections.ObservableList;
import javafx.scene.Node;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.connect.ConnectView;
import shop.kaibo.desk.connect.ConnectViewModel;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.shell.ShellViewModel;

/** The screen of accounts in an open shop. FX thread only. */
final class ConnectScreen implements AutoCloseable {
    private final ConnectViewModel model;
    private final ShellViewModel shell;

    ConnectScreen(
            Wiring shop,
            Texts texts,
            Background background,
            ChangeFeed feed,
            ShellViewModel shell) {
        this.shell = shell;
        model =
                new ConnectViewModel(
                        shop.accounts(),
                        feed,
                        shop.clock(),
                        shop.actor(),
                        texts,
                        background,
                        () -> {});
    }

    Node view(Dialogs dialogs) {
        return new ConnectView(model, dialogs, () -> shell.routeProperty().set("files"));
    }

    ObservableList<Keys.Hint> hints() {
        return model.hints();
    }

    @Override
    public void close() {
        model.close();
    }
}
