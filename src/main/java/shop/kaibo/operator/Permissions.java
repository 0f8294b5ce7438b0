package shop.kaibo.operator;

import shop.kaibo.base.Refused;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The one table of what each role may do. Thread-safe. */
public final class Permissions {
    private static final Map<Role, Set<Permission>> TABLE = new EnumMap<>(Role.class);

    static {
        TABLE.put(Role.OWNER, EnumSet.allOf(Permission.class));
        TABLE.put(
                Role.ANCHOR,
                EnumSet.of(
                        Permission.LIST,
                        Permission.RESTOCK,
                        Permission.BROADCAST,
                        Permission.SYNC,
                        Permission.SEE_LIVE,
                        Permission.SEE_LISTINGS));
        TABLE.put(
                Role.ASSISTANT,
                EnumSet.of(
                        Permission.LIST,
                        Permission.REPRICE,
                        Permission.RESTOCK,
                        Permission.UNLIST,
                        Permission.BROADCAST,
                        Permission.SYNC,
                        Permission.SEE_LIVE,
                        Permission.SEE_LISTINGS,
                        Permission.SEE_ORDERS));
        TABLE.put(
                Role.WAREHOUSE,
                EnumSet.of(
                        Permission.SHIP,
                        Permission.RESTOCK,
                        Permission.SYNC,
                        Permission.SEE_LISTINGS,
                        Permission.SEE_ORDERS));
        TABLE.put(
                Role.RETURNS,
                EnumSet.of(
                        Permission.RECEIVE,
                        Permission.CASE_DECIDE,
                        Permission.RESTOCK,
                        Permission.SYNC,
                        Permission.SEE_LISTINGS,
                        Permission.SEE_ORDERS,
                        Permission.SEE_CASES));
        TABLE.put(Role.PROVIDER, EnumSet.of(Permission.SEE_LIVE, Permission.SEE_LISTINGS));
    }

    private Permissions() {}

    /** Whether a role may. */
    public static boolean allows(Role role, Permission permission) {
        return TABLE.getOrDefault(role, Set.of()).contains(permission);
    }

    /** Whether an actor may; nobody may while the place is locked. */
    public static boolean allows(Actor actor, Permission permission) {
        return !actor.isAway() && allows(actor.role(), permission);
    }

    /** Refuses an actor who may not. */
    public static void check(Actor actor, Permission permission) {
        if (actor.isAway()) {
            throw new Refused("", "refused.away");
        }
        if (!allows(actor.role(), permission)) {
            throw new Refused("", "refused.permission");
        }
    }
}
