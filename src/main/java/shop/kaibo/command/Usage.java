package shop.kaibo.command;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a command line that cannot be read is told: one sentence. Used on the main thread. */
final class Usage {
    private Usage() {}

    /** Says it as refusals are said; the language and the form are those that were asked for. */
    static int say(ParameterException wrong, String... arguments) {
        List<String> words = Arrays.asList(arguments);
        String language = words.contains("--lang=en") ? "en" : after(words, "--lang");
        var texts = Texts.of(language);
        new Console(System.out, System.err, texts, words.contains("--json"))
                .refuse(sentence(wrong), "");
        return Exit.USAGE;
    }

    private static String after(List<String> words, String option) {
        int at = words.indexOf(option);
        return at >= 0 && at + 1 < words.size() ? words.get(at + 1) : "";
    }

    private static Refused sentence(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        String written = written(line.getCommandSpec());
        return switch (wrong) {
            case MissingParameterException missing ->
                    new Refused(
                            "",
                            "refused.usage.missing",
                            missing.getMissing().stream()
                                    .map(Usage::label)
                                    .collect(Collectors.joining(" ")),
                            written);
            case UnmatchedArgumentException unknown -> unknown(unknown, line, written);
            case OverwrittenOptionException twice ->
                    new Refused("", "refused.usage.twice", name(twice.getOverwritten()), written);
            default -> {
                ArgSpec field = wrong.getArgSpec();
                String typed = String.valueOf(wrong.getValue());
                yield field == null
                        ? new Refused("", "refused.usage.other", written)
                        : new Refused(name(field), "refused.usage.value", typed, label(field));
            }
        };
    }

    private static Refused unknown(
            UnmatchedArgumentException unknown, CommandLine line, String written) {
        String first = unknown.getUnmatched().isEmpty() ? "" : unknown.getUnmatched().getFirst();
        boolean command = line.getParent() == null && !first.startsWith("-");
        return command
                ? new Refused("", "refused.usage.command", first)
                : new Refused("", "refused.usage.unknown", first, written);
    }

    /** The command as it is written: its places and what it needs, else what it can take. */
    private static String written(CommandSpec command) {
        var words = new ArrayList<String>();
        words.add(command.qualifiedName());
        command.positionalParameters().forEach(place -> words.add(label(place)));
        List<OptionSpec> own =
                command.options().stream()
                        .filter(o -> !o.inherited() && !o.usageHelp() && !o.versionHelp())
                        .toList();
        own.stream().filter(OptionSpec::required).forEach(o -> words.add(label(o)));
        if (words.size() == 1) {
            own.forEach(o -> words.add("[" + label(o) + "]"));
        }
        return String.join(" ", words);
    }

    private static String name(ArgSpec field) {
        return field instanceof OptionSpec option ? option.longestName() : field.paramLabel();
    }

    private static String label(ArgSpec field) {
        boolean flag = field.arity().max() == 0;
        return field instanceof OptionSpec option
                ? option.longestName() + (flag ? "" : " " + field.paramLabel())
                : field.paramLabel();
    }
}
