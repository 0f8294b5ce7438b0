-- the platform set no deadline: the one kept is by the shop's own rules
ALTER TABLE after_sale ADD COLUMN own_deadline INTEGER NOT NULL DEFAULT 0;
-- operators are people: each has a number that is never used again, the PIN is kept as a slow salted
-- hash, and wrong ones make the next try wait until a moment of the clock that only goes forward
ALTER TABLE operator ADD COLUMN number INTEGER NOT NULL DEFAULT 1;
ALTER TABLE operator ADD COLUMN pin BLOB;
ALTER TABLE operator ADD COLUMN wrong INTEGER NOT NULL DEFAULT 0;
ALTER TABLE operator ADD COLUMN wait_until_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE operator ADD COLUMN removed_ms INTEGER NOT NULL DEFAULT 0;
-- where the history ends, sealed: a row cut off its end is missed too
CREATE TABLE event_head(
  one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL, seal BLOB NOT NULL) STRICT;
INSERT INTO event_head(one, seq, seal) SELECT 1, coalesce(max(seq), 0), x'' FROM event;
-- what buyers wrote about their orders; their words and our reply are free text: sealed
CREATE TABLE review(
  id TEXT PRIMARY KEY, account TEXT NOT NULL, remote_id TEXT NOT NULL,
  remote_order_id TEXT NOT NULL, remote_sku_id TEXT NOT NULL, buyer_hash BLOB NOT NULL,
  stars INTEGER NOT NULL, words BLOB NOT NULL, epoch INTEGER NOT NULL, version INTEGER NOT NULL,
  reply BLOB, replied_ms INTEGER NOT NULL, intent_operation TEXT, setback TEXT NOT NULL,
  fault INTEGER NOT NULL, created_ms INTEGER NOT NULL, unknown_there INTEGER NOT NULL,
  UNIQUE(account, remote_id)) STRICT;
CREATE INDEX review_created ON review(created_ms);
CREATE INDEX review_bad ON review(created_ms) WHERE stars <= 2;
-- buyers to look at twice: by their keyed hash, with a sealed reason and an end
CREATE TABLE watch(
  id TEXT PRIMARY KEY, buyer_hash BLOB NOT NULL, reason BLOB NOT NULL, from_ms INTEGER NOT NULL,
  until_ms INTEGER NOT NULL, operator TEXT NOT NULL, lifted_ms INTEGER NOT NULL) STRICT;
CREATE INDEX watch_buyer ON watch(buyer_hash) WHERE lifted_ms = 0;
-- keys of an account's server that alone are believed, apart by spaces
ALTER TABLE account ADD COLUMN pins TEXT NOT NULL DEFAULT '';
-- single pieces by the number they left with: one that comes back leads to its case
CREATE TABLE serial(
  number TEXT NOT NULL, order_id TEXT NOT NULL, position INTEGER NOT NULL, operator TEXT NOT NULL,
  at_ms INTEGER NOT NULL, PRIMARY KEY(number, order_id)) STRICT, WITHOUT ROWID;
CREATE INDEX serial_order ON serial(order_id);
-- which operation last decided on goods that came back, as the platform tells: where it is another
-- station's, what this one took in for the same case does not count
ALTER TABLE after_sale ADD COLUMN settled_by TEXT NOT NULL DEFAULT '';
