package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import shop.kaibo.aftersale.review.Review;
import shop.kaibo.base.Mask;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Shanghai;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Does something about a review. */
@Command(
        name = "review",
        description =
                "Reply to a review, put it into the defect log, or watch its buyer"
                        + " (review ID reply TEXT)")
final class ReviewCommand extends ShopCommand {
    enum What {
        reply,
        fault,
        watch
    }

    @Parameters(index = "0", paramLabel = "ID")
    String id = "";

    @Parameters(index = "1", paramLabel = "reply|fault|watch")
    What what = What.reply;

    @Parameters(index = "2..*", paramLabel = "TEXT", description = "The reply, or why to watch")
    List<String> text = List.of();

    @Option(names = "--days", paramLabel = "N", description = "Watch so many days, 90")
    int days = 90;

    ReviewCommand(Root root) {
        super(root);
    }

    @Override
    int run(Workplace shop, Console console) {
        var reviews = shop.returns().reviews();
        Review review = find(shop);
        String words = String.join(" ", text);
        switch (what) {
            case reply -> reviews.reply(shop.actor(), review.id(), words, 0);
            case fault -> reviews.fault(shop.actor(), review.id(), !review.fault());
            case watch ->
                    WatchCommand.say(
                            console,
                            shop.returns()
                                    .watches()
                                    .watch(shop.actor(), review.buyerHash(), words, days));
        }
        if (what != What.watch) {
            say(console, find(shop));
        }
        return Exit.DONE;
    }

    private Review find(Workplace shop) {
        return shop.returns()
                .reviews()
                .find(id)
                .orElseThrow(() -> new Refused("review", "review.refused.unknown", id));
    }

    static void say(Console console, Review review) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", review.id());
        row.put("remoteId", review.remoteId());
        row.put("orderId", review.orderId());
        row.put("sku", review.skuId());
        row.put("slot", review.slot());
        row.put("stars", review.stars());
        row.put("text", review.text());
        row.put("buyer", review.buyer());
        row.put("replyState", review.replyState().name().toLowerCase(Locale.ROOT));
        row.put("reply", review.reply());
        row.put("refused", review.setback());
        row.put("fault", review.fault());
        row.put("created", review.createdMs());
        console.say(
                row,
                "command.review.row",
                review.id(),
                "★".repeat(review.stars()),
                review.slot(),
                "…" + Mask.tail(review.remoteOrderId()),
                Shanghai.shortMinute(review.createdMs()),
                review.text(),
                console.texts()
                        .get(
                                "command.review."
                                        + review.replyState().name().toLowerCase(Locale.ROOT)));
    }
}
