package shop.kaibo.desk.live;

import shop.kaibo.listing.Edit;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.util.List;
import java.util.Locale;

/** The moments of a show in which every screen must stand to be looked at. */
enum Moment {
    REST {
        @Override
        void of(Show show) {
            show.shelf(10).hour();
            notes(show, "软底、不磨脚；偏大半码，脚瘦拍小");
        }
    },
    STORM {
        @Override
        void of(Show show) {
            show.shelf(6).hour();
            var storm = new Storm(show);
            storm.sized();
            show.clock.pass(45_000);
            storm.storm(400, 4);
            show.clock.pass(45_000);
            for (int i = 0; i < 40; i++) {
                show.order(1 + i % 6, 1 + i % 3, OrderStatus.PAID, i % 17, i % 4);
            }
        }
    },
    OFFLINE {
        @Override
        void of(Show show) {
            show.shelf(10).hour().connected();
            show.broadcasts.pulse().heard();
            show.clock.pass(192_000);
        }
    },
    SIX_ALERTS {
        @Override
        void of(Show show) {
            show.shelf(10).hour();
            new Storm(show).troubles();
        }
    },
    TWO_HUNDRED {
        @Override
        void of(Show show) {
            show.shelf(2);
            Photo photo = Photos.prepare(ItemArt.jpeg(3, 400));
            for (int i = 0; i < 197; i++) {
                show.listings.list(Show.OWNER, QuickListing.of(photo, 1990, 20, "A" + i));
            }
            show.broadcasts.start(Show.OWNER, "小朱");
            show.clock.pass(60_000);
            show.broadcasts.pin(Show.OWNER, show.listing(150));
            show.order(1, 2, OrderStatus.PAID, 3, 4);
        }
    },
    LONG_NAMES {
        @Override
        void of(Show show) {
            show.shelf(10);
            show.store
                    .db()
                    .write(
                            tx -> {
                                tx.update(
                                        "UPDATE sku SET price_fen = price_fen * 300, spec = '加厚加绒'"
                                                + " || spec || '（四川盆地冬季限定款）'");
                                return tx.update(
                                        "UPDATE listing SET title = title ||"
                                                + " '手工牛筋底防滑加绒保暖妈妈鞋 Handmade non-slip lined"
                                                + " shoes'");
                            });
            show.hour();
            show.broadcasts.handOver(Show.OWNER, "名字很长的一位主播小朱老师");
            show.clock.pass(60_000);
            notes(show, "软底、不磨脚；偏大半码，脚瘦拍小；今天下单送鞋垫两双和一双厚袜子，明天就没有了");
        }
    };

    /** Makes an empty shop stand in this moment. */
    abstract void of(Show show);

    /** What its pictures are called. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void notes(Show show, String said) {
        Edit notes = Edit.notes(show.listing(1), null, null, said);
        show.listings.editing().edit(Show.OWNER, List.of(notes));
    }
}
