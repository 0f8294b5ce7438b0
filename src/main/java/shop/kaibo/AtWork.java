package shop.kaibo;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCombination;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Leave;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.people.AtWorkCard;
import shop.kaibo.desk.people.AtWorkViewModel;
import shop.kaibo.desk.people.HandOverCard;
import shop.kaibo.desk.people.HandOverViewModel;
import shop.kaibo.desk.shell.Shell;
import shop.kaibo.desk.shell.ShellViewModel;
import shop.kaibo.operator.Operator;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.operator.ShopSettings;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets the window follow who is at work: the card that changes it, the screens and verbs that are
 * theirs, the lock when nobody has touched anything for a while. FX thread only.
 */
final class AtWork implements AutoCloseable {
    /** What each screen asks for; settings show everybody what they may set. */
    static final Map<String, Permission> SCREENS =
            Map.of(
                    "live", Permission.SEE_LIVE,
                    "listing", Permission.LIST,
                    "orders", Permission.SEE_ORDERS,
                    "aftersale", Permission.SEE_CASES,
                    "shows", Permission.BROADCAST,
                    "people", Permission.PEOPLE,
                    "connect", Permission.CONNECT,
                    "sync", Permission.SYNC);

    private static final List<String> FIRST = List.of("live", "listing", "orders", "aftersale");
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private final Wiring shop;
    private final Texts texts;
    private final ShellViewModel model;
    private final Shell shell;
    private final AtWorkViewModel people;
    private final Background background;
    private final ChangeFeed feed;
    private final Live<Integer> idle;
    private long touchedNanos;

    AtWork(Wiring shop, Texts texts, Background background, ShellViewModel model, Shell shell) {
        this.shop = shop;
        this.texts = texts;
        this.model = model;
        this.shell = shell;
        this.background = background;
        feed = shop.sync().changes();
        people = new AtWorkViewModel(shop.operators(), shop.actor(), feed, background, texts);
        idle =
                new Live<>(
                        background,
                        feed,
                        Set.of(ShopSettings.TABLE),
                        0,
                        shop.operators()::idleMinutes);
        touchedNanos = shop.clock().nanos();
        shell.onKey(KeyCombination.valueOf("Shortcut+Shift+L"), this::open);
        model.seat().onChange(this::open);
        shell.root().addEventFilter(InputEvent.ANY, _ -> touchedNanos = shop.clock().nanos());
        model.nowProperty().addListener((_, _, _) -> rest());
        shell.root().sceneProperty().subscribe(_ -> follow());
        people.presentProperty().subscribe(_ -> follow());
        people.people().subscribe(this::follow);
        if (people.isAway()) {
            wall();
        }
    }

    /** Whether whoever is at work may look for orders; on any thread. */
    static boolean seesOrders(Wiring shop) {
        return Permissions.allows(shop.actor(), Permission.SEE_ORDERS);
    }

    /** Opens the card on which somebody else comes to work. */
    void open() {
        if (shell.root().isLocked()) {
            return;
        }
        people.begin();
        var card = new AtWorkCard(people, shell.root()::close);
        if (people.people().size() > 1) {
            card.with(Buttons.quiet(texts.get("people.handover"), this::handOver));
        }
        if (people.canLock()) {
            card.with(lock());
        }
        shell.root().open(card, Pos.CENTER);
    }

    private Button lock() {
        return Buttons.with(
                Buttons.quiet(
                        texts.get("people.lock"),
                        () -> {
                            shell.root().close();
                            wall();
                        }),
                Icons.LOCK);
    }

    private void handOver() {
        var model = new HandOverViewModel(shop.shifts(), shop.actor(), people, feed, background);
        var card =
                new HandOverCard(
                        model,
                        () -> {
                            shell.root().close();
                            String name =
                                    people.presentProperty().get().map(Operator::name).orElse("");
                            model.close();
                            this.model.notices().success(texts.get("shift.done", name), "");
                        });
        // a card that was closed by hand stops following the shop
        card.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene == null) {
                                model.close();
                            }
                        });
        shell.root().open(card, Pos.CENTER);
    }

    private void wall() {
        people.lock();
        people.begin();
        shell.root().lock(new AtWorkCard(people, shell.root()::unlock));
    }

    private void rest() {
        long still = shop.clock().nanos() - touchedNanos;
        boolean asked = idle.get() > 0 && still >= idle.get() * MINUTE_NANOS;
        if (asked && people.canLock() && !shell.root().isLocked()) {
            shell.root().close();
            wall();
        }
    }

    private void follow() {
        Set<String> rights = people.rights();
        if (shell.root().getScene() != null) {
            Leave.give(shell.root().getScene(), rights);
        }
        boolean alone = people.people().size() < 2 && !people.canLock();
        model.seat()
                .nameProperty()
                .set(alone ? "" : people.presentProperty().get().map(Operator::name).orElse(""));
        SCREENS.forEach(
                (screen, right) -> {
                    if (rights.contains(right.name())) {
                        model.seat().closed().remove(screen);
                    } else {
                        model.seat().closed().add(screen);
                    }
                });
        String now = model.routeProperty().get();
        if (now.isEmpty() || model.seat().closed().contains(now)) {
            FIRST.stream()
                    .filter(screen -> !model.seat().closed().contains(screen))
                    .findFirst()
                    .ifPresent(model.routeProperty()::set);
        }
    }

    @Override
    public void close() {
        idle.close();
        people.close();
    }
}
