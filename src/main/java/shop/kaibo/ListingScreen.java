package shop.kaibo;

import javafx.collections.ObservableList;
import javafx.scene.Node;

import shop.kaibo.desk.camera.Choosers;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.listing.CartBar;
import shop.kaibo.desk.listing.CartViewModel;
import shop.kaibo.desk.listing.LineHelp;
import shop.kaibo.desk.listing.ListingView;
import shop.kaibo.desk.listing.ListingViewModel;
import shop.kaibo.desk.listing.Page;
import shop.kaibo.desk.listing.PagesView;
import shop.kaibo.desk.listing.PagesViewModel;
import shop.kaibo.desk.listing.after.AfterView;
import shop.kaibo.desk.listing.after.AfterViewModel;
import shop.kaibo.desk.listing.frame.DesktopScreens;
import shop.kaibo.desk.listing.part.Tools;
import shop.kaibo.desk.listing.prep.PrepView;
import shop.kaibo.desk.listing.prep.PrepViewModel;
import shop.kaibo.desk.listing.source.SourcePorts;
import shop.kaibo.desk.listing.source.SourcesPane;
import shop.kaibo.desk.listing.source.SourcesViewModel;
import shop.kaibo.operator.SourceSettings;
import shop.kaibo.photo.camera.V4l2Cameras;
import shop.kaibo.photo.phone.LanAddress;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Puts F2 together: its three pages and where its photos come from. FX thread only. */
final class ListingScreen implements AutoCloseable {
    private final Tools tools;
    private final ListingViewModel listings;
    private final PagesViewModel pages;
    private final SourcesViewModel sources;
    private final CartViewModel cart;

    ListingScreen(Wiring shop, Tools tools) {
        this.tools = tools;
        listings =
                new ListingViewModel(
                        tools.listings(),
                        tools.actor(),
                        tools.feed(),
                        tools.background(),
                        tools.clock(),
                        tools.texts(),
                        tools.notices(),
                        tools.undo());
        cart = new CartViewModel(shop.accounts(), tools.feed(), tools.background());
        pages =
                new PagesViewModel(
                        listings,
                        new PrepViewModel(shop.prep(), tools),
                        new AfterViewModel(shop.after(), tools),
                        Map.of(
                                Page.LISTING,
                                ListingView.hints(tools.texts()),
                                Page.PREP,
                                PrepView.hints(tools.texts()),
                                Page.AFTER,
                                AfterView.hints(tools.texts())));
        sources =
                new SourcesViewModel(
                        listings,
                        new SourceSettings(shop.store()),
                        new SourcePorts(
                                new DesktopScreens(tools.background()),
                                new V4l2Cameras(),
                                LanAddress::all,
                                shop.store().home().resolve("watched")),
                        tools.clock(),
                        tools.background(),
                        tools.notices(),
                        tools.texts());
    }

    ObservableList<Keys.Hint> hints() {
        return pages.hints();
    }

    Node view(Dialogs dialogs) {
        Choosers choosers = Choosers.desktop(tools.texts());
        var view = new PagesView(pages, new SourcesPane(sources, choosers, dialogs), choosers);
        view.cart(new CartBar(cart, tools.texts()));
        LineHelp.on(view, dialogs, tools.texts());
        return view;
    }

    /** Brings photos to quick listing as dropping them would. */
    void photos(List<Path> files) {
        pages.page().set(Page.LISTING);
        listings.add(files);
    }

    /** Opens the page where things are listed. */
    void open() {
        pages.page().set(Page.LISTING);
    }

    /** Readies the first listing beside the screens. */
    void rehearse() {
        tools.background()
                .run(
                        () -> {
                            tools.listings().rehearse(tools.actor());
                            return tools;
                        },
                        ready -> {});
    }

    @Override
    public void close() {
        Closing.quietly(sources);
        Closing.quietly(cart);
        Closing.quietly(pages);
    }
}
