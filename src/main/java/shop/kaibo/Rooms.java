package shop.kaibo;

import javafx.beans.binding.Bindings;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Sounds;
import shop.kaibo.desk.listing.part.Tools;
import shop.kaibo.desk.orders.OrdersViewModel;
import shop.kaibo.desk.orders.RepayViewModel;
import shop.kaibo.desk.orders.RevealViewModel;
import shop.kaibo.desk.shell.ShellViewModel;
import shop.kaibo.sync.Unmasking;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What works behind its screen whether that is shown or not: listing, orders, after-sales. Each is
 * made when first asked for, or soon after the first frame. FX thread only.
 */
final class Rooms {
    private static final long REST_MS = 500;

    private final Wiring shop;
    private final Texts texts;
    private final Background background;
    private final ShellViewModel model;
    private final Function<String, ChangeFeed> behind;
    private final Sounds sounds;
    private final Consumer<AutoCloseable> keeper;
    private final Once<ListingScreen> listings = later(this::makeListings);
    private final Once<OrdersViewModel> orders = later(this::makeOrders);
    private final Once<AfterSaleScreen> afterSales = later(this::makeAfterSales);
    private final Once<ConnectScreen> connect = later(this::makeConnect);

    /**
     * @param behind what changes, for the screen of a route
     * @param keeper closes what it is given with the desk
     */
    Rooms(
            Wiring shop,
            Texts texts,
            Background background,
            ShellViewModel model,
            Function<String, ChangeFeed> behind,
            Sounds sounds,
            Consumer<AutoCloseable> keeper) {
        this.shop = shop;
        this.texts = texts;
        this.background = background;
        this.model = model;
        this.behind = behind;
        this.sounds = sounds;
        this.keeper = keeper;
    }

    /** Makes them all once the first screen stands: one by one, so that no key waits for three. */
    void furnish() {
        soon(1, this::orders);
        soon(2, this::afterSales);
        soon(3, () -> listings().rehearse());
    }

    private void soon(int turn, Runnable act) {
        Background.Later later = background.after(turn * REST_MS, act);
        keeper.accept(later::cancel);
    }

    ListingScreen listings() {
        return listings.get();
    }

    OrdersViewModel orders() {
        return orders.get();
    }

    AfterSaleScreen afterSales() {
        return afterSales.get();
    }

    ConnectScreen connect() {
        return connect.get();
    }

    private ConnectScreen makeConnect() {
        return new ConnectScreen(shop, texts, background, behind.apply("connect"), model);
    }

    private AfterSaleScreen makeAfterSales() {
        var offline = model.syncProperty().map(sign -> sign.offline());
        return new AfterSaleScreen(
                shop,
                texts,
                background,
                behind.apply("aftersale"),
                model,
                Bindings.createBooleanBinding(
                        () -> Boolean.TRUE.equals(offline.getValue()), offline),
                sounds);
    }

    private ListingScreen makeListings() {
        return new ListingScreen(
                shop,
                new Tools(
                        shop.listings(),
                        shop.actor(),
                        behind.apply("listing"),
                        background,
                        shop.clock(),
                        texts,
                        model.notices(),
                        model.undo()));
    }

    /** Looking at a buyer of the orders' screen. */
    RevealViewModel reveal() {
        return new RevealViewModel(
                new Unmasking(shop.accounts(), shop.orders(), shop.disclosure()),
                shop::actor,
                texts,
                background);
    }

    /** Paying back from the orders' screen. */
    RepayViewModel repay() {
        return new RepayViewModel(shop.orders(), shop::actor, texts, background, model.notices());
    }

    private OrdersViewModel makeOrders() {
        return new OrdersViewModel(
                shop.orders(),
                shop.merges(),
                shop.listings(),
                shop.actor(),
                background,
                behind.apply("orders"),
                model.notices(),
                model.undo(),
                shop.clock(),
                texts);
    }

    private <T extends AutoCloseable> Once<T> later(Supplier<T> maker) {
        return new Once<>(
                () -> {
                    T one = maker.get();
                    keeper.accept(one);
                    return one;
                });
    }
}
