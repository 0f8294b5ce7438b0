package shop.kaibo.desk.listing;

import javafx.beans.property.ReadOnlyObjectProperty;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.sync.Account;
import shop.kaibo.sync.Accounts;

import java.util.Set;

/**
 * Whether what is listed has to be put into the cart of the room by hand, for want of a call, and
 * on which page of the platform. FX thread only.
 */
public final class CartViewModel implements AutoCloseable {
    private final Live<String> page;

    public CartViewModel(Accounts accounts, ChangeFeed feed, Background background) {
        page = new Live<>(background, feed, Set.of("account"), "", () -> page(accounts));
    }

    private static String page(Accounts accounts) {
        return accounts.list().stream()
                .map(Account::cartPage)
                .filter(its -> !its.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The page, "" where the cart is filled from here. */
    public ReadOnlyObjectProperty<String> pageProperty() {
        return page.property();
    }

    @Override
    public void close() {
        page.close();
    }
}
