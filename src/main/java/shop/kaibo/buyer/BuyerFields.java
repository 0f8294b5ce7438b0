package shop.kaibo.buyer;

/** What a platform tells of a buyer with an order. Prints only masks. Thread-safe. */
public record BuyerFields(
        BuyerField nickname, BuyerField name, BuyerField phone, BuyerField address) {}
