package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Clock;
import shop.kaibo.command.Signing;
import shop.kaibo.command.Tours;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.ListingDraft;
import shop.kaibo.platform.openapi.OpenGateway;
import shop.kaibo.tour.Painter;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;

/** The main job on a small scale, reckoned again from the two files it leaves. */
class TourTest {
    private static final int ORDERS = 40;
    private static final String LEFT =
            "platform_stock + (SELECT coalesce(sum(delta), 0) FROM stock_delta WHERE sku_id = s.id"
                    + " AND state = 'open') + (SELECT coalesce(sum(delta), 0) FROM stock_move WHERE"
                    + " sku_id = s.id AND effect > s.platform_effect)";

    @TempDir Path out;

    @Test
    void theReportIsWhatTheTwoFilesHold() {
        var tour = new HeadlessTour(Clock.system(), 1_000, (shop, texts, dark) -> new NoPictures());
        Tours.Result result = tour.perform(new Tours.Wanted(out, true, "zh", 7, ORDERS, true));

        assertThat(result.holds()).as(result.words()).isTrue();
        JsonNode report = JsonMapper.shared().readTree(out.resolve("report.json").toFile());
        try (var files = Jdbi.create("jdbc:sqlite:" + out.resolve("home/kaibo.db")).open()) {
            files.execute("ATTACH ? AS there", out.resolve("sandbox/sandbox.db").toString());
            assertThat(figure(report, "listed")).isEqualTo(count(files, "listing"));
            assertThat(figure(report, "onSale"))
                    .isEqualTo(count(files, there("listing", "state") + " WHERE it = 'ON_SALE'"));
            assertThat(figure(report, "orders")).isEqualTo(count(files, "orders"));
            assertThat(figure(report, "shipped"))
                    .isPositive()
                    .isEqualTo(
                            count(
                                    files,
                                    "orders o JOIN "
                                            + there("order", "waybill")
                                            + " t ON t.id = o.remote_id AND it = o.waybill AND"
                                            + " o.status = 'shipped'"));
            assertThat(figure(report, "casesClosed"))
                    .as("refunds and parcels alike")
                    .isEqualTo(count(files, "after_sale"))
                    .isEqualTo(count(files, there("case", "status") + " WHERE it = 'SUCCESS'"))
                    .isEqualTo(16);
            assertThat(figure(report, "waiting"))
                    .isEqualTo(count(files, "outbox WHERE state NOT IN ('done', 'rejected')"));
            assertThat(figure(report, "lost")).isEqualTo(lost(files));
            assertThat(figure(report, "doubled")).isEqualTo(doubled(files));
            assertThat(count(files, "parcel")).as("parcels taken back").isPositive();
        }
    }

    @Test
    void aThingDoneTwiceUnderAnotherKeyShows() {
        try (var practice = new PracticeGround(out, 7, false, Clock.system(), Runnable::run)) {
            String token = Signing.required(new Gateways().practiceToken(practice.url()));
            try (var gateway = OpenGateway.open(practice.url(), token)) {
                Photo photo = Photos.prepare(practice.goods(1).getFirst().jpeg());
                String there = Signing.required(gateway.uploadPhoto(photo.jpeg(), photo.sha256()));
                var sku = new ListingDraft.Sku("ours:0", "", "", 3990, 5);
                var draft = new ListingDraft("ours", "茶", "其他/百货", List.of(there), List.of(sku));
                Signing.required(gateway.createListing(draft, "a key"));
                assertThat(practice.truth().doubled()).isZero();
                Signing.required(gateway.createListing(draft, "another key"));
            }
            assertThat(practice.truth().doubled()).isEqualTo(1);
        }
    }

    private static long figure(JsonNode report, String field) {
        return report.get(field).asLong(-1);
    }

    private static String there(String kind, String field) {
        return "(SELECT id, body ->> '%s' AS it FROM there.document WHERE kind = '%s')"
                .formatted(field, kind);
    }

    private static long lost(Handle files) {
        return count(
                        files,
                        "listing WHERE id NOT IN (SELECT it FROM "
                                + there("listing", "client")
                                + ")")
                + count(
                        files,
                        "orders o FULL JOIN "
                                + there("order", "id")
                                + " t ON t.id = o.remote_id WHERE t.id IS NULL OR o.id IS NULL")
                + count(
                        files,
                        "sku s WHERE NOT EXISTS (SELECT 1 FROM there.document WHERE kind = 'sku'"
                                + " AND body ->> 'client' = s.id AND body ->> 'priceFen' ="
                                + " price_fen AND body ->> 'stock' = "
                                + LEFT
                                + ")");
    }

    private static long doubled(Handle files) {
        return count(
                files,
                "(SELECT 1 FROM there.effect WHERE key IS NOT NULL OR kind LIKE 'case.%refunded'"
                    + " GROUP BY CASE WHEN kind IN ('listing.created', 'stock') THEN kind ||"
                    + " (detail ->> 'reference') WHEN kind LIKE 'case.%refunded' THEN 'refund' ||"
                    + " entity WHEN kind = 'order.shipped' THEN kind || entity ELSE kind || entity"
                    + " || key END HAVING count(*) > 1)");
    }

    private static long count(Handle files, String from) {
        return files.createQuery("SELECT count(*) FROM " + from).mapTo(Long.class).one();
    }

    /** Leaves the pictures out: the screens have tests of their own. */
    private static final class NoPictures implements Painter {
        @Override
        public void paint(String screen, int width, int height, Path file) {}

        @Override
        public void scan(String code) {}

        @Override
        public void order(String id) {}

        @Override
        public void photos(List<Path> files) {}

        @Override
        public void close() {}
    }
}
