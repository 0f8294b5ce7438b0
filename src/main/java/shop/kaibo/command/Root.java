package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import shop.kaibo.base.Texts;

import java.nio.file.Path;

/** The options that every command has. Used on the main thread. */
@Command(
        name = "kaibo",
        mixinStandardHelpOptions = true,
        version = "Kaibo 1.0",
        scope = ScopeType.INHERIT,
        description =
                "开播台 · sell live from where the goods are made. Without a command: the window.")
public final class Root {
    @Option(
            names = "--home",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "The folder that holds everything of one shop")
    @Nullable Path home;

    @Option(
            names = "--key-file",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "Opens the shop's key; a passphrase is taken from KAIBO_PASSPHRASE")
    @Nullable Path keyFile;

    @Option(
            names = "--lang",
            scope = ScopeType.INHERIT,
            paramLabel = "zh|en",
            description = "Language of the sentences")
    Language language = Language.zh;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "One JSON object a line instead of sentences")
    boolean json;

    @Option(
            names = "--operator",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description = "Who does it; a PIN is taken from KAIBO_PIN or asked for")
    @Nullable String operator;

    /** As it is typed. */
    enum Language {
        zh,
        en
    }

    private final Door door;

    public Root(Door door) {
        this.door = door;
    }

    Path home() {
        return home == null ? door.usualHome() : home;
    }

    Door door() {
        if (keyFile != null) {
            door.keyFile(keyFile);
        }
        return door;
    }

    Console console() {
        return new Console(System.out, System.err, texts(), json);
    }

    Texts texts() {
        return Texts.of(language.name());
    }
}
