package shop.kaibo.command;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.sqlite.NewerSchema;
import shop.kaibo.sqlite.Trouble;
import shop.kaibo.store.ShopKey;
import shop.kaibo.store.Store;

import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Puts the commands together and turns what goes wrong into exit codes. Used on the main thread.
 */
public final class CommandLines {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLines.class);

    private CommandLines() {}

    /** Runs one command line; answers its exit code. */
    public static int run(
            Door door, Sandboxes sandboxes, Signing signing, Tours tours, String... arguments) {
        var root = new Root(door);
        var line = new CommandLine(root);
        line.addSubcommand(new ListCommand(root));
        line.addSubcommand(new ListingsCommand(root));
        line.addSubcommand(new PriceCommand(root));
        line.addSubcommand(new RestockCommand(root));
        line.addSubcommand(new UnlistCommand(root));
        line.addSubcommand(new EditCommand(root));
        line.addSubcommand(new TemplateCommand(root));
        line.addSubcommand(new StationCommand(root));
        line.addSubcommand(new PrepCommand(root));
        line.addSubcommand(new BacklogCommand(root));
        line.addSubcommand(new OutboxCommand(root));
        line.addSubcommand(new UnsentCommand(root));
        line.addSubcommand(new OrdersCommand(root));
        line.addSubcommand(new ShipCommand(root));
        line.addSubcommand(new RepayCommand(root));
        line.addSubcommand(new ParcelsCommand(root));
        line.addSubcommand(new BroadcastCommand(root));
        line.addSubcommand(new CasesCommand(root));
        line.addSubcommand(new CaseCommand(root));
        line.addSubcommand(new ReceiveCommand(root));
        line.addSubcommand(new LabelCommand(root));
        line.addSubcommand(new BatchCommand(root));
        line.addSubcommand(new DefectsCommand(root));
        line.addSubcommand(new ReviewsCommand(root));
        line.addSubcommand(new ReviewCommand(root));
        line.addSubcommand(new WatchCommand(root));
        line.addSubcommand(new ConnectCommand(root, signing));
        line.addSubcommand(new AccountsCommand(root));
        line.addSubcommand(new DisconnectCommand(root));
        line.addSubcommand(new FilesCommand(root));
        line.addSubcommand(new SyncCommand(root));
        line.addSubcommand(new DoctorCommand(root));
        line.addSubcommand(new PeopleCommand(root));
        line.addSubcommand(new ShiftCommand(root));
        line.addSubcommand(new TourCommand(root, tours));
        line.addSubcommand(new RehearseCommand(root, tours));
        line.addSubcommand(new RulesCommand(root));
        line.addSubcommand(new BackupCommand(root));
        line.addSubcommand(new SnapshotsCommand(root));
        line.addSubcommand(new BuyersCommand(root));
        line.addSubcommand(new KeyCommand(root));
        line.addSubcommand(new RestoreCommand(root));
        line.addSubcommand(new SupportCommand(root));
        line.addSubcommand(new SandboxCommand(root, sandboxes));
        line.setExecutionExceptionHandler((e, l, parsed) -> failed(e, root));
        line.setParameterExceptionHandler(Usage::say);
        return line.execute(arguments);
    }

    private static int failed(Exception e, Root root) {
        if (e instanceof Refused refused) {
            root.console().refuse(refused, "");
            return Exit.REFUSED;
        }
        LOG.error("fault {}", code(e), e);
        System.err.println(sentence(root.texts(), e));
        return ofTheWorld(e) == null ? Exit.FAULT : Exit.WORLD;
    }

    /** What a person is told of a failure that no input of theirs can mend. */
    public static String sentence(Texts texts, Throwable e) {
        String key = ofTheWorld(e);
        return key == null ? texts.get("command.fault", code(e)) : texts.get(key);
    }

    /** The key of the world's own troubles; null for a fault of ours. */
    private static @Nullable String ofTheWorld(Throwable e) {
        return switch (e) {
            case Throwable damage when DatabaseFailure.isDamage(damage) -> "command.home.damaged";
            case Signing.Away away -> away.key();
            case ShopKey.Locked locked -> "command.home.key";
            case Store.HomeTaken taken -> "command.home.taken";
            case NewerSchema newer -> "command.home.newer";
            case DatabaseFailure disk when disk.isKeptOnce() -> "command.home.once";
            case DatabaseFailure disk -> ofTheDisk(disk);
            case UncheckedIOException disk -> ofTheDisk(disk);
            default -> null;
        };
    }

    private static String ofTheDisk(Throwable e) {
        return switch (Trouble.of(e).orElse(Trouble.BROKEN)) {
            case FULL -> "command.home.full";
            case READ_ONLY -> "command.home.locked";
            case FILES -> "command.home.files";
            case BROKEN -> "command.home.disk";
        };
    }

    /** Whether it is the world's doing, not ours. */
    public static boolean isOfTheWorld(Throwable e) {
        return ofTheWorld(e) != null;
    }

    /** A short code, the same for the same fault: its kind and where in our code it happened. */
    public static String code(Throwable e) {
        var where = new StringBuilder(e.getClass().getSimpleName());
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith("shop.kaibo.")) {
                where.append(frame.getClassName()).append(frame.getMethodName());
                break;
            }
        }
        return Integer.toHexString(where.toString().hashCode()).toUpperCase(Locale.ROOT);
    }
}
