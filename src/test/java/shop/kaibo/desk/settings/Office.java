package shop.kaibo.desk.settings;

import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.aftersale.Oversight;
import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Texts;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.buyer.Disclosure;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.Templates;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.OperatorService;
import shop.kaibo.operator.ShopRules;
import shop.kaibo.operator.ShopSettings;
import shop.kaibo.order.OrderBoard;
import shop.kaibo.order.OrderService;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.rules.RightsRules;
import shop.kaibo.rules.signed.RuleLibrary;
import shop.kaibo.safekeeping.FoundCopy;
import shop.kaibo.safekeeping.Retention;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.util.Optional;

/** A shop with a home of its own and the view models over it. */
final class Office implements AutoCloseable {
    final SettableClock clock = new SettableClock(1_795_608_180_000L);
    final DirectBackground background = new DirectBackground();
    final TouchFeed feed = new TouchFeed();
    final Undo undo = new Undo(background);
    final Store store;
    final Actor owner;
    final ShopSettings kept;
    final SettingsViewModel settings;
    final TemplateViewModel template;
    final SafetyViewModel safety;
    final SnapshotsViewModel snapshots;
    final RulesViewModel rules;
    final Oversight oversight;
    final LimitViewModel limit;
    final KeyViewModel key;
    final PrivacyViewModel privacy;
    private final BuyerService buyers;
    Optional<FoundCopy> restored = Optional.empty();
    Optional<Path> chosen = Optional.empty();

    Office(Path folder, String language) {
        store = Store.open(folder.resolve("home"), clock);
        owner = new OperatorService(store).owner();
        var texts = Texts.of(language);
        kept = new ShopSettings(store);
        kept.language(language);
        kept.name(owner, "朱记产地店");
        settings = new SettingsViewModel(kept, kept.all(), feed, owner, texts, background, undo);
        template = new TemplateViewModel(new Templates(store), owner, texts, background, undo);
        var safekeeping = new SafekeepingService(store);
        snapshots =
                new SnapshotsViewModel(
                        safekeeping,
                        new RestoreViewModel(
                                safekeeping,
                                new Places(),
                                copy -> restored = Optional.of(copy),
                                owner,
                                texts,
                                background),
                        owner,
                        texts,
                        clock,
                        background);
        oversight =
                new AfterSaleService(
                                store,
                                new OrderService(store, new BuyerService(store), OrderBoard.none()),
                                new ListingService(
                                        store, new PhotoFolder(folder.resolve("photos"))),
                                RightsRules.shipped())
                        .oversight();
        limit = limit(owner);
        safety = new SafetyViewModel(safekeeping, _ -> chosen, owner, texts, clock, background);
        buyers = new BuyerService(store);
        key = new KeyViewModel(safekeeping.lock(), _ -> chosen, owner, texts, background);
        privacy =
                new PrivacyViewModel(
                        new Retention(store, buyers.expiry()),
                        new Disclosure(store, buyers),
                        owner,
                        texts,
                        background);
        rules =
                new RulesViewModel(
                        new ShopRules(store, RuleLibrary.open(store)),
                        () -> chosen,
                        owner,
                        texts,
                        clock,
                        background);
    }

    private final class Places implements RestoreViewModel.Places {
        @Override
        public Optional<Path> copy() {
            return chosen;
        }

        @Override
        public Optional<Path> keyFile() {
            return chosen;
        }
    }

    /** The limit as somebody at this station sees it. */
    LimitViewModel limit(Actor who) {
        return new LimitViewModel(
                oversight, feed, who, Texts.of(kept.all().language()), background, undo);
    }

    /** Lets the lists follow a write to a table. */
    void follow(String table) {
        feed.touch(table);
        background.pass(300);
    }

    /** Work that has not gone out yet. */
    void leaveUnsent() {
        var draft = Operation.Draft.of("op", "order:1", "order.ship", "x", "owner@1");
        store.db().write(tx -> store.outbox().add(tx, draft));
    }

    @Override
    public void close() {
        settings.close();
        template.close();
        limit.close();
        buyers.close();
        store.close();
    }
}
