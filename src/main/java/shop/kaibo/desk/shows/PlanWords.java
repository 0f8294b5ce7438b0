package shop.kaibo.desk.shows;

import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.calendar.Plan;
import shop.kaibo.broadcast.calendar.ReadyItem;
import shop.kaibo.listing.prep.PrepList;

import java.util.List;

/** A planned show in words. Thread-safe. */
final class PlanWords {
    private final Texts texts;

    PlanWords(Texts texts) {
        this.texts = texts;
    }

    PlanRow row(Plan plan, List<ReadyItem> items, PrepList tonight) {
        List<PlanRow.Tick> ticks = items.stream().map(each -> tick(plan, each, tonight)).toList();
        long done = ticks.stream().filter(PlanRow.Tick::ready).count();
        return new PlanRow(
                plan,
                Shanghai.shortMinute(plan.atMs()),
                plan.anchor(),
                plan.theme(),
                texts.get("shows.plan.done", done, ticks.size()),
                ticks);
    }

    private PlanRow.Tick tick(Plan plan, ReadyItem each, PrepList tonight) {
        boolean own = !each.words().isEmpty();
        String words = own ? each.words() : texts.get("shows.ready." + each.id());
        if (each.id().equals("approved") && plan.atMs() == tonight.airMs()) {
            // what the platform has approved of tonight's items stands beside the word
            words +=
                    " · "
                            + texts.get(
                                    "shows.plan.approved",
                                    tonight.buyable(),
                                    tonight.items().size());
        }
        return new PlanRow.Tick(each.id(), words, own, plan.ready().contains(each.id()));
    }
}
