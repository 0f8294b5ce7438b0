package shop.kaibo.platform.sandbox.art;

import java.util.List;

/** The list behind the pictures: id, titles, spec, fen, stock, code, wall. */
final class Goods {
    private static final String TABLE =
            """
            flats | 软底女单鞋 | Soft flats | 36-40 码 | 3990 | 450 | A01 | 0
            apples | 洛川苹果 | Luochuan apples | 5 斤装 | 2990 | 360 | C02 | 1
            tea | 安吉白茶 | Anji white tea | 明前 125 g | 12800 | 300 | T03 | 2
            dress | 碎花连衣裙 | Floral dress | S-XL | 18900 | 240 | D04 | 3
            honey | 百花土蜂蜜 | Wildflower honey | 500 g | 4500 | 120 | H05 | 4
            wok | 手工铸铁锅 | Cast-iron wok | 32 cm | 26800 | 180 | K06 | 5
            handbag | 头层牛皮手提包 | Leather handbag | 中号 | 15900 | 80 | B07 | 6
            boots | 加绒短靴 | Lined ankle boots | 35-40 码 | 16800 | 50 | A08 | 7
            sneakers | 透气小白鞋 | White sneakers | 35-44 码 | 5990 | 200 | A12 | 8
            oranges | 赣南脐橙 | Gannan oranges | 10 斤装 | 3990 | 500 | C10 | 9
            thermos | 不锈钢保温壶 | Steel thermos | 1.5 L | 8900 | 150 | K11 | 10
            eggs | 散养土鸡蛋 | Free-range eggs | 30 枚 | 3680 | 260 | C12 | 11
            sweater | 绞花羊毛衫 | Cable-knit sweater | 均码 | 13900 | 90 | D13 | 12
            rice | 五常稻花香 | Wuchang rice | 5 kg | 6900 | 320 | C14 | 13
            mushrooms | 古田干香菇 | Dried shiitake | 250 g | 3280 | 210 | C15 | 14
            mug | 手绘马克杯 | Hand-painted mug | 350 ml | 2900 | 160 | K16 | 15
            towels | 长绒棉毛巾 | Cotton towels | 3 条装 | 3990 | 280 | F17 | 10
            umbrella | 晴雨两用伞 | Sun and rain umbrella | 8 骨 | 4990 | 130 | F18 | 8
            lamp | 护眼小台灯 | Desk lamp | 三档调光 | 7900 | 75 | F19 | 11
            scarf | 羊绒格子围巾 | Checked scarf | 180 cm | 9900 | 110 | D20 | 7
            seeds | 五香葵花籽 | Sunflower seeds | 500 g | 1690 | 400 | C21 | 5
            grapes | 阳光玫瑰葡萄 | Shine Muscat grapes | 2 斤装 | 4590 | 220 | C22 | 12
            teapot | 宜兴紫砂壶 | Yixing teapot | 200 ml | 19800 | 36 | K23 | 2
            hat | 手编草帽 | Straw hat | 可折叠 | 3590 | 140 | D24 | 8
            """;

    static final List<Item> ITEMS = TABLE.lines().map(Goods::item).toList();

    /** Which wall each item stands before. */
    static final List<Integer> WALL_OF =
            TABLE.lines().map(line -> Integer.valueOf(cells(line)[7])).toList();

    private Goods() {}

    private static Item item(String line) {
        String[] cell = cells(line);
        return new Item(
                cell[0],
                cell[1],
                cell[2],
                cell[3],
                Long.parseLong(cell[4]),
                Integer.parseInt(cell[5]),
                cell[6]);
    }

    private static String[] cells(String line) {
        return line.split(" \\| ", -1);
    }
}
