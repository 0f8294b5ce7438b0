package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import shop.kaibo.operator.Operator;
import shop.kaibo.operator.OperatorService;
import shop.kaibo.operator.Role;

import java.util.function.Supplier;

/** Who a command is run by: the one named, else an owner. Used on the main thread. */
final class SignIn {
    private SignIn() {}

    /**
     * @param operator name or number as typed; null for an owner
     * @param pin asked only when one is needed
     */
    static void at(Workplace shop, @Nullable String operator, Supplier<String> pin) {
        OperatorService people = shop.operators();
        if (operator == null && !shop.actor().isAway()) {
            return;
        }
        Operator who = operator == null ? owner(people) : people.named(operator);
        people.enter(shop.actor(), who.id(), who.pinned() ? pin.get() : "");
    }

    private static Operator owner(OperatorService people) {
        return people.present().stream()
                .filter(o -> o.role() == Role.OWNER)
                .findFirst()
                .orElseThrow();
    }
}
