-- what a case is beyond money: the platform's own word for its kind, the goods wanted and sent in its
-- place, a report that no course explains, and why the last act came to nothing
ALTER TABLE after_sale ADD COLUMN raw_type TEXT NOT NULL DEFAULT '';
ALTER TABLE after_sale ADD COLUMN wanted_remote_sku TEXT NOT NULL DEFAULT '';
ALTER TABLE after_sale ADD COLUMN wanted_sku_id TEXT;
ALTER TABLE after_sale ADD COLUMN sent_carrier TEXT NOT NULL DEFAULT '';
ALTER TABLE after_sale ADD COLUMN sent_waybill TEXT NOT NULL DEFAULT '';
ALTER TABLE after_sale ADD COLUMN leapt_from TEXT;
ALTER TABLE after_sale ADD COLUMN setback TEXT NOT NULL DEFAULT '';
CREATE INDEX after_sale_sent ON after_sale(sent_waybill) WHERE sent_waybill <> '';
-- how many pieces a parcel should have held; 0 in parcels taken in before they were counted
ALTER TABLE parcel ADD COLUMN expected INTEGER NOT NULL DEFAULT 0;
-- pieces that came back and are not in stock: where they lie, as moves that are summed
CREATE TABLE piece_move(
  id TEXT PRIMARY KEY, sku_id TEXT NOT NULL, disposition TEXT NOT NULL, pieces INTEGER NOT NULL,
  reason TEXT NOT NULL, parcel_id TEXT, operator TEXT NOT NULL, at_ms INTEGER NOT NULL) STRICT;
CREATE INDEX piece_move_sku ON piece_move(sku_id, disposition, pieces, at_ms);
CREATE INDEX piece_move_parcel ON piece_move(parcel_id) WHERE parcel_id IS NOT NULL;
-- parcels nobody knows the case of yet; the note is free text: sealed
CREATE TABLE loose_parcel(
  id TEXT PRIMARY KEY, station TEXT NOT NULL, number INTEGER NOT NULL, code TEXT NOT NULL,
  photo_sha TEXT, note BLOB, operator TEXT NOT NULL, shelved_ms INTEGER NOT NULL, case_id TEXT,
  over_ms INTEGER NOT NULL, UNIQUE(station, number)) STRICT;
CREATE INDEX loose_parcel_open ON loose_parcel(shelved_ms) WHERE over_ms = 0;
-- the category belongs to the promise: a later one never alters what was bought
ALTER TABLE listing_version ADD COLUMN category TEXT NOT NULL DEFAULT '';
UPDATE listing_version SET category = (SELECT l.category FROM sku s JOIN listing l
  ON l.id = s.listing_id WHERE s.id = listing_version.sku_id);
-- pictures that prove how goods came back: each row carries the hash of the one before it
CREATE TABLE evidence(
  seq INTEGER PRIMARY KEY, case_id TEXT NOT NULL, waybill TEXT NOT NULL, photo_sha TEXT NOT NULL,
  operator TEXT NOT NULL, taken_ms INTEGER NOT NULL, before TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE INDEX evidence_case ON evidence(case_id, seq);
-- where a parcel goes, only as a keyed hash; what still waits for its waybill lies together by it
ALTER TABLE orders ADD COLUMN address BLOB;
CREATE INDEX orders_waiting ON orders(buyer_id, address)
  WHERE status = 'paid' AND address IS NOT NULL;
-- a refund came when the order was in a parcel with others: which piece to take out of it
CREATE TABLE order_pull(
  order_id TEXT PRIMARY KEY, waybill TEXT NOT NULL, stopped INTEGER NOT NULL,
  at_ms INTEGER NOT NULL, out_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX order_pull_open ON order_pull(at_ms) WHERE out_ms = 0;
-- how many of each heap came from where, and how many of them from buyers who came again
CREATE TEMP TABLE heaped AS
  SELECT source, repeat_no > 1 AS again, status, ship_state IN ('intent', 'done') AS billed,
    refund_state = 'under_way' AS refunding, hold IS NOT NULL AS held, unknown_there AS lost,
    status IN ('paid', 'part_shipped') AS ships, count(*) AS n
  FROM orders GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
CREATE TEMP TABLE heap_part AS
  SELECT 'all' AS heap, source, again, n FROM heaped
  UNION ALL SELECT 'pending_pay', source, again, n FROM heaped WHERE status = 'pending_pay'
  UNION ALL SELECT 'to_ship', source, again, n FROM heaped
    WHERE ships AND NOT billed AND NOT refunding AND NOT held AND NOT lost
  UNION ALL SELECT 'shipped', source, again, n FROM heaped
    WHERE status = 'shipped' OR ships AND billed
  UNION ALL SELECT 'received', source, again, n FROM heaped WHERE status IN ('received', 'done')
  UNION ALL SELECT 'refunding', source, again, n FROM heaped WHERE refunding
  UNION ALL SELECT 'blocked', source, again, n FROM heaped
    WHERE ships AND NOT billed AND (refunding OR held)
  UNION ALL SELECT 'closed', source, again, n FROM heaped WHERE status = 'closed';
INSERT INTO order_count(name, orders)
  SELECT heap || '.' || source, sum(n) FROM heap_part GROUP BY heap, source
  UNION ALL SELECT heap || '.repeat', sum(n) FROM heap_part WHERE again GROUP BY heap;
DROP TABLE heap_part;
DROP TABLE heaped;
-- a named lot of a listing: orders placed from its beginning on belong to it, until the next begins
CREATE TABLE batch(
  id TEXT PRIMARY KEY, listing_id TEXT NOT NULL, name TEXT NOT NULL, from_ms INTEGER NOT NULL,
  operator TEXT NOT NULL, UNIQUE(listing_id, name)) STRICT;
