package shop.kaibo.operator;

/** What an operator is in the shop; decides what is shown and allowed. Thread-safe. */
public enum Role {
    OWNER,
    ANCHOR,
    ASSISTANT,
    WAREHOUSE,
    RETURNS,
    PROVIDER
}
