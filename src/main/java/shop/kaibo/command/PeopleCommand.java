package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import shop.kaibo.base.Money;
import shop.kaibo.base.Refused;
import shop.kaibo.operator.Limits;
import shop.kaibo.operator.Operator;
import shop.kaibo.operator.Role;

import java.util.LinkedHashMap;
import java.util.Locale;

/** The people of the shop; a PIN comes from the environment or is asked for, never typed here. */
@Command(
        name = "people",
        description = "list, add NAME, change NAME, pin NAME (KAIBO_NEW_PIN), remove NAME")
final class PeopleCommand extends ShopCommand {
    enum What {
        list,
        add,
        change,
        pin,
        remove
    }

    @Parameters(index = "0", arity = "0..1", paramLabel = "list|add|change|pin|remove")
    What what = What.list;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME")
    String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "owner, anchor, assistant, warehouse, returns or provider")
    @Nullable String role;

    @Option(names = "--refund", paramLabel = "YUAN", description = "Largest refund; none for any")
    @Nullable String refund;

    @Option(names = "--cut", paramLabel = "YUAN", description = "Largest cut of a price")
    @Nullable String cut;

    @Option(names = "--percent", paramLabel = "P", description = "Largest cut in percent")
    @Nullable String percent;

    PeopleCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return what == What.list;
    }

    @Override
    int run(Workplace shop, Console console) {
        switch (what) {
            case list -> shop.operators().present().forEach(one -> say(console, one));
            case add ->
                    say(
                            console,
                            shop.operators()
                                    .people()
                                    .add(
                                            shop.actor(),
                                            name,
                                            role(Role.ASSISTANT),
                                            limits(Limits.OPEN)));
            case change -> {
                Operator who = shop.operators().named(name);
                say(
                        console,
                        shop.operators()
                                .people()
                                .change(
                                        shop.actor(),
                                        who.id(),
                                        who.name(),
                                        role(who.role()),
                                        limits(who.limits())));
            }
            case pin -> {
                Operator who = shop.operators().named(name);
                shop.operators().people().pin(shop.actor(), who.id(), root().door().newPin());
                say(console, shop.operators().named(name));
            }
            case remove ->
                    shop.operators()
                            .people()
                            .remove(shop.actor(), shop.operators().named(name).id());
        }
        return Exit.DONE;
    }

    private Role role(Role otherwise) {
        if (role == null) {
            return otherwise;
        }
        try {
            return Role.valueOf(role.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refused("role", "refused.people.role", role);
        }
    }

    private Limits limits(Limits before) {
        return new Limits(
                refund == null ? before.refundFen() : fen(refund, "refund"),
                percent == null ? before.cutPercent() : whole(percent),
                cut == null ? before.cutFen() : fen(cut, "cut"));
    }

    private static long fen(String typed, String field) {
        return typed.equals("none")
                ? Limits.NONE
                : Money.parse(typed)
                        .orElseThrow(() -> new Refused(field, "refused.people." + field));
    }

    private static long whole(String typed) {
        if (!typed.equals("none") && !typed.matches("[0-9]{1,3}")) {
            throw new Refused("percent", "refused.people.percent");
        }
        return typed.equals("none") ? Limits.NONE : Long.parseLong(typed);
    }

    private static void say(Console console, Operator one) {
        var row = new LinkedHashMap<String, Object>();
        row.put("number", one.number());
        row.put("name", one.name());
        row.put("role", one.role().name().toLowerCase(Locale.ROOT));
        row.put("pin", one.pinned());
        row.put("refundFen", limit(one.limits().refundFen()));
        row.put("cutPercent", limit(one.limits().cutPercent()));
        row.put("cutFen", limit(one.limits().cutFen()));
        console.say(
                row,
                "command.people." + (one.pinned() ? "pinned" : "row"),
                one.number(),
                one.name(),
                console.texts().get("people.role." + one.role().name().toLowerCase(Locale.ROOT)));
    }

    private static @Nullable Long limit(long value) {
        return value == Limits.NONE ? null : value;
    }
}
