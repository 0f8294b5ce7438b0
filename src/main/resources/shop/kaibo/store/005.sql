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
