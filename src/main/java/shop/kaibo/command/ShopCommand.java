package shop.kaibo.command;

import shop.kaibo.base.Refused;
import shop.kaibo.operator.Permissions;

import java.util.concurrent.Callable;

/** What commands over an open shop share: open, do, say, and a refusal is a sentence. */
abstract class ShopCommand implements Callable<Integer> {
    private final Root root;

    ShopCommand(Root root) {
        this.root = root;
    }

    /** Does the command's work; the exit code is 1 when anything was refused. */
    abstract int run(Workplace shop, Console console);

    /** Whether it may run beside a program that writes the home. */
    boolean looksOnly() {
        return false;
    }

    @Override
    public Integer call() {
        Console console = root.console();
        int[] exit = {Exit.DONE};
        try {
            if (looksOnly()) {
                root.door().look(root.home(), shop -> exit[0] = allowed(shop, console));
            } else {
                root.door().write(root.home(), shop -> exit[0] = allowed(shop, console));
            }
        } catch (Refused e) {
            console.refuse(e, "");
        }
        return console.refused() ? Exit.REFUSED : exit[0];
    }

    private int allowed(Workplace shop, Console console) {
        SignIn.at(shop, root.operator, root.door()::pin);
        Permissions.check(shop.actor(), Rights.of(getClass()));
        return run(shop, console);
    }

    Root root() {
        return root;
    }
}
