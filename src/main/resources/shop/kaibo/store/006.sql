-- what the merchant chose for an account, and how long its sign-in lasts (0 for ever)
ALTER TABLE account ADD COLUMN choices TEXT NOT NULL DEFAULT '{}';
ALTER TABLE account ADD COLUMN signed_until_ms INTEGER NOT NULL DEFAULT 0;

-- what a platform without references had before a change was sent, to tell whether it arrived
ALTER TABLE stock_delta ADD COLUMN before_stock INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stock_delta ADD COLUMN before_ms INTEGER NOT NULL DEFAULT 0;
-- pieces of cases that moved before their goods were known here; they move in stock once they are
CREATE TABLE goods_awaited(
  operation TEXT PRIMARY KEY, case_id TEXT NOT NULL, delta INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX after_sale_goods ON after_sale(account, remote_sku_id) WHERE sku_id IS NULL;
CREATE INDEX after_sale_wanted ON after_sale(account, wanted_remote_sku)
  WHERE wanted_sku_id IS NULL AND wanted_remote_sku <> '';
