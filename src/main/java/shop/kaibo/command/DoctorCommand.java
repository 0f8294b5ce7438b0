package shop.kaibo.command;

import picocli.CommandLine.Command;

import shop.kaibo.base.Shanghai;
import shop.kaibo.safekeeping.Finding;
import shop.kaibo.sync.doctor.Problem;

import java.util.LinkedHashMap;

/** Looks at everything that has to be sound, and at what is stuck on its way. */
@Command(name = "doctor", description = "Check the shop's file and what is stuck on its way")
final class DoctorCommand extends ShopCommand {
    DoctorCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return true;
    }

    @Override
    int run(Workplace shop, Console console) {
        boolean sound = true;
        for (Finding finding : shop.safekeeping().checkUp()) {
            sound &= finding.sound();
            var row = new LinkedHashMap<String, Object>();
            row.put("check", finding.name());
            row.put("sound", finding.sound());
            String sentence = console.texts().get(finding.key(), finding.arguments().toArray());
            row.put("message", sentence);
            console.line(row, (finding.sound() ? "✓ " : "✕ ") + sentence);
        }
        for (Problem problem : shop.doctor().problems()) {
            var row = new LinkedHashMap<String, Object>();
            row.put("check", "stuck");
            row.put("sound", false);
            row.put("id", problem.id());
            row.put("since", problem.sinceMs());
            row.put("attempts", problem.attempts());
            row.put("remedy", problem.remedy().name());
            String sentence =
                    "%s · %s · %s"
                            .formatted(
                                    Shanghai.shortMinute(problem.sinceMs()),
                                    problem.what().in(console.texts()),
                                    problem.why().in(console.texts()));
            row.put("message", sentence);
            console.line(row, "! " + sentence);
        }
        return sound ? Exit.DONE : Exit.WORLD;
    }
}
