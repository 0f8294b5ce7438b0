package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import shop.kaibo.base.Refused;
import shop.kaibo.platform.Trust;
import shop.kaibo.sync.Access;
import shop.kaibo.sync.Account;
import shop.kaibo.sync.GatewayFactory;
import shop.kaibo.sync.Kind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Connects a platform. */
@Command(name = "connect", description = "Connect a platform: sandbox, open, vendure or kuaishou")
final class ConnectCommand extends ShopCommand {
    private static final String NOW = "now";
    private static final List<String> PLATFORMS = List.of("sandbox", "open", "vendure", "files");

    @Parameters(
            index = "0",
            paramLabel = "PLATFORM",
            description = "sandbox, open, vendure, kuaishou, files")
    String platform = "sandbox";

    @Option(names = "--url", required = true)
    String url = "";

    @Option(
            names = "--token-file",
            description = "File that holds the token of an open API or the key of a Vendure")
    @Nullable Path tokenFile;

    @Option(names = "--name", description = "How the account is called here")
    String name = "";

    @Option(
            names = "--pin",
            paramLabel = "sha256/KEY",
            description = "Believe only this key of the server; 'now' pins the one it shows")
    String pin = "";

    @Option(
            names = "--keys",
            description = "File with appKey=, appSecret=, signSecret=, redirect= of a Kuaishou app")
    @Nullable Path keys;

    @Option(
            names = "--answer",
            description =
                    "The whole address the platform's page led to; without it that page is said")
    String answer = "";

    private final Signing signing;

    ConnectCommand(Root root, Signing signing) {
        super(root);
        this.signing = signing;
    }

    @Override
    int run(Workplace shop, Console console) {
        if (platform.equals("kuaishou")) {
            return byPage(shop, console);
        }
        String token = token();
        String called = name.isBlank() ? platform : name;
        var access = new Access(platform, url, token, pin.equals(NOW) ? Set.of() : Trust.pins(pin));
        Account account = Signing.required(shop.accounts().connect(shop.actor(), called, access));
        if (pin.equals(NOW)) {
            Signing.required(shop.accounts().pinShown(shop.actor(), account.id()));
        }
        say(console, shop.accounts().account(account.id()));
        return Exit.DONE;
    }

    private int byPage(Workplace shop, Console console) {
        if (keys == null) {
            throw new Refused("keys", "refused.connect.keys");
        }
        Map<String, String> fields = Keys.read(keys);
        fields.put(Kind.URL, url);
        GatewayFactory ways = shop.accounts().gateways();
        if (answer.isBlank()) {
            String page = ways.page(platform, fields);
            console.say(Map.of("page", page), "command.connect.page", page);
            return Exit.DONE;
        }
        fields.put(Kind.ANSWER, answer);
        Access access = Signing.required(ways.access(platform, fields));
        String called = name.isBlank() ? platform : name;
        say(console, Signing.required(shop.accounts().connect(shop.actor(), called, access)));
        return Exit.DONE;
    }

    static void say(Console console, Account account) {
        var row = new LinkedHashMap<String, Object>();
        row.put("platform", account.platform());
        row.put("account", account.id());
        row.put("name", account.name());
        row.put("url", account.url());
        row.put("off", account.off());
        row.put("pins", account.pins());
        row.put("capabilities", account.capabilities());
        console.say(
                Map.copyOf(row),
                "command.account.row",
                account.name(),
                account.platform(),
                account.url());
    }

    private String token() {
        if (!PLATFORMS.contains(platform)) {
            throw new Refused("platform", "refused.platform", platform);
        }
        if (tokenFile == null) {
            if (platform.equals("files")) {
                return "";
            }
            if (platform.equals("sandbox")) {
                return Signing.required(signing.practiceToken(url));
            }
            throw new Refused("token", "refused.connect.file");
        }
        try {
            return Files.readString(tokenFile).strip();
        } catch (IOException e) {
            throw new Refused("token", "refused.connect.unreadable", tokenFile.getFileName());
        }
    }
}
