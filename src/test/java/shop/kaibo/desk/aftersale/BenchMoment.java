package shop.kaibo.desk.aftersale;

import shop.kaibo.aftersale.Grade;
import shop.kaibo.aftersale.Inspection;
import shop.kaibo.aftersale.PartialReturnTest;
import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.util.Locale;

/** The moments of the returns desk in which it must stand to be looked at. */
enum BenchMoment {
    EMPTY {
        @Override
        void of(ReturnsShop shop) {}

        @Override
        void at(AfterSaleViewModel model) {}
    },
    THREE {
        @Override
        void of(ReturnsShop shop) {
            refunds(shop, 3);
            // a platform that sets no deadline
            shop.order("2026112100008117", 1, "");
            shop.due("2026112100008117", CaseType.REFUND_ONLY, "拍错了", 5990, 0);
        }

        @Override
        void at(AfterSaleViewModel model) {}
    },
    THREE_HUNDRED {
        @Override
        void of(ReturnsShop shop) {
            crowd(shop);
        }

        @Override
        void at(AfterSaleViewModel model) {}
    },
    BATCH {
        @Override
        void of(ReturnsShop shop) {
            crowd(shop);
        }

        @Override
        void at(AfterSaleViewModel model) {
            model.queue().filter(new QueueFilter.Kind(CaseType.REFUND_ONLY));
            for (int i = 0; i < 7; i++) {
                model.batch().toggle(model.queue().rows().get(i).caseId());
            }
            model.batch().approve();
        }
    },
    LATELY {
        @Override
        void at(AfterSaleViewModel model) {
            BenchMoment.graded(model, 1);
            model.bench().confirm();
        }
    },
    MATCHED {
        @Override
        void at(AfterSaleViewModel model) {
            BenchMoment.graded(model, 1);
        }
    },
    REFUSED {
        @Override
        void at(AfterSaleViewModel model) {
            BenchMoment.graded(model, 4);
        }
    },
    DECIDE {
        @Override
        void at(AfterSaleViewModel model) {
            model.bench().open(model.queue().rows().getFirst().caseId());
        }
    },
    AMBIGUOUS {
        @Override
        void of(ReturnsShop shop) {
            queue(shop);
            shop.order("2026112100007701", 3, "YT88204471907");
            shop.order("2026112100007702", 1, "YT88204471908");
            back(shop, "C7701", "2026112100007701", CaseType.RETURN_REFUND, 3);
            back(shop, "C7702", "2026112100007702", CaseType.EXCHANGE, 1);
        }

        @Override
        void at(AfterSaleViewModel model) {
            model.bench().scanned("SF1500231102");
        }
    },
    UNKNOWN {
        @Override
        void at(AfterSaleViewModel model) {
            model.bench().scanned("6901234567892");
        }
    },
    OFFLINE {
        @Override
        void at(AfterSaleViewModel model) {
            BenchMoment.graded(model, 1);
        }
    },
    TROUBLE {
        @Override
        void of(ReturnsShop shop) {
            queue(shop);
            String[] reasons = {"质量问题", "开胶", "质量问题", "掉色"};
            for (int i = 0; i < 4; i++) {
                String order = "20261120%08d".formatted(i * 7919 + 2206);
                shop.order(order, 12 + i, "YT990000%03d".formatted(i));
                shop.due(order, CaseType.REFUND_ONLY, reasons[i], 3990, 900 + i * 60);
            }
            Grade[] grades = {Grade.SLIGHT, Grade.SLIGHT, Grade.MENDABLE, Grade.BROKEN};
            for (int i = 0; i < grades.length; i++) {
                String order = "20261119%08d".formatted(i * 7919 + 3307);
                shop.order(order, 2, "YT880000%03d".formatted(i));
                shop.due(order, CaseType.RETURN_REFUND, "7 天无理由", 3990, 500);
                shop.cases.receive(shop.owner, "YT-C" + order, Inspection.whole(grades[i]), 0);
            }
        }

        @Override
        void at(AfterSaleViewModel model) {}
    };

    /** Furnishes an empty shop; a queue of seven where nothing else is said. */
    void of(ReturnsShop shop) {
        queue(shop);
    }

    /** Does at the bench what this moment is about. */
    abstract void at(AfterSaleViewModel model);

    /** What its pictures are called. */
    String word() {
        return "f4-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void graded(AfterSaleViewModel model, int grade) {
        model.bench().scanned("YT88204471903");
        model.bench().choose(grade);
    }

    private static void back(
            ReturnsShop shop, String remote, String order, CaseType type, long pieces) {
        var report = shop.report(remote, order, type, CaseStatus.WAIT_SELLER_RECEIVE, "v1", 0);
        shop.apply(PartialReturnTest.inParcel(report, "SF1500231102", pieces));
    }

    private static void queue(ReturnsShop shop) {
        shop.photo(ItemArt.jpeg(0, 800));
        shop.order("2026112100009930", 1, "");
        shop.order("2026112100004821", 1, "YT88204471901");
        shop.order("2026112100003306", 1, "YT88204471903");
        shop.due("2026112100009930", CaseType.REFUND_ONLY, "未发货", 5900, 42);
        shop.due("2026112100004821", CaseType.REFUND_ONLY, "质量问题", 3800, 72);
        shop.due("2026112100002098", CaseType.RETURN_REFUND, "7 天无理由", 18900, 110);
        shop.due("2026112100003306", CaseType.RETURN_REFUND, "7 天无理由", 3990, 340);
        shop.due("2026112100002764", CaseType.EXCHANGE, "37 换 38 码", 3990, 555);
        shop.due("2026112100005518", CaseType.COMPENSATION, "坏果 30%", 1500, 1268);
        shop.due("2026112100006042", CaseType.RETURN_REFUND, "与描述不符", 26800, 2000);
    }

    private static void refunds(ReturnsShop shop, int many) {
        for (int i = 0; i < many; i++) {
            String order = "20261121%08d".formatted(i * 7919 + 1203);
            shop.order(order, 1, "");
            shop.due(order, CaseType.REFUND_ONLY, i % 3 == 0 ? "拍错了" : "不想要了", 3990, 60 + i);
        }
    }

    private static void crowd(ReturnsShop shop) {
        refunds(shop, 243);
        for (int i = 0; i < 57; i++) {
            String order = "20261119%08d".formatted(i * 31);
            CaseType type = CaseType.values()[1 + i % 7];
            shop.due(order, type, "与描述不符", 1990 + i * 100L, i * 40L - 60);
        }
    }
}
