package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.command.Door;
import shop.kaibo.command.Workplace;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Limits;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.operator.Role;
import shop.kaibo.safekeeping.Snapshot;
import shop.kaibo.safekeeping.Why;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What each role may do, written down a second time and tried on every command. */
class RoleTableTest {
    /** Owner, anchor, aSsistant, Warehouse, Returns, Provider. */
    private static final String ROLES = "OASWRP";

    private static final String PERMISSIONS =
            """
            LIST OAS
            REPRICE OS
            RESTOCK OASWR
            UNLIST OS
            BROADCAST OAS
            SHIP OW
            CASE_DECIDE OR
            RECEIVE OR
            CONNECT O
            BACKUP O
            SHOP O
            PEOPLE O
            AUDIT O
            SYNC OASWR
            SEE_LIVE OASP
            SEE_LISTINGS OASWRP
            SEE_ORDERS OSWR
            SEE_CASES OR
            """;

    private static final String COMMANDS =
            """
            OAS list --photo none.jpg --price 1 --stock 1
            OASWRP listings
            OS price 1 2
            OASWR restock 1 +1
            OS unlist 1
            OAS edit 1 --origin x
            OASWRP template
            O template --unit 件
            OASWRP station
            O station 2
            OASWRP prep
            OAS prep --at 20:00
            OASWRP backlog
            OASWR outbox
            OASWR unsent
            OSWR orders
            OW ship x --carrier SF --waybill SF1234567
            OR repay x --reason y
            OSWR parcels
            OW parcels --pieces 2
            OASP broadcast status
            OAS broadcast start
            OAS broadcast stop
            OR cases
            OR case x approve
            OR receive x --grade 1
            OR label slip x
            OAS batch 1 x
            OR defects
            OR reviews
            OR review x reply y
            OR watch
            O connect open --url http://127.0.0.1:9
            OASWR accounts
            O accounts --off x
            O disconnect x
            OASWR sync --until-idle --timeout 1
            OASWR doctor
            OASWR files open
            OASWR support target/none/none.zip
            OASWR shift
            OASWRP rules
            O rules import none.json
            O backup target/none/none.kaibo
            O snapshots
            O buyers
            O buyers keep 30
            O buyers reveals 30
            O buyers forget x
            O key
            O key passphrase
            O key release
            O restore none.kaibo
            O people
            O people add x
            O people remove x
            O people pin x
            """;

    @TempDir Path home;
    private Wiring shop;

    @BeforeEach
    void open() {
        shop = Wiring.open(home, new SettableClock());
        for (Role role : Role.values()) {
            shop.operators().people().add(shop.actor(), "r" + role, role, Limits.OPEN);
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theTableIsTheOneWrittenHere() {
        assertThat(PERMISSIONS.lines()).hasSize(Permission.values().length);
        PERMISSIONS
                .lines()
                .forEach(
                        line -> {
                            String[] words = line.split(" ");
                            Permission permission = Permission.valueOf(words[0]);
                            for (Role role : Role.values()) {
                                boolean may = words[1].indexOf(letter(role)) >= 0;
                                assertThat(Permissions.allows(role, permission))
                                        .as("%s %s", role, permission)
                                        .isEqualTo(may);
                                assertThat(Permissions.allows(Actor.away("1"), permission))
                                        .isFalse();
                            }
                        });
    }

    @Test
    void everyCommandAsksTheTable() {
        var tried = new TreeMap<String, String>();
        var expected = new TreeMap<String, String>();
        COMMANDS.lines()
                .forEach(
                        line -> {
                            String[] words = line.split(" ", 2);
                            expected.put(words[1], words[0]);
                            tried.put(words[1], whoMay(words[1]));
                        });
        assertThat(tried).isEqualTo(expected);
        assertThat(COMMANDS.lines().map(line -> line.split(" ")[1]).collect(Collectors.toSet()))
                .as("every command is in the table, but those on a shop of their own")
                .containsAll(commands());
    }

    @Test
    void aPinComesFromTheDoorAndIsAskedForOnlyWhenItIsNeeded() {
        shop.operators().people().pin(shop.actor(), "owner", "4711");
        shop.operators().lock(shop.actor());
        assertThat(said("", "listings")).contains("refused.pin.missing");
        assertThat(said("1111", "listings")).contains("refused.pin.wrong");
        assertThat(said("4711", "listings")).contains("refused.pin.wait");
        assertThat(said("", "listings", "--operator", "rANCHOR")).isEmpty();
        assertThat(said("", "orders", "--operator", "rANCHOR")).contains("refused.permission");
        assertThat(said("", "orders", "--operator", "nobody")).contains("refused.people.unknown");
    }

    /** Bytes changed or taken behind the program's back are found by the doctor. */
    @Test
    void theDoctorMissesWhatWasAlteredOrCutOut() throws Exception {
        assertThat(history(home)).isEqualTo("true");
        shop.close();
        Path file = home.resolve("kaibo.db");
        byte[] bytes = Files.readAllBytes(file);
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = all.indexOf("\"role\":\"WAREHOUSE\"") + 8;
        assertThat(at).isGreaterThan(8);
        bytes[at] = 'X';
        Files.write(file, bytes);
        assertThat(history(home)).isEqualTo("false");
        bytes[at] = 'W';
        Files.write(file, bytes);
        assertThat(history(home)).isEqualTo("true");
        try (var raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                var cut = raw.createStatement()) {
            cut.execute("DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)");
        }
        assertThat(history(home)).isEqualTo("false");
        shop = Wiring.open(home, new SettableClock());
    }

    private static String history(Path home) {
        return new Terminal(home)
                .type("doctor", "--json").objects().stream()
                        .filter(o -> o.get("check").asString().equals("history"))
                        .findFirst()
                        .orElseThrow()
                        .get("sound")
                        .toString();
    }

    private String whoMay(String command) {
        return Arrays.stream(Role.values())
                .filter(
                        role -> {
                            String operator = " --operator r" + role;
                            String out = said("", (command + operator).split(" "));
                            return !out.contains("refused.permission");
                        })
                .map(RoleTableTest::letter)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private String said(String pin, String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add("--json");
        var terminal = new Terminal(home, new OpenDoor(shop, pin));
        return terminal.type(all.toArray(String[]::new)).out();
    }

    private List<String> commands() {
        String help = new Terminal(home).type("--help").out();
        return help.substring(help.indexOf("Commands:"))
                .lines()
                .filter(line -> line.matches("  [a-z].*"))
                .map(line -> line.strip().split(" ")[0])
                .filter(name -> !List.of("tour", "rehearse", "sandbox").contains(name))
                .toList();
    }

    private static char letter(Role role) {
        return ROLES.charAt(role.ordinal());
    }

    /** The home that is open already: each command would open it anew. */
    private record OpenDoor(Wiring shop, String pin) implements Door {
        @Override
        public void write(Path home, Consumer<Workplace> work) {
            work.accept(shop);
        }

        @Override
        public void look(Path home, Consumer<Workplace> work) {
            work.accept(shop);
        }

        @Override
        public Snapshot restore(Path home, Path file) {
            return new Snapshot(file.toString(), Why.HAND, 0, 0, 0, 0);
        }

        @Override
        public String newPin() {
            return "";
        }

        @Override
        public Path usualHome() {
            return shop.store().home();
        }
    }
}
