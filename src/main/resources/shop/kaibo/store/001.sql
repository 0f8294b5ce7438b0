-- The shop's file. Money in fen, times in epoch ms UTC, ids UUIDv7 text; 0 or NULL means "not yet".
CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE account(
  id TEXT PRIMARY KEY, platform TEXT NOT NULL, name TEXT NOT NULL, url TEXT NOT NULL,
  token BLOB, capabilities TEXT NOT NULL, epoch INTEGER NOT NULL,
  epoch_ms INTEGER NOT NULL DEFAULT 0, signed_ms INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL,
  created_ms INTEGER NOT NULL) STRICT;

CREATE TABLE remote_id(
  account TEXT NOT NULL, kind TEXT NOT NULL, remote_id TEXT NOT NULL, local_id TEXT NOT NULL,
  PRIMARY KEY(account, kind, remote_id)) STRICT, WITHOUT ROWID;
CREATE INDEX remote_id_local ON remote_id(local_id, account);

-- the one history; each hash covers the row and the hash before it
CREATE TABLE event(
  seq INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, topic TEXT NOT NULL, kind TEXT NOT NULL,
  version INTEGER NOT NULL, payload TEXT NOT NULL, actor TEXT NOT NULL, operation TEXT,
  hash BLOB NOT NULL) STRICT;
CREATE INDEX event_topic ON event(topic, seq);

CREATE TABLE outbox(
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, account TEXT, topic TEXT NOT NULL,
  depends_on TEXT, kind TEXT NOT NULL, version INTEGER NOT NULL, payload TEXT NOT NULL,
  actor TEXT NOT NULL, created_ms INTEGER NOT NULL, release_ms INTEGER NOT NULL,
  attempts INTEGER NOT NULL, next_attempt_ms INTEGER NOT NULL, sent_ms INTEGER NOT NULL,
  state TEXT NOT NULL, reason TEXT, done_ms INTEGER NOT NULL) STRICT;
CREATE INDEX outbox_open ON outbox(topic, seq) WHERE state IN ('waiting','sending','unknown','blocked');

CREATE TABLE cursor(
  account TEXT NOT NULL, stream TEXT NOT NULL, position TEXT NOT NULL, at_ms INTEGER NOT NULL,
  PRIMARY KEY(account, stream)) STRICT, WITHOUT ROWID;

CREATE TABLE operator(
  id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, created_ms INTEGER NOT NULL) STRICT;

-- personal fields only sealed; masks for the screen, keyed hashes for search
CREATE TABLE buyer(
  id TEXT PRIMARY KEY, account TEXT NOT NULL, key_hash BLOB NOT NULL,
  key_id INTEGER NOT NULL, fields_hash BLOB NOT NULL,
  nickname_mask TEXT NOT NULL, name_mask TEXT NOT NULL, phone_mask TEXT NOT NULL,
  address_mask TEXT NOT NULL, sealed BLOB, phone_tail_hash BLOB, nickname_hash BLOB,
  orders INTEGER NOT NULL, first_ms INTEGER NOT NULL, last_ms INTEGER NOT NULL,
  UNIQUE(account, key_hash)) STRICT;
CREATE TABLE buyer_term(
  hash BLOB NOT NULL, buyer_id TEXT NOT NULL, PRIMARY KEY(hash, buyer_id)) STRICT, WITHOUT ROWID;
CREATE INDEX buyer_term_buyer ON buyer_term(buyer_id);

CREATE TABLE shelf(
  id TEXT PRIMARY KEY, opened_ms INTEGER NOT NULL, closed_ms INTEGER NOT NULL,
  next_slot INTEGER NOT NULL) STRICT;

CREATE TABLE listing(
  id TEXT PRIMARY KEY, shelf_id TEXT NOT NULL REFERENCES shelf(id), slot INTEGER NOT NULL,
  title TEXT NOT NULL, category TEXT NOT NULL, photo_sha TEXT NOT NULL, photo_hash INTEGER NOT NULL,
  state TEXT NOT NULL, reason TEXT, remote_version INTEGER NOT NULL, import_key TEXT UNIQUE,
  operator TEXT NOT NULL, listing_ms INTEGER NOT NULL,
  created_ms INTEGER NOT NULL, updated_ms INTEGER NOT NULL, UNIQUE(shelf_id, slot)) STRICT;

-- left = platform_stock + open deltas - moves newer than platform_effect
CREATE TABLE sku(
  id TEXT PRIMARY KEY, listing_id TEXT NOT NULL REFERENCES listing(id), position INTEGER NOT NULL,
  spec TEXT NOT NULL, code TEXT NOT NULL, price_fen INTEGER NOT NULL,
  price_version INTEGER NOT NULL, initial_stock INTEGER NOT NULL,
  platform_stock INTEGER NOT NULL, platform_effect INTEGER NOT NULL,
  UNIQUE(listing_id, position)) STRICT;
CREATE INDEX sku_code ON sku(code) WHERE code <> '';
CREATE TABLE stock_delta(
  id TEXT PRIMARY KEY, sku_id TEXT NOT NULL REFERENCES sku(id), delta INTEGER NOT NULL,
  reason TEXT NOT NULL, effect INTEGER NOT NULL, state TEXT NOT NULL, at_ms INTEGER NOT NULL) STRICT;
CREATE INDEX stock_delta_open ON stock_delta(sku_id) WHERE state = 'open';
CREATE TABLE stock_move(
  sku_id TEXT NOT NULL, effect INTEGER NOT NULL, order_id TEXT NOT NULL, delta INTEGER NOT NULL,
  PRIMARY KEY(sku_id, effect, order_id)) STRICT, WITHOUT ROWID;

-- versions of the promise: what the buyer saw; an order line names the one in force
CREATE TABLE listing_version(
  id TEXT PRIMARY KEY, sku_id TEXT NOT NULL REFERENCES sku(id), title TEXT NOT NULL,
  price_fen INTEGER NOT NULL, photo_sha TEXT NOT NULL, rights TEXT NOT NULL,
  from_ms INTEGER NOT NULL, confirmed_ms INTEGER NOT NULL) STRICT;
CREATE INDEX listing_version_sku ON listing_version(sku_id, from_ms);

CREATE TABLE broadcast(
  id TEXT PRIMARY KEY, shelf_id TEXT NOT NULL, anchor TEXT NOT NULL, started_ms INTEGER NOT NULL,
  ended_ms INTEGER NOT NULL) STRICT;
CREATE INDEX broadcast_started ON broadcast(started_ms);
CREATE TABLE mic(
  broadcast_id TEXT NOT NULL, from_ms INTEGER NOT NULL, anchor TEXT NOT NULL,
  PRIMARY KEY(broadcast_id, from_ms)) STRICT, WITHOUT ROWID;
CREATE TABLE pin(
  broadcast_id TEXT NOT NULL, at_ms INTEGER NOT NULL, listing_id TEXT NOT NULL,
  PRIMARY KEY(broadcast_id, at_ms)) STRICT, WITHOUT ROWID;

-- an order's id carries its time of creation, so that ids sort as orders were placed
CREATE TABLE orders(
  id TEXT PRIMARY KEY, account TEXT NOT NULL, remote_id TEXT NOT NULL, epoch INTEGER NOT NULL,
  version INTEGER NOT NULL,
  status TEXT NOT NULL, raw_status TEXT NOT NULL, source TEXT NOT NULL, total_fen INTEGER NOT NULL,
  buyer_id TEXT NOT NULL, repeat_no INTEGER NOT NULL, remark BLOB, carrier TEXT NOT NULL,
  waybill TEXT NOT NULL, ship_state TEXT NOT NULL, refund_state TEXT NOT NULL, hold TEXT,
  effect INTEGER NOT NULL, release_effect INTEGER NOT NULL, broadcast_id TEXT, anchor TEXT NOT NULL,
  created_ms INTEGER NOT NULL, paid_ms INTEGER NOT NULL, shipped_ms INTEGER NOT NULL,
  ship_by_ms INTEGER NOT NULL, updated_ms INTEGER NOT NULL, unknown_there INTEGER NOT NULL,
  UNIQUE(account, remote_id)) STRICT;
CREATE INDEX orders_status ON orders(status, id);
CREATE INDEX orders_broadcast ON orders(broadcast_id, id);
CREATE INDEX orders_buyer ON orders(buyer_id);
-- the conditions are word for word those of the heaps of orders: only so are they used
CREATE INDEX orders_refunding ON orders(id) WHERE refund_state = 'under_way';
CREATE INDEX orders_blocked ON orders(id) WHERE (refund_state = 'under_way' OR hold IS NOT NULL);
CREATE INDEX orders_shipped ON orders(id)
  WHERE (status = 'shipped' OR status IN ('paid', 'part_shipped') AND ship_state IN ('intent', 'done'));
CREATE INDEX orders_to_ship ON orders(id) WHERE status IN ('paid', 'part_shipped');
CREATE TABLE order_count(name TEXT PRIMARY KEY, orders INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE order_line(
  order_id TEXT NOT NULL, position INTEGER NOT NULL, listing_id TEXT, sku_id TEXT,
  version_id TEXT, slot INTEGER NOT NULL, title TEXT NOT NULL, spec TEXT NOT NULL,
  code TEXT NOT NULL, quantity INTEGER NOT NULL, price_fen INTEGER NOT NULL,
  PRIMARY KEY(order_id, position)) STRICT, WITHOUT ROWID;
CREATE TABLE order_term(
  term TEXT NOT NULL, order_id TEXT NOT NULL, PRIMARY KEY(term, order_id)) STRICT, WITHOUT ROWID;

-- read models of the board, kept by the transaction that keeps the orders
CREATE TABLE board_total(
  broadcast_id TEXT PRIMARY KEY, orders INTEGER NOT NULL, pieces INTEGER NOT NULL,
  paid_orders INTEGER NOT NULL, paid_fen INTEGER NOT NULL, refunds INTEGER NOT NULL) STRICT;
CREATE TABLE board_slot(
  broadcast_id TEXT NOT NULL, listing_id TEXT NOT NULL, sold INTEGER NOT NULL,
  paid_fen INTEGER NOT NULL, PRIMARY KEY(broadcast_id, listing_id)) STRICT, WITHOUT ROWID;
CREATE TABLE board_minute(
  broadcast_id TEXT NOT NULL, minute_ms INTEGER NOT NULL, orders INTEGER NOT NULL,
  pieces INTEGER NOT NULL, paid_orders INTEGER NOT NULL, paid_fen INTEGER NOT NULL,
  PRIMARY KEY(broadcast_id, minute_ms)) STRICT, WITHOUT ROWID;
CREATE TABLE board_slot_minute(
  broadcast_id TEXT NOT NULL, listing_id TEXT NOT NULL, minute_ms INTEGER NOT NULL,
  pieces INTEGER NOT NULL, PRIMARY KEY(broadcast_id, listing_id, minute_ms)) STRICT, WITHOUT ROWID;

-- the reason is free text: sealed
CREATE TABLE after_sale(
  id TEXT PRIMARY KEY, account TEXT NOT NULL, remote_id TEXT NOT NULL, order_id TEXT,
  remote_order_id TEXT NOT NULL, sku_id TEXT, remote_sku_id TEXT NOT NULL,
  quantity INTEGER NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL,
  raw_status TEXT NOT NULL, epoch INTEGER NOT NULL, version TEXT NOT NULL, amount_fen INTEGER NOT NULL,
  refunded_fen INTEGER NOT NULL, reason TEXT NOT NULL, return_carrier TEXT NOT NULL,
  return_waybill TEXT NOT NULL, intent TEXT, intent_operation TEXT, deadline_ms INTEGER NOT NULL,
  signed_for_ms INTEGER NOT NULL, created_ms INTEGER NOT NULL, updated_ms INTEGER NOT NULL,
  unknown_there INTEGER NOT NULL, UNIQUE(account, remote_id)) STRICT;
CREATE INDEX after_sale_deadline ON after_sale(status, deadline_ms);
CREATE INDEX after_sale_order ON after_sale(order_id);
CREATE INDEX after_sale_remote_order ON after_sale(remote_order_id);
CREATE INDEX orders_waybill ON orders(waybill) WHERE waybill <> '';
CREATE INDEX after_sale_sku ON after_sale(sku_id);
CREATE INDEX after_sale_unlinked ON after_sale(account) WHERE order_id IS NULL;
CREATE INDEX after_sale_waybill ON after_sale(return_waybill) WHERE return_waybill <> '';
CREATE TABLE parcel(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL, code TEXT NOT NULL, grade INTEGER NOT NULL,
  disposition TEXT NOT NULL, quantity INTEGER NOT NULL, photo_sha TEXT, refund_fen INTEGER NOT NULL,
  why TEXT NOT NULL, stocked INTEGER NOT NULL, stock_operation TEXT, operator TEXT NOT NULL,
  operation TEXT NOT NULL, received_ms INTEGER NOT NULL, undone_ms INTEGER NOT NULL) STRICT;
CREATE INDEX parcel_case ON parcel(case_id);
CREATE INDEX parcel_received ON parcel(received_ms);
