package shop.kaibo.desk.people;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Choice;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Theme;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** The settings of people on two pages: who they are, what they did. FX thread only. */
public final class PeopleView extends VBox {
    private final SimpleObjectProperty<String> page = new SimpleObjectProperty<>("people");

    /**
     * @param place where a copy of the history goes
     */
    public PeopleView(
            PeopleViewModel people,
            AuditViewModel audit,
            Dialogs dialogs,
            Supplier<Optional<Path>> place) {
        Texts texts = people.texts();
        Styles.with(this, Styles.SCREEN, Styles.GAP_12);
        getStylesheets().add(Theme.sheet(PeopleView.class, "people.css"));
        var pages =
                new Choice<>(page, page::set)
                        .of("people", texts.get("people.page"))
                        .of("audit", texts.get("audit.title"));
        var who = new PeoplePane(people, dialogs);
        var what = new AuditPane(audit, place);
        VBox.setVgrow(who, Priority.ALWAYS);
        VBox.setVgrow(what, Priority.ALWAYS);
        page.subscribe(now -> getChildren().setAll(pages, now.equals("people") ? who : what));
    }

    /** Shows what was done. */
    public PeopleView onAudit() {
        page.set("audit");
        return this;
    }
}
