package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import shop.kaibo.base.Refused;
import shop.kaibo.listing.Edit;
import shop.kaibo.listing.Listing;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Changes words, photos and notes of several listings at once. */
@Command(name = "edit", description = "Change title, category, photos or notes of some slots")
final class EditCommand extends ShopCommand {
    @Parameters(arity = "1..*", paramLabel = "SLOT")
    List<String> slots = new ArrayList<>();

    @Option(names = "--title", paramLabel = "TITLE", description = "# stands for the code")
    @Nullable String title;

    @Option(names = "--category", paramLabel = "CATEGORY", description = "A leaf category")
    @Nullable String category;

    @Option(names = "--origin", paramLabel = "PLACE", description = "Place or belt of origin")
    @Nullable String origin;

    @Option(names = "--fit", paramLabel = "NOTE", description = "How it fits, for the anchor")
    @Nullable String fit;

    @Option(
            names = "--standard",
            paramLabel = "yes|no",
            arity = "1",
            description = "Whether one piece is like the next")
    @Nullable Boolean standard;

    @Option(names = "--photo", paramLabel = "FILE", description = "One more photo")
    @Nullable List<Path> photos;

    EditCommand(Root root) {
        super(root);
    }

    @Override
    int run(Workplace shop, Console console) {
        boolean nothing =
                Stream.of(title, category, origin, fit, standard, photos)
                        .allMatch(java.util.Objects::isNull);
        if (nothing) {
            throw new Refused("", "refused.edit.nothing");
        }
        List<Listing> named = slots.stream().map(s -> shop.listings().named(s)).toList();
        List<String> more = new ArrayList<>();
        for (Path file : photos == null ? List.<Path>of() : photos) {
            Photo photo = Photos.prepare(file);
            shop.keep(photo);
            more.add(photo.sha256());
        }
        shop.listings()
                .editing()
                .edit(shop.actor(), named.stream().map(l -> edit(shop, l, more)).toList());
        for (String slot : slots) {
            Listing now = shop.listings().named(slot);
            Object[] words = ListingRow.words(console, now).toArray();
            console.say(ListingRow.detailed(now), "command.listings.row", words);
        }
        return Exit.DONE;
    }

    private Edit edit(Workplace shop, Listing listing, List<String> more) {
        String code = listing.skus().getFirst().code();
        String named = code.isEmpty() ? String.valueOf(listing.slot()) : code;
        @Nullable List<String> all = null;
        if (!more.isEmpty()) {
            all = new ArrayList<>(shop.listings().editing().particulars(listing.id()).photos());
            all.addAll(more);
        }
        return new Edit(
                listing.id(),
                title == null ? null : title.replace("#", named),
                category,
                Edit.Guessed.NONE,
                origin,
                standard,
                fit,
                all);
    }
}
