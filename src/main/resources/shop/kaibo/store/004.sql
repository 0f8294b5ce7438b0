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
