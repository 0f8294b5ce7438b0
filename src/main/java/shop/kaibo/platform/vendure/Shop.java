package shop.kaibo.platform.vendure;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.wire.Strict;

import tools.jackson.databind.JsonNode;

/** How the shop is set up, asked once. Thread-safe. */
final class Shop {
    private final Speech speech;
    private volatile @Nullable Settings known;

    Shop(Speech speech) {
        this.speech = speech;
    }

    /**
     * @param epoch when the channel was made: another shop in its place has another one
     * @param threshold pieces held back of every variant that does not say otherwise
     */
    record Settings(
            long epoch, String language, String currency, boolean withTax, long threshold) {}

    /** As asked before, else asked now. */
    Settings settings() throws Stopped {
        Settings now = known;
        return now == null ? ask() : now;
    }

    /** Asked now. */
    Settings ask() throws Stopped {
        Settings now = speech.ask(Sentences.SHOP, Speech.object(), Shop::read);
        known = now;
        return now;
    }

    /** Refuses a shop whose prices are not what a buyer pays in yuan. */
    Settings fit() throws Stopped {
        Settings now = ask();
        if (!now.currency.equals("CNY")) {
            throw new Stopped(new Outcome.Rejected<>("currency", "platform.vendure.currency"));
        }
        if (!now.withTax) {
            throw new Stopped(new Outcome.Rejected<>("tax", "platform.vendure.tax"));
        }
        return now;
    }

    private static Settings read(JsonNode data) {
        JsonNode channel = Strict.object(data, "activeChannel");
        return new Settings(
                Readings.time(channel, "createdAt"),
                Strict.text(channel, "defaultLanguageCode"),
                Strict.text(channel, "defaultCurrencyCode"),
                Strict.flag(channel, "pricesIncludeTax"),
                Strict.number(Strict.object(data, "globalSettings"), "outOfStockThreshold"));
    }
}
