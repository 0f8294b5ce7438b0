package shop.kaibo.buyer;

import shop.kaibo.store.Vault;

/** The number of a buyer's key and what it seals with. Thread-safe. */
record BuyerKey(long id, Vault vault) {}
