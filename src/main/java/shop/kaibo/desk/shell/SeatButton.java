package shop.kaibo.desk.shell;

import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Styles;

/** The name of who is at work; a press lets somebody else come. FX thread only. */
final class SeatButton extends Button {
    SeatButton(Seat seat, Texts texts) {
        Styles.with(this, Styles.QUIET, Styles.MAY_SHRINK);
        setGraphic(Icons.of(Icons.PERSON, Styles.ICON_18));
        setFocusTraversable(false);
        setTextOverrun(OverrunStyle.ELLIPSIS);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> seat.change());
        seat.nameProperty()
                .subscribe(
                        name -> {
                            setVisible(!name.isEmpty());
                            setManaged(!name.isEmpty());
                            setAccessibleText(texts.get("shell.seat", name));
                        });
        // large type has no room for the name: the sign alone still opens the card
        Em.onScale(
                this,
                scale -> {
                    textProperty().unbind();
                    if (scale == Scale.NORMAL) {
                        textProperty().bind(seat.nameProperty());
                    } else {
                        setText("");
                    }
                });
    }
}
