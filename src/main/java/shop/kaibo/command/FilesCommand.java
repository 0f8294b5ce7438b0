package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import shop.kaibo.base.Refused;
import shop.kaibo.store.Operation;
import shop.kaibo.sync.files.FileField;
import shop.kaibo.sync.files.FileKind;
import shop.kaibo.sync.files.FileLook;
import shop.kaibo.sync.files.FileReport;
import shop.kaibo.sync.files.FileService;
import shop.kaibo.sync.files.Handover;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Carries files between the shop and a platform that has no interface. */
@Command(
        name = "files",
        description = "Take a backend's files in, write what waits for it, say what arrived")
final class FilesCommand extends ShopCommand {
    /** As it is typed. */
    enum Act {
        take,
        write,
        open,
        confirm,
        back
    }

    @Parameters(index = "0", description = "take, write, open, confirm or back")
    Act act = Act.open;

    @Parameters(index = "1..*", description = "The file or folder, or ids of operations")
    List<String> what = List.of();

    @Option(names = "--account", description = "Which file account; the only one when not named")
    @Nullable String account;

    @Option(names = "--kind", description = "orders, listings or cases, where a guess is wrong")
    @Nullable String kind;

    @Option(
            names = "--column",
            paramLabel = "FIELD=HEADER",
            description = "What a header means; kept for files with these headers")
    Map<String, String> columns = Map.of();

    @Option(names = "--accept", description = "Take the columns as they are guessed")
    boolean accept;

    FilesCommand(Root root) {
        super(root);
    }

    @Override
    int run(Workplace shop, Console console) {
        FileService files = shop.files();
        String on = account(files);
        switch (act) {
            case take -> take(shop, files, on, console);
            case write -> write(shop, files, on, console);
            case open -> files.handover().open(on).forEach(each -> say(console, each));
            case confirm -> told(console, files.handover().confirm(shop.actor(), on, what));
            case back -> told(console, files.handover().back(shop.actor(), on, what));
        }
        return Exit.DONE;
    }

    private String account(FileService files) {
        return files.accounts().stream()
                .filter(each -> account == null || each.id().equals(account))
                .findFirst()
                .orElseThrow(() -> new Refused("account", "files.account.none"))
                .id();
    }

    private Path path() {
        if (what.size() != 1) {
            throw new Refused("file", "files.path.none");
        }
        return Path.of(what.getFirst());
    }

    private void take(Workplace shop, FileService files, String on, Console console) {
        FileLook look = files.look(on, path());
        if (kind != null) {
            FileKind wanted =
                    FileKind.of(kind).orElseThrow(() -> new Refused("kind", "files.kind.none"));
            look = look.kind() == wanted ? look : files.as(on, look, wanted);
        }
        if (!columns.isEmpty() || accept && !look.known()) {
            look = files.say(shop.actor(), on, look, said(look));
        }
        if (!look.known()) {
            guess(look, console);
        }
        FileReport report = files.take(shop.actor(), on, look, (_, _) -> true);
        var row = new LinkedHashMap<String, Object>();
        row.put("kind", report.kind().word());
        row.put("new", report.fresh());
        row.put("changed", report.changed());
        row.put("same", report.same());
        row.put("older", report.older());
        row.put("arrived", report.arrived());
        row.put("bad", report.bad().size());
        console.say(
                row,
                "files.report",
                report.fresh(),
                report.changed(),
                report.same(),
                report.older(),
                report.arrived());
        for (FileReport.Bad bad : report.bad()) {
            console.refuse(bad.why(), console.texts().get("files.line", bad.line()));
        }
    }

    private Map<FileField, String> said(FileLook look) {
        var all = new EnumMap<FileField, String>(FileField.class);
        all.putAll(look.columns());
        columns.forEach(
                (word, header) -> {
                    FileField field = field(look.kind(), word);
                    all.values().remove(header);
                    all.put(field, header);
                });
        return all;
    }

    private static FileField field(FileKind kind, String word) {
        return kind.columns().stream()
                .map(FileKind.Column::field)
                .filter(field -> field.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refused("column", "files.field.none", word));
    }

    private static void guess(FileLook look, Console console) {
        look.kind()
                .columns()
                .forEach(
                        column ->
                                console.note(
                                        "files.guess",
                                        column.field().word(),
                                        look.columns().getOrDefault(column.field(), "-")));
    }

    private void write(Workplace shop, FileService files, String on, Console console) {
        Handover.Written written = files.handover().write(shop.actor(), on, path());
        List<String> names = written.files().stream().map(Path::toString).toList();
        console.say(
                Map.of("operations", written.operations(), "files", names),
                "files.written",
                written.operations(),
                String.join(" ", names));
    }

    private static void say(Console console, Operation operation) {
        boolean handed = Handover.handed(operation);
        console.say(
                Map.of(
                        "id",
                        operation.id(),
                        "kind",
                        operation.kind(),
                        "topic",
                        operation.topic(),
                        "handed",
                        handed),
                handed ? "files.open.handed" : "files.open.waiting",
                operation.id(),
                operation.kind());
    }

    private static void told(Console console, int operations) {
        console.say(Map.of("operations", operations), "files.told", operations);
    }
}
