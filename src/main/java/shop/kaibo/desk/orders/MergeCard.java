package shop.kaibo.desk.orders;

import shop.kaibo.base.Mask;
import shop.kaibo.base.Money;
import shop.kaibo.base.Texts;
import shop.kaibo.order.merge.MergeGroup;
import shop.kaibo.order.merge.MergePiece;

import java.util.List;

/**
 * The parcel an order could share, in the words of the screen. Thread-safe.
 *
 * @param ids of its orders, oldest first
 * @param title how many orders and pieces
 */
public record MergeCard(List<String> ids, String title, String action, List<Line> lines) {
    /** One order of the parcel. */
    public record Line(String tail, String item, String pieces, String amount, boolean shown) {}

    public MergeCard {
        ids = List.copyOf(ids);
        lines = List.copyOf(lines);
    }

    static MergeCard of(MergeGroup group, String shown, Texts texts) {
        int many = group.orders().size();
        return new MergeCard(
                group.ids(),
                texts.get("orders.merge.title", many, group.pieces()),
                texts.get("orders.merge.action", many),
                group.orders().stream().map(piece -> line(piece, shown, texts)).toList());
    }

    private static Line line(MergePiece piece, String shown, Texts texts) {
        return new Line(
                "…" + Mask.tail(piece.remoteId()),
                piece.lines() > 1
                        ? texts.get("orders.more", piece.item(), piece.lines())
                        : piece.item(),
                "×" + piece.pieces(),
                Money.grouped(piece.totalFen()),
                piece.id().equals(shown));
    }
}
