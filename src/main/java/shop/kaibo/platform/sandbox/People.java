package shop.kaibo.platform.sandbox;

import java.util.SplittableRandom;

/**
 * Invented buyers: plain names, numbers and addresses from word lists. A buyer number always gives
 * the same person. Confined to one thread.
 */
final class People {
    private static final int REGULARS = 400;
    private static final int STRANGERS = 200_000;

    private static final String[] FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹".split("");
    private static final String[] GIVEN =
            ("秀英 桂兰 丽华 建国 敏 静 玉梅 志强 海燕 晓红 婷婷 俊杰 春梅 文静 雪 国庆 红霞 小芳 佳怡 子涵"
                            + " 思雨 欣然 浩然 雨桐 美玲 凤英 永强 建华 淑珍 慧 琳 鹏 明亮 巧云 金花 立新")
                    .split(" ");
    private static final String[] REGION =
            ("浙江省杭州市余杭区 浙江省金华市义乌市 广东省广州市白云区 广东省揭阳市普宁市 江苏省苏州市常熟市 山东省临沂市兰山区"
                            + " 山东省青岛市即墨区 河南省郑州市二七区 河南省周口市沈丘县 四川省成都市郫都区 重庆市渝北区 湖北省武汉市江夏区"
                            + " 湖南省长沙市望城区 辽宁省沈阳市皇姑区 河北省保定市莲池区 陕西省西安市未央区 安徽省合肥市肥东县 福建省泉州市晋江市"
                            + " 黑龙江省哈尔滨市道里区 云南省昆明市官渡区")
                    .split(" ");
    private static final String[] ROAD =
            "人民路 解放街 建设路 中山路 和平街 文化路 幸福大道 新华街 向阳路 育才街 东风路 迎宾大道".split(" ");
    private static final String[] PLACE =
            "阳光花园 锦绣家园 丽景小区 御景湾 金色家园 翠湖新城 安居苑 滨河小区 桃园里 富康花园".split(" ");
    private static final String[] PREFIX =
            "135 136 137 138 139 150 151 152 158 159 177 182 186 187 188 199".split(" ");
    private static final String[] MOOD = "爱笑的 快乐的 安静的 早起的 爱吃的 慢慢的 南方的 北方的 勤快的 幸运的".split(" ");
    private static final String[] ALIAS = "小芳 阿姨 宝妈 橘子 豆豆 团子 向日葵 奶茶 老王 燕子 百合 海棠 小鱼 石榴".split(" ");

    private final SplittableRandom random;

    People(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Somebody: one in three is a regular who comes again and again. */
    Order.Buyer next() {
        boolean regular = random.nextInt(3) == 0;
        return number(regular ? random.nextInt(REGULARS) : REGULARS + random.nextInt(STRANGERS));
    }

    static Order.Buyer number(int number) {
        var dice = new SplittableRandom(number * 7919L + 17);
        String nickname = of(MOOD, dice) + of(ALIAS, dice) + (dice.nextInt(90) + 10);
        String name = of(FAMILY, dice) + of(GIVEN, dice);
        String phone = of(PREFIX, dice) + "%08d".formatted(dice.nextInt(100_000_000));
        String region = of(REGION, dice);
        String street =
                of(ROAD, dice)
                        + (dice.nextInt(300) + 1)
                        + "号"
                        + of(PLACE, dice)
                        + (dice.nextInt(20) + 1)
                        + "栋"
                        + (dice.nextInt(18) + 1)
                        + "0"
                        + (dice.nextInt(4) + 1)
                        + "室";
        return new Order.Buyer("b%08d".formatted(number), nickname, name, phone, region, street);
    }

    private static String of(String[] words, SplittableRandom dice) {
        return words[dice.nextInt(words.length)];
    }
}
