package shop.kaibo.desk.people;

import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Audit;
import shop.kaibo.operator.Limits;
import shop.kaibo.operator.Operator;
import shop.kaibo.operator.OperatorService;
import shop.kaibo.operator.Role;
import shop.kaibo.safekeeping.shift.ShiftService;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Store;

import java.nio.file.Path;

/** A shop of four people with a home of its own, and the view models over it. */
final class Crew implements AutoCloseable {
    final SettableClock clock = new SettableClock();
    final DirectBackground background = new DirectBackground();
    final TouchFeed feed = new TouchFeed();
    final Notices notices = new Notices(background);
    final Texts texts;
    final Store store;
    final OperatorService operators;
    final Actor place;
    final Operator li;
    final AtWorkViewModel people;
    final PeopleViewModel page;
    final AuditViewModel audit;

    Crew(Path home, String language) {
        store = Store.open(home, clock);
        texts = Texts.of(language);
        operators = new OperatorService(store);
        place = operators.owner();
        li = add("小李", Role.ASSISTANT, new Limits(20_000, 20, 500));
        add("王师傅", Role.WAREHOUSE, Limits.OPEN);
        add("Maria", Role.RETURNS, new Limits(30_000, Limits.NONE, Limits.NONE));
        operators.people().pin(place, li.id(), "2468");
        people = new AtWorkViewModel(operators, place, feed, background, texts);
        page = new PeopleViewModel(operators, place, feed, background, notices, texts);
        audit =
                new AuditViewModel(
                        new Audit(store), operators, place, feed, background, notices, texts);
        background.pass(300);
    }

    Operator add(String name, Role role, Limits limits) {
        return operators.people().add(place, name, role, limits);
    }

    void ownPin() {
        operators.people().pin(place, "owner", "1357");
        follow("operator");
    }

    void unsent(int count) {
        for (int i = 0; i < count; i++) {
            var draft = Operation.Draft.of("op" + i, "order:1", "order.ship", "x", "owner@1");
            store.db().write(tx -> store.outbox().add(tx, draft));
        }
        follow("outbox");
    }

    HandOverViewModel handOver() {
        var made =
                new HandOverViewModel(
                        new ShiftService(store, operators), place, people, feed, background);
        background.pass(300);
        return made;
    }

    void follow(String table) {
        feed.touch(table);
        background.pass(300);
    }

    @Override
    public void close() {
        people.close();
        page.close();
        audit.close();
        store.close();
    }
}
