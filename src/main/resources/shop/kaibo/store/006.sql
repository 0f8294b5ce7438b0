-- what the merchant chose for an account, and how long its sign-in lasts (0 for ever)
ALTER TABLE account ADD COLUMN choices TEXT NOT NULL DEFAULT '{}';
ALTER TABLE account ADD COLUMN signed_until_ms INTEGER NOT NULL DEFAULT 0;

-- what a platform without references had before a change was sent, to tell whether it arrived
ALTER TABLE stock_delta ADD COLUMN before_stock INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stock_delta ADD COLUMN before_ms INTEGER NOT NULL DEFAULT 0;
