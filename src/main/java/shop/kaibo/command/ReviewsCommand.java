package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import shop.kaibo.aftersale.review.ReviewHeap;

/** Shows what buyers wrote. */
@Command(
        name = "reviews",
        description = "Reviews, newest first; --bad: two stars or less in the last 24 hours")
final class ReviewsCommand extends ShopCommand {
    @Option(names = "--bad", description = "Only bad ones of the last 24 hours")
    boolean bad;

    @Option(names = "--waiting", description = "Only bad ones without a reply")
    boolean waiting;

    @Option(names = "--limit")
    int limit = 1_000;

    ReviewsCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return true;
    }

    @Override
    int run(Workplace shop, Console console) {
        var heap = bad ? ReviewHeap.FRESH : waiting ? ReviewHeap.WAITING : ReviewHeap.ALL;
        shop.returns()
                .reviews()
                .list(heap, "", limit)
                .forEach(review -> ReviewCommand.say(console, review));
        return Exit.DONE;
    }
}
