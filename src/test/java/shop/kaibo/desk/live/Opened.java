package shop.kaibo.desk.live;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Layers;
import shop.kaibo.desk.kit.NoticeStack;

/** A board that has been opened. */
record Opened(LiveViewModel model, LiveView view, Layers layers) {
    static Opened of(Show show, String language) {
        LiveViewModel model = show.model(language);
        show.background.pass(2_000);
        var holder = new StackPane();
        var layers = new Layers(holder, new NoticeStack(show.notices, "×"));
        var view = new LiveView(model, new Dialogs(layers));
        holder.getChildren().add(view);
        return new Opened(model, view, layers);
    }

    static void press(Node target, KeyCode code) {
        Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
