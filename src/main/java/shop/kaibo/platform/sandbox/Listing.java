package shop.kaibo.platform.sandbox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.RemoteListing;

import java.util.ArrayList;
import java.util.List;

/** A listing of the shop; its skus are documents of their own. */
final class Listing extends Document {
    String client = "";
    RemoteListing.State state = RemoteListing.State.AUDITING;
    @Nullable String reason;
    String title = "";
    String category = "";
    long textVersion = 1;
    long reviewedMs;
    int slot;
    List<String> photos = new ArrayList<>();
    List<String> skus = new ArrayList<>();

    @Override
    Kind<Listing> kind() {
        return Kind.LISTING;
    }

    @Override
    String reference() {
        return client;
    }
}
