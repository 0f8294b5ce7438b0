package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import shop.kaibo.base.Shanghai;
import shop.kaibo.store.Operation;

import java.util.LinkedHashMap;
import java.util.Locale;

/** Shows what still has to reach a platform. */
@Command(name = "outbox", description = "What still has to reach the platform, and why it waits")
final class OutboxCommand extends ShopCommand {
    @Option(names = "--limit")
    int limit = 10_000;

    OutboxCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return true;
    }

    @Override
    int run(Workplace shop, Console console) {
        for (Operation operation : shop.openOperations(limit)) {
            var row = new LinkedHashMap<String, Object>();
            String state = operation.state().name().toLowerCase(Locale.ROOT);
            row.put("id", operation.id());
            row.put("topic", operation.topic());
            row.put("seq", operation.seq());
            row.put("kind", operation.kind());
            row.put("state", state);
            row.put("attempts", operation.attempts());
            row.put("createdAt", operation.createdMs());
            row.put("nextAttemptAt", operation.nextAttemptMs());
            row.put("reason", operation.reason());
            console.say(
                    row,
                    "command.outbox.row",
                    Shanghai.second(operation.createdMs()),
                    operation.kind(),
                    console.texts().get("command.operation." + state),
                    operation.attempts());
        }
        return Exit.DONE;
    }
}
