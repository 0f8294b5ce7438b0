package shop.kaibo.aftersale;

/**
 * Goods that may go out for an exchange whose wanted sku nobody here knows. Thread-safe.
 *
 * @param code on the goods, "" where they have none
 */
public record Swap(String skuId, String spec, String code) {}
