package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.evidence.EvidenceService;
import shop.kaibo.base.Refused;

import java.nio.file.Path;
import java.util.LinkedHashMap;

/** Writes the dispute file of a case, or tells whether one is genuine. Used on the main thread. */
final class DisputeFile {
    private final Workplace shop;
    private final Console console;

    DisputeFile(Workplace shop, Console console) {
        this.shop = shop;
        this.console = console;
    }

    /** The exit code: 1 for a file that was changed. */
    int run(String caseId, @Nullable Path out, @Nullable Path check) {
        EvidenceService evidence = shop.returns().evidence();
        var row = new LinkedHashMap<String, Object>();
        if (check != null) {
            boolean genuine = evidence.genuine(check);
            row.put("file", check.toString());
            row.put("genuine", genuine);
            String key = genuine ? "command.evidence.genuine" : "command.evidence.changed";
            console.say(row, key, check.getFileName());
            return genuine ? Exit.DONE : Exit.REFUSED;
        }
        if (out == null) {
            throw new Refused("out", "command.evidence.out");
        }
        var written = evidence.export(shop.actor(), caseId, out, console.texts());
        row.put("case", caseId);
        row.put("file", out.toString());
        row.put("pictures", written.pictures());
        row.put("sha256", written.sha256());
        console.say(
                row,
                "command.evidence.written",
                out.getFileName(),
                written.pictures(),
                written.sha256());
        return Exit.DONE;
    }
}
