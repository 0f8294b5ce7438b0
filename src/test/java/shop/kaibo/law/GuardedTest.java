package shop.kaibo.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permissions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No service takes an actor and forgets to ask the table. */
@AnalyzeClasses(packages = "shop.kaibo", importOptions = ImportOption.DoNotIncludeTests.class)
class GuardedTest {
    private static final List<String> ABOVE =
            List.of("shop.kaibo.desk", "shop.kaibo.command", "shop.kaibo.tour");

    /** What may be done by whoever is there, each with its reason. */
    private static final Set<String> FREE =
            Set.of(
                    // inside a transaction whose beginner has asked
                    "ListingService.reprice(Tx)",
                    "OrderClosing.undo(Tx)",
                    "OrderService.hold(Tx)",
                    "OrderService.release(Tx)",
                    "PoolService.receive(Tx)",
                    // nothing is kept
                    "ListingService.rehearse",
                    // by what time brings, as the shop itself
                    "Floor.tick",
                    "AlertLog.told",
                    "FlashService.tick",
                    "PromiseService.settle",
                    "Retention.hourly",
                    "Retention.run",
                    // what one may do oneself
                    "Oversight.limitFen",
                    // the way in, which asks for the PIN
                    "OperatorService.at",
                    "OperatorService.enter",
                    "OperatorService.lock",
                    "Limits.refund",
                    "Limits.cut");

    @ArchTest
    static void everyPublicMethodWithAnActorAsksTheTable(JavaClasses all) {
        Set<String> guarded = guarded(all);
        var open = new ArrayList<String>();
        int looked = 0;
        for (JavaClass each : all) {
            boolean service =
                    each.getModifiers().contains(JavaModifier.PUBLIC)
                            && each.getPackageName().startsWith("shop.kaibo.")
                            && ABOVE.stream().noneMatch(each.getPackageName()::startsWith);
            for (JavaMethod method : service ? each.getMethods() : Set.<JavaMethod>of()) {
                if (takesActor(method)) {
                    looked++;
                    if (!guarded.contains(method.getFullName()) && !FREE.contains(name(method))) {
                        open.add(method.getFullName());
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(60);
        assertThat(open).isEmpty();
    }

    /** Those that ask, and those that call one that asks. */
    private static Set<String> guarded(JavaClasses all) {
        var known = new HashSet<String>();
        boolean more = true;
        while (more) {
            more = false;
            for (JavaClass each : all) {
                for (JavaCodeUnit unit : each.getCodeUnits()) {
                    if (!known.contains(unit.getFullName()) && asks(unit, known)) {
                        more = known.add(unit.getFullName());
                    }
                }
            }
        }
        return known;
    }

    private static boolean asks(JavaCodeUnit unit, Set<String> known) {
        return unit.getCallsFromSelf().stream()
                .anyMatch(
                        call ->
                                call.getTargetOwner().isEquivalentTo(Permissions.class)
                                        || known.contains(call.getTarget().getFullName()));
    }

    private static boolean takesActor(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && method.getRawParameterTypes().stream()
                        .anyMatch(t -> t.isEquivalentTo(Actor.class))
                && !method.getOwner().isEquivalentTo(Permissions.class)
                && !method.getOwner().isRecord();
    }

    private static String name(JavaMethod method) {
        boolean inside =
                !method.getRawParameterTypes().isEmpty()
                        && method.getRawParameterTypes().getFirst().getSimpleName().equals("Tx");
        return method.getOwner().getSimpleName() + "." + method.getName() + (inside ? "(Tx)" : "");
    }
}
