package shop.kaibo.desk.kit;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Every part of the kit in every state, to be looked at. */
final class Gallery extends HBox {
    private static final Runnable NOTHING = () -> {};

    Gallery() {
        Styles.with(this, Styles.SCREEN, Styles.GAP_32, Styles.PAD_24);
        getChildren()
                .addAll(Em.width(left(), 450), Em.width(middle(), 340), Em.width(right(), 400));
    }

    private static VBox left() {
        return column(
                Texted.label("组件", Styles.NUM_M),
                part("按钮 主 · 悬停 · 次 · 悬停 · 聚焦 · 停用"),
                flow(
                        Buttons.primary("确认", NOTHING),
                        state(Buttons.primary("确认", NOTHING), "hover"),
                        Buttons.plain("补货", NOTHING),
                        state(Buttons.plain("补货", NOTHING), "hover"),
                        state(Buttons.plain("补货", NOTHING), "focus-visible"),
                        disabled(Buttons.plain("补货", NOTHING)),
                        Buttons.with(Buttons.danger("不可撤销", NOTHING), Icons.DELETE),
                        Buttons.quiet("换类目", NOTHING),
                        Buttons.small(Buttons.plain("小", NOTHING)),
                        Buttons.large(Buttons.primary("大", NOTHING)),
                        Buttons.icon(Icons.SETTINGS, "设置", NOTHING)),
                part("字段 常态 · 悬停 · 聚焦 · 已填 · 提醒 · 出错 · 停用"),
                flow(
                        price("", Verdict.FINE, ""),
                        price("", Verdict.FINE, "hover"),
                        price("39", Verdict.FINE, "focus-within"),
                        price("39.90", Verdict.FINE, ""),
                        price("3.99", Verdict.warning(""), ""),
                        price("0", Verdict.error(""), ""),
                        disabled(price("", Verdict.FINE, "")),
                        number()),
                sentence(),
                part("筛选片 常态 · 悬停 · 选中 · 提醒 · 坏"),
                flow(
                        new Chip("已发货", "640"),
                        state(new Chip("已揽收", "198"), "hover"),
                        state(new Chip("全部", "1,204"), "selected"),
                        toned(new Chip("快到期", "37"), Tone.WARNING),
                        toned(new Chip("禁止发货", "3"), Tone.DANGER)),
                part("定级键 常态 · 聚焦 · 选中 · 停用"),
                Styles.with(
                        new HBox(
                                grade("常态"),
                                state(grade("聚焦"), "focus-visible"),
                                state(grade("选中"), "selected"),
                                disabled(grade("停用"))),
                        Styles.GAP_12),
                part("字号 12 注脚 · 14 正文 · 18 库存金额 · 28 指标 · 40 主指标"),
                Styles.with(
                        new HBox(
                                Texted.label("注脚", Styles.CAPTION),
                                Texted.label("正文 39.90"),
                                Texted.label("39.90", Styles.NUM_S),
                                Texted.label("39.90", Styles.NUM_L),
                                Texted.figure(Texted.label("39.90", Styles.NUM_XL), "元")),
                        Styles.GAP_16));
    }

    private static VBox middle() {
        var pills =
                flow(
                        deadline(76_080_000),
                        deadline(6_600_000),
                        deadline(2_520_000),
                        deadline(-720_000));
        return column(
                part("订单状态"),
                flow(
                        Badges.tinted(Tone.NEUTRAL, Icons.CLOCK, "待付"),
                        Badges.tinted(Tone.ACCENT, Icons.PACKAGE, "待发货"),
                        Badges.tinted(Tone.NEUTRAL, Icons.TRUCK, "已发货"),
                        Badges.tinted(Tone.SUCCESS, Icons.CHECK, "已揽收"),
                        Badges.tinted(Tone.DANGER, Icons.FORBIDDEN, "禁止发货"),
                        Badges.solid(Icons.MICROPHONE, "讲解中"),
                        Badges.outline("售罄"),
                        Badges.count("3", false),
                        Badges.count("3", true)),
                part("上架状态"),
                flow(
                        Badges.bare(Tone.NEUTRAL, Icons.SAVED, "已存"),
                        Badges.bare(Tone.NEUTRAL, Icons.UPLOADING, "上传 64%"),
                        Badges.bare(Tone.WARNING, Icons.CLOCK, "审核中"),
                        Badges.bare(Tone.SUCCESS, Icons.DONE, "在售"),
                        Badges.bare(Tone.DANGER, Icons.REFUSED, "被拒")),
                part("期限 充裕 · 2 小时内 · 1 小时内或超时"),
                pills,
                part("按键提示"),
                flow(Keys.hint("⏎", "保存"), Keys.hint("Ctrl K", "去哪都行"), Keys.hint("F10", "换主播")),
                part("库存条"),
                bar("充裕", 141, 300, Tone.NEUTRAL, "余 141 / 300"),
                bar("讲解中", 180, 450, Tone.ACCENT, "余 180 / 450"),
                bar("快没了", 12, 360, Tone.WARNING, "余 12，约 2 分钟"),
                bar("售罄", 0, 120, Tone.NEUTRAL, "余 0，灰条"),
                part("同步灯"),
                flow(
                        pill(Tone.SUCCESS, Icons.DONE, "已同步"),
                        pill(Tone.WARNING, Icons.OFFLINE, "待同步 12"),
                        pill(Tone.DANGER, Icons.WRONG, "卡住 3")),
                part("名"),
                flow(Texted.avatar("朱记产地店"), new Photo(40)));
    }

    private static VBox right() {
        var notices = new Notices(new DirectBackground());
        notices.show(Notice.of(Tone.SUCCESS, "12 号已存", "网通后自动上架").with("撤销", NOTHING));
        notices.show(Notice.of(Tone.WARNING, "2 号只剩 12 件", "按现在的速度约 2 分钟").with("补 50", NOTHING));
        notices.show(Notice.of(Tone.DANGER, "7 号被拒", "价格低于类目下限 9.90").with("改价", NOTHING));
        return column(
                part("通知 右下角，最多三条"),
                new NoticeStack(notices, "关闭"),
                part("面板"),
                new Panel("提醒", Badges.count("3", false))
                        .ruled()
                        .content(
                                Styles.with(
                                        new VBox(Texted.label("2 号余 12 件，约 2 分钟售完")),
                                        Styles.PAD_16)),
                part("空状态"),
                new Panel()
                        .content(
                                new EmptyState(
                                        Icons.EMPTY_SHELF,
                                        "货架是空的",
                                        "拖一张照片进来，或按 F2 上架",
                                        Buttons.with(
                                                Buttons.primary("去上架", NOTHING), Icons.LISTING))));
    }

    private static HBox bar(String name, long left, long whole, Tone tone, String words) {
        var bar = new StockBar().show(left, whole, tone);
        var row =
                Styles.with(
                        new HBox(
                                Em.width(Texted.label(name, Styles.LABEL), 60),
                                Em.width(bar, 120),
                                Texted.label(words, Styles.LABEL)),
                        Styles.GAP_12);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private static Node pill(Tone tone, org.kordamp.ikonli.Ikon sign, String words) {
        var pill = Texted.label(words, Styles.PILL, tone.styleClass());
        pill.setGraphic(Icons.of(sign));
        return pill;
    }

    private static GradeKey grade(String way) {
        return Em.width(new GradeKey("1", "完好", way), 102);
    }

    private static VBox column(Node... parts) {
        return Styles.with(new VBox(parts), Styles.GAP_12);
    }

    private static FlowPane flow(Node... parts) {
        return Styles.with(new FlowPane(parts), Styles.GAP_8);
    }

    private static Label part(String name) {
        return Texted.label(name, Styles.CAPTION, Styles.SUBTLE);
    }

    private static <N extends Node> N state(N node, String... states) {
        for (String state : states) {
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true);
        }
        return node;
    }

    private static <N extends Node> N disabled(N node) {
        node.setDisable(true);
        return node;
    }

    private static Chip toned(Chip chip, Tone tone) {
        chip.tone(tone);
        return chip;
    }

    private static Field price(String text, Verdict verdict, String state) {
        var field = Field.price();
        field.input().setText(text);
        field.verdictProperty().set(verdict);
        Em.width(field, 96);
        if (!state.isEmpty()) {
            state(((Parent) field).getChildrenUnmodifiable().getFirst(), state);
        }
        return field;
    }

    private static Field number() {
        var field = Field.number("库", "200");
        field.input().setText("200");
        return Em.width(field, 76);
    }

    private static Field sentence() {
        var field = Field.code("货号");
        field.verdictProperty().set(Verdict.error("价格要大于 0"));
        return Em.width(field, 200);
    }

    private static DeadlinePill deadline(long left) {
        var pill = new DeadlinePill();
        pill.show(left, "超时");
        return pill;
    }
}
