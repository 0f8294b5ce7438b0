package shop.kaibo;

import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.connect.AccountRow;
import shop.kaibo.desk.connect.ConnectViewModel;
import shop.kaibo.desk.connect.KindForm;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.OperatorService;
import shop.kaibo.platform.kuaishou.SimServer;
import shop.kaibo.platform.sandbox.SandboxOptions;
import shop.kaibo.platform.sandbox.SandboxServer;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Store;
import shop.kaibo.sync.Accounts;

import java.nio.file.Path;
import java.util.Map;

/** A shop of its own with the screen of accounts, and two platforms to connect to. */
final class ConnectHome implements AutoCloseable {
    // by the time of this computer, for that is what the gateways know
    final SettableClock clock = new SettableClock(System.currentTimeMillis());
    final DirectBackground background = new DirectBackground();
    final TouchFeed feed = new TouchFeed();
    final Store store;
    final Accounts accounts;
    final Actor owner;
    final SandboxServer sandbox;
    final SimServer kuaishou;
    final ConnectViewModel model;
    int connected;

    ConnectHome(Path folder, String language) {
        store = Store.open(folder.resolve("home"), clock);
        owner = new OperatorService(store).owner();
        accounts = new Accounts(store, new Gateways());
        sandbox = SandboxServer.start(SandboxOptions.of(folder.resolve("there")), clock);
        kuaishou = SimServer.start(shop.kaibo.base.Clock.system());
        model =
                new ConnectViewModel(
                        accounts,
                        feed,
                        clock,
                        owner,
                        Texts.of(language),
                        background,
                        () -> connected++);
        background.pass(300);
    }

    KindForm form() {
        return model.form();
    }

    void type(Map<String, String> fields) {
        fields.forEach((name, value) -> form().field(name).set(value));
    }

    void practice() {
        form().open("sandbox");
        type(Map.of("url", sandbox.url(), "name", "练习店"));
        form().send();
        follow();
    }

    void kuaishou() {
        form().open("kuaishou");
        type(kuaishou.fields());
        form().field("name").set("朱记产地店");
        form().send();
        follow();
    }

    /** The lists follow what was written. */
    void follow() {
        feed.touch("account");
        feed.touch("outbox");
        background.pass(1_000);
    }

    AccountRow row(String platform) {
        return model.accounts().rows().stream()
                .filter(r -> r.platform().equals(platform))
                .findFirst()
                .orElseThrow();
    }

    /** Work for an account that has not gone out yet. */
    void leaveUnsent(String account, int count) {
        for (int i = 0; i < count; i++) {
            var draft =
                    Operation.Draft.of(store.ids().next(), "order:" + i, "order.ship", "x", "o@1")
                            .on(account);
            store.db().write(tx -> store.outbox().add(tx, draft));
        }
        follow();
    }

    @Override
    public void close() {
        model.close();
        sandbox.close();
        kuaishou.close();
        store.close();
    }
}
