package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Leave;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.operator.Limits;
import shop.kaibo.operator.Operator;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.operator.Role;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What each role sees of the window: its screens and its verbs, and no others. */
class RolesOnScreenTest {
    private static final Map<Role, String> RAIL =
            Map.of(
                    Role.OWNER, "F1 F2 F3 F4 F5",
                    Role.ANCHOR, "F1 F2 F5",
                    Role.ASSISTANT, "F1 F2 F3 F5",
                    Role.WAREHOUSE, "F3 F5",
                    Role.RETURNS, "F3 F4 F5",
                    Role.PROVIDER, "F1");

    @TempDir Path home;
    private final SettableClock clock = new SettableClock();
    private Wiring shop;

    @BeforeEach
    void open() throws Exception {
        shop = Wiring.open(home, clock);
        var photo = Photos.prepare(ItemArt.jpeg(0, 200));
        shop.listings().list(shop.actor(), QuickListing.of(photo, 3990, 1, "A1"));
        shop.broadcasts().start(shop.actor(), "小朱");
        shop.listings().restock(shop.actor(), shop.listings().at(1).skus().getFirst().id(), -1);
        for (Role role : Role.values()) {
            shop.operators().people().add(shop.actor(), role.name(), role, Limits.OPEN);
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void eachRoleSeesItsScreensAndOnlyItsVerbs() {
        var marked = new TreeSet<String>();
        for (Role role : Role.values()) {
            Operator who = shop.operators().named(role.name());
            shop.operators().enter(shop.actor(), who.id(), "");
            onDesk(
                    desk -> {
                        assertThat(rail(desk)).as("%s", role).isEqualTo(RAIL.get(role));
                        for (Map.Entry<String, Permission> screen : AtWork.SCREENS.entrySet()) {
                            visit(desk, screen.getKey());
                            boolean may = Permissions.allows(role, screen.getValue());
                            assertThat(desk.model().routeProperty().get().equals(screen.getKey()))
                                    .as("%s on %s", role, screen.getKey())
                                    .isEqualTo(may);
                            marked.addAll(verbs(desk, role));
                        }
                        visit(desk, "settings");
                        marked.addAll(verbs(desk, role));
                    });
        }
        assertThat(marked).contains("BROADCAST", "RESTOCK", "UNLIST", "SHOP", "CONNECT", "BACKUP");
    }

    @Test
    void theTopBarNamesWhoIsAtWork() {
        picture("desk-assistant", "zh", "ASSISTANT", true);
        picture("desk-warehouse-en", "en", "WAREHOUSE", false);
    }

    private void picture(String name, String language, String who, boolean dark) {
        shop.operators().enter(shop.actor(), shop.operators().named(who).id(), "");
        var background = new DirectBackground();
        var desk = new Desk[1];
        Supplier<Parent> made =
                () -> {
                    desk[0] = new Desk(shop, Texts.of(language), background);
                    background.pass(2000);
                    desk[0].model().darkProperty().set(dark);
                    return desk[0].shell().root();
                };
        Pictures.paint(name, made, Pictures.Size.LAPTOP, dark, Scale.NORMAL);
        Fx.run(() -> desk[0].close());
    }

    @Test
    void whoOnlyLooksSeesNoVerbOnTheBoard() {
        Operator who = shop.operators().named("PROVIDER");
        shop.operators().enter(shop.actor(), who.id(), "");
        onDesk(
                desk -> {
                    Node board = desk.shell().root().lookup(".k-host");
                    var seen = new ArrayList<String>();
                    walk(
                            board,
                            node -> {
                                if (node instanceof ButtonBase button && shown(node)) {
                                    seen.add(button.getText());
                                }
                            });
                    assertThat(seen).isEmpty();
                });
    }

    @Test
    void aLockedWindowLetsNobodyThroughAndOpensAgain() {
        shop.operators().people().pin(shop.actor(), "owner", "4711");
        onDesk(
                desk -> {
                    shop.operators().people().idle(shop.actor(), 5);
                    desk.shell().root().fireEvent(press(KeyCode.F1));
                    assertThat(desk.shell().root().isLocked()).isFalse();
                });
        shop.operators().lock(shop.actor());
        onDesk(
                desk -> {
                    assertThat(desk.shell().root().isLocked()).isTrue();
                    assertThat(rail(desk)).isEmpty();
                    desk.shell().root().fireEvent(press(KeyCode.ESCAPE));
                    desk.shell().root().close();
                    assertThat(desk.shell().root().isLocked()).isTrue();
                });
    }

    @Test
    void whereNobodyTouchesItForAWhileItLocks() {
        shop.operators().people().pin(shop.actor(), "owner", "4711");
        shop.operators().people().idle(shop.actor(), 5);
        var background = new DirectBackground();
        onDesk(
                background,
                desk -> {
                    clock.pass(299_000);
                    background.pass(1100);
                    assertThat(desk.shell().root().isLocked()).isFalse();
                    desk.shell().root().fireEvent(press(KeyCode.SHIFT));
                    clock.pass(299_000);
                    background.pass(1100);
                    assertThat(desk.shell().root().isLocked()).isFalse();
                    clock.pass(1000);
                    background.pass(1100);
                    assertThat(desk.shell().root().isLocked()).isTrue();
                    assertThat(shop.actor().isAway()).isTrue();
                });
    }

    private void onDesk(Consumer<Desk> look) {
        onDesk(new DirectBackground(), look);
    }

    private void onDesk(DirectBackground background, Consumer<Desk> look) {
        Fx.run(
                () -> {
                    try (var desk = new Desk(shop, Texts.of("zh"), background)) {
                        var scene = new Scene(desk.shell().root(), 1366, 697);
                        Theme.apply(scene, true, Scale.NORMAL);
                        background.pass(2000);
                        desk.shell().root().applyCss();
                        desk.shell().root().layout();
                        look.accept(desk);
                    }
                });
    }

    private static void visit(Desk desk, String screen) {
        desk.model().routeProperty().set(screen);
        desk.shell().root().applyCss();
        desk.shell().root().layout();
    }

    private static String rail(Desk desk) {
        var keys = new ArrayList<String>();
        for (Node item : desk.shell().root().lookupAll(".k-rail-item")) {
            if (item.isVisible()) {
                String said = item.getAccessibleText();
                keys.add(said.substring(said.lastIndexOf(' ') + 1));
            }
        }
        keys.sort(String::compareTo);
        return String.join(" ", keys);
    }

    /** The rights nodes were marked with; none that is shown is somebody else's. */
    private static List<String> verbs(Desk desk, Role role) {
        var found = new ArrayList<String>();
        walk(
                desk.shell().root(),
                node -> {
                    Object right = Leave.rightOf(node);
                    if (right != null) {
                        found.add(right.toString());
                        if (!Permissions.allows(role, Permission.valueOf(right.toString()))) {
                            assertThat(node.isVisible()).as("%s %s", role, node).isFalse();
                        }
                    }
                });
        return found;
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static KeyEvent press(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static void walk(Node node, Consumer<Node> each) {
        each.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, each));
        }
    }
}
