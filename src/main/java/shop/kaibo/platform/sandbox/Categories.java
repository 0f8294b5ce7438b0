package shop.kaibo.platform.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small tree of leaf categories, found by the words of a title. Thread-safe. */
final class Categories {
    /** The leaf for what has no better one. */
    static final String OTHER = "其他/百货";

    private static final Map<String, List<String>> WORDS = new TreeMap<>();

    static {
        WORDS.put("女装/连衣裙", List.of("裙"));
        WORDS.put("女装/上衣", List.of("衫", "T恤", "衬衣", "卫衣", "毛衣", "针织"));
        WORDS.put("女装/外套", List.of("外套", "大衣", "羽绒", "夹克", "风衣"));
        WORDS.put("裤装/长裤", List.of("裤"));
        WORDS.put("鞋靴/单鞋", List.of("鞋", "靴"));
        WORDS.put("箱包/女包", List.of("包"));
        WORDS.put("珠宝/手镯", List.of("镯", "玉", "翡翠", "串", "珠"));
        WORDS.put("珠宝/项链", List.of("项链", "吊坠", "耳"));
        WORDS.put("家居/餐具", List.of("碗", "盘", "杯", "壶", "茶"));
        WORDS.put("食品/水果", List.of("果", "橙", "苹", "梨", "莓"));
        WORDS.put("美妆/护肤", List.of("霜", "面膜", "精华", "口红"));
    }

    private Categories() {}

    /** Whether it is a leaf of the tree. */
    static boolean leaf(String category) {
        return category.equals(OTHER) || WORDS.containsKey(category);
    }

    /** Leaves whose words a title holds; none when it says nothing. */
    static List<String> suggest(String title) {
        var found = new ArrayList<String>();
        WORDS.forEach(
                (category, words) -> {
                    if (words.stream().anyMatch(title::contains)) {
                        found.add(category);
                    }
                });
        return found;
    }
}
