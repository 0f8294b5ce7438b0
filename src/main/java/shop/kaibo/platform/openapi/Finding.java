package shop.kaibo.platform.openapi;

import okhttp3.HttpUrl;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.PlatformGateway.Head;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.StockEffect;
import shop.kaibo.platform.wire.Strict;

import java.util.List;
import java.util.Optional;

/** Looks things up by what we know of them. Thread-safe. */
final class Finding {
    private final Asking asking;

    Finding(Asking asking) {
        this.asking = asking;
    }

    Outcome<Long> epoch() {
        return asking.read(asking.url("v1", "epoch").build(), node -> Strict.number(node, "epoch"));
    }

    Outcome<Head> head() {
        return asking.read(
                asking.url("v1", "epoch").build(),
                node ->
                        new Head(
                                Strict.number(node, "epoch"),
                                node.has("change") ? Strict.number(node, "change") : -1));
    }

    Outcome<Boolean> key(String key) {
        return asking.read(
                asking.url("v1", "keys", key).build(), node -> Strict.flag(node, "known"));
    }

    Outcome<List<String>> categories(String title, String photo) {
        HttpUrl url =
                asking.url("v1", "categories", "suggest")
                        .addQueryParameter("title", title)
                        .addQueryParameter("photo", photo)
                        .build();
        return asking.read(url, node -> Strict.list(node, "categories", Strict::string));
    }

    Outcome<Optional<RemoteListing>> listing(String reference) {
        HttpUrl url =
                asking.url("v1", "listings").addQueryParameter("reference", reference).build();
        return asking.read(
                url, node -> Strict.list(node, "listings", Wired::listing).stream().findFirst());
    }

    Outcome<Optional<StockEffect>> stockChange(String remoteSkuId, String reference) {
        HttpUrl url =
                asking.url("v1", "skus", remoteSkuId, "stock-changes")
                        .addQueryParameter("reference", reference)
                        .build();
        return asking.read(
                url, node -> Strict.list(node, "changes", Wired::stockEffect).stream().findFirst());
    }
}
