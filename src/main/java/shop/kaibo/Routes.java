package shop.kaibo;

import static javafx.collections.FXCollections.observableArrayList;

import javafx.collections.ObservableList;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.files.FilesViewModel;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.live.LivePlace;
import shop.kaibo.desk.live.LiveView;
import shop.kaibo.desk.orders.OrdersView;
import shop.kaibo.desk.shell.Route;
import shop.kaibo.desk.shell.Shell;
import shop.kaibo.desk.shows.ShowsView;
import shop.kaibo.desk.sync.SyncView;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The screens in the rail's order, each made when it is first shown. FX thread only.
 *
 * @param shell asked only once it stands
 * @param go where the board's alerts lead to
 */
record Routes(
        Screens screens,
        Rooms rooms,
        Texts texts,
        Supplier<Shell> shell,
        BiConsumer<LivePlace, String> go) {
    List<Route> all() {
        return List.of(
                Doors.to(
                        "live",
                        "F1",
                        Icons.LIVE,
                        () -> screens.live(go),
                        () -> observableArrayList(LiveView.hints(texts))),
                Doors.to(
                        "listing",
                        "F2",
                        Icons.LISTING,
                        () -> rooms.listings().view(shell.get().dialogs()),
                        () -> rooms.listings().hints()),
                Doors.to(
                        "orders",
                        "F3",
                        Icons.ORDERS,
                        () ->
                                new OrdersView(rooms.orders())
                                        .revealing(rooms.reveal())
                                        .repaying(rooms.repay()),
                        () -> observableArrayList(rooms.orders().hints())),
                Doors.to(
                        "aftersale",
                        "F4",
                        Icons.AFTERSALE,
                        () -> rooms.afterSales().view(),
                        () -> rooms.afterSales().hints()),
                Doors.to(
                        "shows",
                        "",
                        Icons.SHOWS,
                        screens.shows()::view,
                        () -> observableArrayList(ShowsView.hints(texts))),
                Doors.to("settings", "", Icons.SETTINGS, screens::settings, () -> none()),
                Doors.to(
                        "connect",
                        "",
                        Icons.LINK,
                        () -> rooms.connect().view(shell.get().dialogs()),
                        () -> rooms.connect().hints()),
                Doors.to("people", "", Icons.PERSON, screens::people, () -> none()),
                Doors.to(
                        "files",
                        "",
                        Icons.IMPORT,
                        screens::files,
                        () -> observableArrayList(FilesViewModel.hints(texts))),
                Doors.to(
                        "sync",
                        "F5",
                        Icons.SYNC,
                        screens::sync,
                        () -> observableArrayList(SyncView.hints(texts))));
    }

    private static ObservableList<Keys.Hint> none() {
        return observableArrayList();
    }
}
