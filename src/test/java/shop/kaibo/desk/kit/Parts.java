package shop.kaibo.desk.kit;

import javafx.collections.FXCollections;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The larger parts of the kit: tiles, chart, table, bench. */
final class Parts extends VBox {
    private static final Runnable NOTHING = () -> {};

    private record Row(String time, String tail, String item, String sum, boolean paid) {}

    Parts() {
        Styles.with(this, Styles.SCREEN, Styles.GAP_12);
        var right = Styles.with(new VBox(chart(), bench()), Styles.GAP_12);
        HBox.setHgrow(right, Priority.ALWAYS);
        var row = Styles.with(new HBox(Em.width(table(), 560), right), Styles.GAP_12);
        VBox.setVgrow(row, Priority.ALWAYS);
        getChildren().addAll(tiles(), row);
    }

    /** The same behind an open palette or dialog. */
    static Layers layered(boolean palette) {
        var background = new DirectBackground();
        var layers = new Layers(new Parts(), new NoticeStack(new Notices(background), "关闭"));
        if (palette) {
            new Palette(
                            layers,
                            background,
                            "找订单、商品、运单",
                            "没有找到",
                            _ ->
                                    List.of(
                                            new Palette.Entry(
                                                    Icons.LIVE, "直播", "去哪都行", "F1", NOTHING),
                                            new Palette.Entry(
                                                    Icons.ORDERS,
                                                    "…4819",
                                                    "安吉白茶 125 g",
                                                    "",
                                                    NOTHING)))
                    .open();
        } else {
            new Dialogs(layers)
                    .confirm("把整个货架下架？", "下架后购物车里的 37 件会掉出来，叫不回来。", "全部下架", "不下架", NOTHING);
        }
        return layers;
    }

    private static HBox tiles() {
        var large = new KpiTile("成交", true);
        large.show("12.5", "万", "比上一场同刻 +8%", points(1));
        var tiles = Styles.with(new HBox(Em.width(large, 302)), Styles.GAP_12);
        String[][] all = {
            {"订单", "1,204", "", "+42/分"},
            {"支付率", "86.2", "%", "目标 85"},
            {"件数", "1,378", "", "+48/分"},
            {"退款", "14", "", "1.2%"},
            {"在线", "8,213", "", "峰值 9,102"}
        };
        for (int i = 0; i < all.length; i++) {
            var tile = new KpiTile(all[i][0], false);
            tile.show(all[i][1], all[i][2], all[i][3], points(i + 2));
            tile.stale(i == 4);
            HBox.setHgrow(tile, Priority.ALWAYS);
            tile.setMaxWidth(Double.MAX_VALUE);
            tile.setPrefWidth(10);
            tiles.getChildren().add(tile);
        }
        return tiles;
    }

    private static Panel chart() {
        var values = new ArrayList<Long>();
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            values.add(1000L + random.nextInt(900) + (i % 20 == 9 ? 1600 : 0));
        }
        var chart = new MinuteChart(v -> v == 0 ? "0" : v / 1000.0 + "千", "现在");
        chart.show(
                new Minutes(
                        1_795_608_180_000L,
                        values,
                        List.of(
                                new Minutes.Band(0, 18, "小朱", false),
                                new Minutes.Band(18, 43, "阿芳", false),
                                new Minutes.Band(43, 60, "小朱 在麦", true)),
                        List.of(
                                new Minutes.Pin(9, "3号", false),
                                new Minutes.Pin(29, "4号", false),
                                new Minutes.Pin(49, "1号", true))));
        var box = Styles.with(new VBox(chart), Styles.PAD_16);
        VBox.setVgrow(chart, Priority.ALWAYS);
        return new Panel("每分钟成交", Texted.label("本分钟 1,140", Styles.LABEL, Styles.MUTED))
                .content(box);
    }

    private static VBox bench() {
        var scan = new ScanLine("扫运单 / 订单 / 货号", _ -> {});
        scan.input().setText("YT8820 4471 903");
        scan.known(Badges.tinted(Tone.SUCCESS, Icons.CHECK, "退货运单 · 0.06 秒"));
        var refund = new RefundBox("应退", "元");
        refund.sum("39.90");
        refund.line("实付", "39.90");
        refund.line("已退", "0.00");
        refund.line("运费", "保险付");
        refund.intent("网通后再核一次");
        var confirm = Buttons.huge(Buttons.primary("确认并退款 39.90 元", NOTHING));
        confirm.setGraphic(Keys.cap("⏎"));
        confirm.setMaxWidth(Double.MAX_VALUE);
        return Styles.with(new VBox(scan, new HBox(Em.width(refund, 232)), confirm), Styles.GAP_12);
    }

    private static Panel table() {
        var table = Tables.<Row>of(Texted.label("还没有订单"));
        Tables.text(table, "时间", 90, Row::time, Styles.MUTED);
        Tables.text(table, "尾号", 80, Row::tail, Styles.BOLD);
        Tables.text(table, "商品", 180, Row::item);
        Tables.text(table, "金额", 90, Row::sum, Styles.RIGHT, Styles.BOLD);
        Tables.node(
                table,
                "状态",
                110,
                row ->
                        row.paid()
                                ? Badges.tinted(Tone.ACCENT, Icons.PACKAGE, "待发货")
                                : Badges.tinted(Tone.NEUTRAL, Icons.CLOCK, "待付"));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 40; i++) {
            rows.add(new Row("20:03:11", "…48" + (60 - i), "软底女单鞋 37 黑", "79.80", i % 3 > 0));
        }
        table.setItems(FXCollections.observableList(rows));
        table.getSelectionModel().select(2);
        return new Panel("订单流", Keys.hint("空格", "按住冻结")).content(table);
    }

    private static List<Double> points(int seed) {
        var random = new Random(seed);
        var points = new ArrayList<Double>();
        double at = 50;
        for (int i = 0; i < 30; i++) {
            at += random.nextInt(11) - 4.5;
            points.add(at);
        }
        return points;
    }
}
