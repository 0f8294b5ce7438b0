-- a station takes its numbers from its own block: what is on the shelf says the next one
ALTER TABLE shelf DROP COLUMN next_slot;
-- orders and broadcasts at a million orders: what a screen shows is kept, never counted anew
ALTER TABLE orders ADD COLUMN returned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN quality INTEGER NOT NULL DEFAULT 0;
UPDATE orders SET returned = 1 WHERE id IN (
  SELECT order_id FROM after_sale WHERE order_id IS NOT NULL AND unknown_there = 0
    AND status <> 'closed'
    AND type IN ('return_refund', 'exchange', 'repair', 'rejected_delivery'));
ALTER TABLE board_total ADD COLUMN returns INTEGER NOT NULL DEFAULT 0;
ALTER TABLE board_total ADD COLUMN quality INTEGER NOT NULL DEFAULT 0;
ALTER TABLE board_total ADD COLUMN repeats INTEGER NOT NULL DEFAULT 0;
CREATE TABLE board_anchor(
  broadcast_id TEXT NOT NULL, anchor TEXT NOT NULL, orders INTEGER NOT NULL,
  pieces INTEGER NOT NULL, paid_orders INTEGER NOT NULL, paid_fen INTEGER NOT NULL,
  refunds INTEGER NOT NULL, returns INTEGER NOT NULL, quality INTEGER NOT NULL,
  repeats INTEGER NOT NULL, PRIMARY KEY(broadcast_id, anchor)) STRICT, WITHOUT ROWID;
CREATE TABLE board_source(
  broadcast_id TEXT NOT NULL, source TEXT NOT NULL, orders INTEGER NOT NULL,
  pieces INTEGER NOT NULL, paid_orders INTEGER NOT NULL, paid_fen INTEGER NOT NULL,
  refunds INTEGER NOT NULL, returns INTEGER NOT NULL, quality INTEGER NOT NULL,
  repeats INTEGER NOT NULL, PRIMARY KEY(broadcast_id, source)) STRICT, WITHOUT ROWID;
CREATE TABLE board_sku(
  broadcast_id TEXT NOT NULL, sku_id TEXT NOT NULL, sold INTEGER NOT NULL,
  paid_fen INTEGER NOT NULL, PRIMARY KEY(broadcast_id, sku_id)) STRICT, WITHOUT ROWID;
CREATE TABLE board_sku_minute(
  broadcast_id TEXT NOT NULL, sku_id TEXT NOT NULL, minute_ms INTEGER NOT NULL,
  pieces INTEGER NOT NULL, PRIMARY KEY(broadcast_id, sku_id, minute_ms)) STRICT, WITHOUT ROWID;
CREATE TEMP TABLE counted AS
  SELECT o.broadcast_id, o.anchor, o.source, 1 AS orders,
    CASE WHEN o.status = 'closed' THEN 0 ELSE coalesce(
      (SELECT sum(n.quantity) FROM order_line n WHERE n.order_id = o.id), 0) END AS pieces,
    CASE WHEN o.paid_ms > 0 THEN 1 ELSE 0 END AS paid_orders,
    CASE WHEN o.paid_ms > 0 THEN o.total_fen ELSE 0 END AS paid_fen,
    CASE WHEN o.refund_state <> 'none' THEN 1 ELSE 0 END AS refunds,
    o.returned AS returns, o.quality AS quality,
    CASE WHEN o.repeat_no > 1 THEN 1 ELSE 0 END AS repeats
  FROM orders o WHERE o.broadcast_id IS NOT NULL AND o.unknown_there = 0;
INSERT INTO board_anchor SELECT broadcast_id, anchor, sum(orders), sum(pieces), sum(paid_orders),
  sum(paid_fen), sum(refunds), sum(returns), sum(quality), sum(repeats) FROM counted
  GROUP BY broadcast_id, anchor;
INSERT INTO board_source SELECT broadcast_id, source, sum(orders), sum(pieces), sum(paid_orders),
  sum(paid_fen), sum(refunds), sum(returns), sum(quality), sum(repeats) FROM counted
  GROUP BY broadcast_id, source;
UPDATE board_total SET
  returns = (SELECT coalesce(sum(c.returns), 0) FROM counted c WHERE c.broadcast_id = board_total.broadcast_id),
  repeats = (SELECT coalesce(sum(c.repeats), 0) FROM counted c WHERE c.broadcast_id = board_total.broadcast_id);
DROP TABLE counted;
INSERT INTO board_sku SELECT o.broadcast_id, n.sku_id,
  sum(CASE WHEN o.status = 'closed' THEN 0 ELSE n.quantity END),
  sum(CASE WHEN o.paid_ms > 0 THEN n.quantity * n.price_fen ELSE 0 END)
  FROM orders o JOIN order_line n ON n.order_id = o.id
  WHERE o.broadcast_id IS NOT NULL AND o.unknown_there = 0 AND n.sku_id IS NOT NULL
  GROUP BY o.broadcast_id, n.sku_id;
INSERT INTO board_sku_minute SELECT o.broadcast_id, n.sku_id, o.created_ms - o.created_ms % 60000,
  sum(n.quantity) FROM orders o JOIN order_line n ON n.order_id = o.id
  WHERE o.broadcast_id IS NOT NULL AND o.unknown_there = 0 AND o.status <> 'closed'
    AND n.sku_id IS NOT NULL GROUP BY 1, 2, 3;
-- an order is known by its own row; a second list of all numbers only cost writes
DELETE FROM remote_id WHERE kind = 'order';
-- a buyer's orders, newest first, without looking at the orders themselves
DROP INDEX orders_buyer;
CREATE INDEX orders_buyer ON orders(buyer_id, id);
-- pieces of four of each order's number, so that digits inside it are found; rowids are order_number's
CREATE TABLE order_number(n INTEGER PRIMARY KEY, order_id TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE order_digits USING fts5(pieces, content='', columnsize=0, detail='none',
  tokenize='ascii');
INSERT INTO order_number(n, order_id) SELECT row_number() OVER (ORDER BY id), id FROM orders;
WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM k WHERE i < 61)
  INSERT INTO order_digits(rowid, pieces)
  SELECT m.n, group_concat(substr(o.remote_id, k.i, 4), ' ')
  FROM order_number m JOIN orders o ON o.id = m.order_id
  JOIN k ON k.i + 3 <= length(o.remote_id) GROUP BY m.n;
-- sums are found like the other words of an order
INSERT OR IGNORE INTO order_term(term, order_id) SELECT '¥' || total_fen, id FROM orders;
CREATE TABLE saved_search(
  name TEXT PRIMARY KEY, text TEXT NOT NULL, tab TEXT NOT NULL, created_ms INTEGER NOT NULL)
  STRICT, WITHOUT ROWID;
-- what viewers ask for in a show: the words sealed, found again by their keyed hash
CREATE TABLE ask(
  id TEXT PRIMARY KEY, broadcast_id TEXT NOT NULL, slot INTEGER NOT NULL, words BLOB NOT NULL,
  words_hash BLOB NOT NULL, count INTEGER NOT NULL, first_ms INTEGER NOT NULL,
  last_ms INTEGER NOT NULL, done_ms INTEGER NOT NULL,
  UNIQUE(broadcast_id, slot, words_hash)) STRICT;
-- a hand-over keeps how far the platform's clock was ahead of ours; NULL while not known
ALTER TABLE mic ADD COLUMN skew_ms INTEGER;
ALTER TABLE broadcast ADD COLUMN end_skew_ms INTEGER NOT NULL DEFAULT 0;
CREATE TABLE anchor(
  name TEXT PRIMARY KEY, part INTEGER NOT NULL, last_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO anchor SELECT anchor, 1, max(from_ms) FROM mic GROUP BY anchor;
-- prices for a while
CREATE TABLE flash(
  id TEXT PRIMARY KEY, broadcast_id TEXT NOT NULL, listing_id TEXT NOT NULL,
  sku_id TEXT NOT NULL, before_fen INTEGER NOT NULL, flash_fen INTEGER NOT NULL,
  started_ms INTEGER NOT NULL, ends_ms INTEGER NOT NULL, over_ms INTEGER NOT NULL,
  how TEXT NOT NULL) STRICT;
CREATE INDEX flash_running ON flash(ends_ms) WHERE over_ms = 0;
-- a wrong price: its skus, and every order that was placed at it
CREATE TABLE rescue(
  id TEXT PRIMARY KEY, broadcast_id TEXT NOT NULL, listing_id TEXT NOT NULL,
  slot INTEGER NOT NULL, reason TEXT NOT NULL, at_ms INTEGER NOT NULL, undone_ms INTEGER NOT NULL)
  STRICT;
CREATE TABLE rescue_sku(
  rescue_id TEXT NOT NULL, sku_id TEXT NOT NULL, version_id TEXT NOT NULL,
  wrong_fen INTEGER NOT NULL, right_fen INTEGER NOT NULL, stopped INTEGER NOT NULL,
  operation TEXT NOT NULL, PRIMARY KEY(rescue_id, sku_id)) STRICT, WITHOUT ROWID;
CREATE TABLE rescue_order(
  rescue_id TEXT NOT NULL, order_id TEXT NOT NULL, loss_fen INTEGER NOT NULL,
  PRIMARY KEY(rescue_id, order_id)) STRICT, WITHOUT ROWID;
-- promises made on air and the gifts given for them
CREATE TABLE promise(
  id TEXT PRIMARY KEY, broadcast_id TEXT NOT NULL, first_count INTEGER NOT NULL,
  within_ms INTEGER NOT NULL, spend_fen INTEGER NOT NULL, gift_sku TEXT NOT NULL,
  from_ms INTEGER NOT NULL, made_ms INTEGER NOT NULL, undone_ms INTEGER NOT NULL) STRICT;
CREATE TABLE promise_gift(
  promise_id TEXT NOT NULL, order_id TEXT NOT NULL, valid INTEGER NOT NULL,
  turn INTEGER NOT NULL, taken INTEGER NOT NULL, PRIMARY KEY(promise_id, order_id))
  STRICT, WITHOUT ROWID;
-- shows that are planned, and what has to be ready before each
CREATE TABLE show_plan(
  id TEXT PRIMARY KEY, at_ms INTEGER NOT NULL, anchor TEXT NOT NULL, theme TEXT NOT NULL,
  dropped_ms INTEGER NOT NULL) STRICT;
CREATE TABLE ready_item(
  id TEXT PRIMARY KEY, position INTEGER NOT NULL, words TEXT NOT NULL) STRICT;
INSERT INTO ready_item(id, position, words) VALUES ('network', 1, ''), ('light', 2, ''),
  ('scanner', 3, ''), ('stock', 4, ''), ('prices', 5, ''), ('approved', 6, '');
CREATE TABLE ready_tick(
  plan_id TEXT NOT NULL, item_id TEXT NOT NULL, at_ms INTEGER NOT NULL, actor TEXT NOT NULL,
  PRIMARY KEY(plan_id, item_id)) STRICT, WITHOUT ROWID;
