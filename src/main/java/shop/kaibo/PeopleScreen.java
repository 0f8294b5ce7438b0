package shop.kaibo;

import javafx.scene.Node;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.people.AuditViewModel;
import shop.kaibo.desk.people.PeopleView;
import shop.kaibo.desk.people.PeopleViewModel;
import shop.kaibo.desk.shell.Shell;
import shop.kaibo.desk.shell.ShellViewModel;
import shop.kaibo.operator.Audit;

import java.util.function.Consumer;

/** Puts the page of people together. FX thread only. */
final class PeopleScreen {
    private PeopleScreen() {}

    /**
     * @param keeper closes what it is given with the desk
     */
    static Node view(
            Wiring shop,
            Texts texts,
            Background background,
            ChangeFeed feed,
            ShellViewModel model,
            Shell shell,
            Consumer<AutoCloseable> keeper) {
        var people =
                new PeopleViewModel(
                        shop.operators(), shop.actor(), feed, background, model.notices(), texts);
        var audit =
                new AuditViewModel(
                        new Audit(shop.store()),
                        shop.operators(),
                        shop.actor(),
                        feed,
                        background,
                        model.notices(),
                        texts);
        keeper.accept(people);
        keeper.accept(audit);
        var place = new BackupDialog(texts, shell);
        return new PeopleView(
                people,
                audit,
                shell.dialogs(),
                () -> place.choose("kaibo-audit-" + Shanghai.day(shop.clock().nowMs()) + ".csv"));
    }
}
