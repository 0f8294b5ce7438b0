package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import shop.kaibo.base.Refused;
import shop.kaibo.listing.Template;
import shop.kaibo.listing.TemplateKind;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Shows or chooses what a new listing gets when nothing is typed. */
@Command(name = "template", description = "What a listing gets when nothing is typed")
final class TemplateCommand extends ShopCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "factory|farm|stall|wholesale")
    @Nullable String kind;

    @Option(names = "--unit", paramLabel = "件|斤|箱|双", description = "What a piece is counted in")
    @Nullable String unit;

    @Option(
            names = "--category",
            paramLabel = "CATEGORY",
            description = "Leaf category; \"\" for none")
    @Nullable String category;

    @Option(names = "--origin", paramLabel = "PLACE", description = "Place or belt of origin")
    @Nullable String origin;

    @Option(
            names = "--rights",
            paramLabel = "CODE,…",
            split = ",",
            description = "Rights promised with each listing; \"\" for none")
    @Nullable List<String> rights;

    TemplateCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return kind == null && unit == null && category == null && origin == null && rights == null;
    }

    @Override
    int run(Workplace shop, Console console) {
        if (kind != null || unit != null || category != null || origin != null) {
            Template now = kind == null ? shop.templates().now() : chosen(kind).plain();
            shop.templates()
                    .keep(
                            shop.actor(),
                            now.kind(),
                            unit == null ? now.unit() : unit,
                            category == null ? now.category() : category,
                            origin == null ? shop.templates().now().origin() : origin);
        }
        if (rights != null) {
            List<String> codes = rights.stream().filter(code -> !code.isBlank()).toList();
            shop.templates().promise(shop.actor(), codes);
        }
        Template now = shop.templates().now();
        console.say(
                Map.of(
                        "kind",
                        now.kind().word(),
                        "unit",
                        now.unit(),
                        "category",
                        now.category(),
                        "origin",
                        now.origin(),
                        "rights",
                        now.rights(),
                        "step",
                        now.step()),
                "command.template.row",
                console.texts().get("command.template." + now.kind().word()),
                now.unit(),
                now.category().isEmpty()
                        ? console.texts().get("command.template.asks")
                        : now.category(),
                now.origin());
        return Exit.DONE;
    }

    private static TemplateKind chosen(String typed) {
        return Stream.of(TemplateKind.values())
                .filter(k -> k.word().equals(typed.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refused("template", "refused.template", typed));
    }
}
