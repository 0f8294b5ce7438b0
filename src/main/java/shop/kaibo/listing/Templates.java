package shop.kaibo.listing;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.rules.ListingRules;
import shop.kaibo.rules.RightsRules;
import shop.kaibo.store.Store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which template the shop has chosen and what it made its own of it. What is listed already stays
 * as it is. Watch table "setting". Thread-safe; waits for the disk.
 */
public final class Templates {
    /** The table whose change means that another template was chosen. */
    public static final String TABLE = "setting";

    // the law gives it whether it is promised or not
    private static final String ALWAYS = "quality";
    private static final String KIND = "template.kind";
    private static final String UNIT = "template.unit";
    private static final String CATEGORY = "template.category";
    private static final String ORIGIN = "template.origin";
    private static final String RIGHTS = "template.rights.";

    private final Store store;

    public Templates(Store store) {
        this.store = store;
    }

    /** Payload of the event "shop.template". Thread-safe. */
    public record Chosen(String kind, String unit, String category, String origin) {}

    /** Payload of the event "shop.promise". Thread-safe. */
    public record Promised(List<String> rights) {
        public Promised {
            rights = List.copyOf(rights);
        }
    }

    /** The template in force. */
    public Template now() {
        return store.db().read(Templates::now);
    }

    /** Says when another was chosen. */
    public ChangeFeed changes() {
        return store.db().changes();
    }

    static Template now(Handle handle) {
        var kept = new HashMap<String, String>();
        handle.createQuery("SELECT name, value FROM setting WHERE name LIKE 'template.%'")
                .map((row, _) -> Map.entry(row.getString("name"), row.getString("value")))
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        String kind = kept.getOrDefault(KIND, Template.FIRST.kind().word());
        Template plain = TemplateKind.of(kind).plain();
        return new Template(
                plain.kind(),
                kept.getOrDefault(UNIT, plain.unit()),
                kept.getOrDefault(CATEGORY, plain.category()),
                plain.words(),
                kept.getOrDefault(ORIGIN, plain.origin()),
                plain.standard(),
                rights(kept, plain),
                plain.step());
    }

    private static List<String> rights(Map<String, String> kept, Template plain) {
        String chosen = kept.get(RIGHTS + plain.kind().word());
        if (chosen == null) {
            return plain.rights();
        }
        return chosen.isEmpty() ? List.of() : List.of(chosen.split(","));
    }

    /**
     * Promises these rights, under the template in force, with what is listed from now on; gives
     * back the template before.
     *
     * @param rights codes of {@link RightsRules#PROMISES}; what the law gives anyway may stand
     *     there
     */
    public Template promise(Actor actor, List<String> rights) {
        Permissions.check(actor, Permission.SHOP);
        for (String code : rights) {
            if (!RightsRules.PROMISES.contains(code) && !code.equals(ALWAYS)) {
                throw new Refused("rights", "refused.right", code);
            }
        }
        return store.db()
                .write(
                        tx -> {
                            Template before = now(tx.handle());
                            store.settings()
                                    .put(
                                            tx,
                                            RIGHTS + before.kind().word(),
                                            String.join(",", rights));
                            store.events()
                                    .append(
                                            tx,
                                            "shop",
                                            "shop.promise",
                                            new Promised(rights),
                                            actor.named(),
                                            null);
                            return before;
                        });
    }

    /** Chooses a kind with its own unit and category; gives back the template before. */
    public Template choose(Actor actor, TemplateKind kind) {
        Template before = now();
        return keep(actor, kind, kind.plain().unit(), kind.plain().category(), before.origin());
    }

    /**
     * Keeps a template as it is; gives back the one before.
     *
     * @param category blank when the platform shall say which
     */
    public Template keep(
            Actor actor, TemplateKind kind, String unit, String category, String origin) {
        Permissions.check(actor, Permission.SHOP);
        if (!TemplateKind.UNITS.contains(unit)) {
            throw new Refused("unit", "refused.unit", String.join(" ", TemplateKind.UNITS));
        }
        String leaf = ListingRules.title(category);
        String place = ListingRules.spec(origin);
        return store.db()
                .write(
                        tx -> {
                            Template before = now(tx.handle());
                            store.settings().put(tx, KIND, kind.word());
                            store.settings().put(tx, UNIT, unit);
                            store.settings().put(tx, CATEGORY, leaf);
                            store.settings().put(tx, ORIGIN, place);
                            store.events()
                                    .append(
                                            tx,
                                            "shop",
                                            "shop.template",
                                            new Chosen(kind.word(), unit, leaf, place),
                                            actor.named(),
                                            null);
                            return before;
                        });
    }
}
