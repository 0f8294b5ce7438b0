package shop.kaibo.aftersale.pool;

/**
 * Pieces of one sku that lie in one place outside stock. Thread-safe.
 *
 * @param priceFen what it sells for new, in fen
 * @param oldestMs since when the first of them lies there, epoch ms
 * @param last the newest move that is in the sum
 */
public record Pool(
        String skuId,
        Disposition disposition,
        String title,
        String spec,
        String code,
        int slot,
        long priceFen,
        String photoSha,
        long pieces,
        long oldestMs,
        String last) {}
