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
-- what files a person brings have told so far: the same rows in another file change nothing
CREATE TABLE file_record(
  account TEXT NOT NULL, kind TEXT NOT NULL, remote_id TEXT NOT NULL, hash BLOB NOT NULL,
  version INTEGER NOT NULL, updated_ms INTEGER NOT NULL, stage INTEGER NOT NULL,
  content TEXT NOT NULL, PRIMARY KEY(account, kind, remote_id)) STRICT, WITHOUT ROWID;
CREATE TABLE file_line(
  account TEXT NOT NULL, kind TEXT NOT NULL, remote_id TEXT NOT NULL, line TEXT NOT NULL,
  content TEXT NOT NULL, PRIMARY KEY(account, kind, remote_id, line)) STRICT, WITHOUT ROWID;
-- what the columns of a file mean, asked once for each set of headers
CREATE TABLE file_columns(
  account TEXT NOT NULL, headers TEXT NOT NULL, kind TEXT NOT NULL, columns TEXT NOT NULL,
  at_ms INTEGER NOT NULL, PRIMARY KEY(account, headers)) STRICT, WITHOUT ROWID;
-- when a picture that may show a waybill was let go, 0 while it is kept
ALTER TABLE evidence ADD COLUMN gone_ms INTEGER NOT NULL DEFAULT 0;
