package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import shop.kaibo.base.Refused;
import shop.kaibo.rules.signed.RuleDocument;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules in force: shown, brought in from a signed file, and the shop's certificates. */
@Command(
        name = "rules",
        description = "Show the rules in force; import FILE; certificate CODE [2027-06-30]")
final class RulesCommand extends ShopCommand {
    @Parameters(arity = "0..3", paramLabel = "import FILE|certificate CODE [DAY]")
    List<String> words = List.of();

    RulesCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return words.isEmpty();
    }

    @Override
    int run(Workplace shop, Console console) {
        if (words.isEmpty()) {
            shop.rules().inForce().forEach(document -> say(console, document, "row"));
            shop.rules().certificates().forEach(code -> certificate(shop, console, code));
            return Exit.DONE;
        }
        if (words.size() == 2 && words.getFirst().equals("import")) {
            say(console, shop.rules().take(shop.actor(), Path.of(words.get(1))), "taken");
        } else if (words.size() >= 2 && words.getFirst().equals("certificate")) {
            String code = words.get(1);
            shop.rules().hold(shop.actor(), code, words.size() > 2 ? words.get(2) : "");
            certificate(shop, console, code);
        } else {
            throw new Refused("rules", "refused.rules.what");
        }
        return Exit.DONE;
    }

    private static void say(Console console, RuleDocument document, String what) {
        console.say(
                Map.of(
                        "name", document.name(),
                        "version", document.version(),
                        "from", document.start().toString()),
                "command.rules." + what,
                console.texts().get("command.rules.name." + document.name()),
                document.start(),
                document.version());
    }

    private static void certificate(Workplace shop, Console console, String code) {
        LocalDate day = shop.rules().held().get(code);
        var row = new LinkedHashMap<String, Object>();
        row.put("certificate", code);
        row.put("until", day == null ? null : day.toString());
        console.say(
                row,
                day == null ? "command.rules.none" : "command.rules.until",
                console.texts().get("check.certificate." + code),
                code,
                day == null ? "" : day.toString());
    }
}
