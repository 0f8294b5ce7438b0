package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import shop.kaibo.base.Refused;
import shop.kaibo.safekeeping.ShopLock;
import shop.kaibo.store.KeySecret;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** How the shop's key is kept, and the lock on it. */
@Command(
        name = "key",
        description =
                "show, passphrase (KAIBO_NEW_PASSPHRASE), file FILE, or release: the lock on the"
                        + " shop's key")
final class KeyCommand extends ShopCommand {
    enum What {
        show,
        passphrase,
        file,
        release
    }

    @Parameters(index = "0", arity = "0..1", paramLabel = "show|passphrase|file|release")
    What what = What.show;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE")
    @Nullable Path file;

    KeyCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return what == What.show;
    }

    @Override
    int run(Workplace shop, Console console) {
        ShopLock lock = shop.safekeeping().lock();
        switch (what) {
            case show -> {}
            case passphrase -> {
                String words = root().door().newPassphrase();
                say(console, lock.passphrase(shop.actor(), present(), words));
            }
            case file -> {
                Path named = file;
                if (named == null) {
                    throw new Refused("file", "refused.key.nofile");
                }
                say(console, lock.keyFile(shop.actor(), present(), named));
            }
            case release -> lock.release(shop.actor(), present());
        }
        String kept = lock.kept().name().toLowerCase(Locale.ROOT);
        console.say(Map.of("kept", kept), "command.key." + kept);
        return Exit.DONE;
    }

    private KeySecret present() {
        return root().door().present(root().home());
    }

    private static void say(Console console, String code) {
        console.say(Map.of("recovery", code), "command.key.recovery", code);
    }
}
