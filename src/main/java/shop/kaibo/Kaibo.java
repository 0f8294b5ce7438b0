package shop.kaibo;

import shop.kaibo.base.Clock;
import shop.kaibo.command.CommandLines;

import java.util.Arrays;
import java.util.List;

/** The program: a word is a command, no word is the window. */
public final class Kaibo {
    private static final List<String> WITH_VALUE = List.of("--home", "--lang");

    private Kaibo() {}

    public static void main(String[] args) {
        if (!hasCommand(args) && !Arrays.asList(args).contains("--help")) {
            return;
        }
        var clock = Clock.system();
        int exit =
                CommandLines.run(
                        new FrontDoor(clock),
                        new PracticePlatform(clock),
                        new Gateways(),
                        new HeadlessTour(clock),
                        args);
        System.exit(exit);
    }

    private static boolean hasCommand(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (WITH_VALUE.contains(args[i])) {
                i++;
            } else if (!args[i].startsWith("-")) {
                return true;
            }
        }
        return false;
    }
}
