-- a listing beside its price: who chose its words, what it is, and how far the platform is with it
ALTER TABLE listing ADD COLUMN title_from TEXT NOT NULL DEFAULT 'own';
ALTER TABLE listing ADD COLUMN category_from TEXT NOT NULL DEFAULT 'own';
ALTER TABLE listing ADD COLUMN text_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE listing ADD COLUMN wants TEXT;
ALTER TABLE listing ADD COLUMN unit TEXT NOT NULL DEFAULT '';
ALTER TABLE listing ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE listing ADD COLUMN standard INTEGER NOT NULL DEFAULT 1;
ALTER TABLE listing ADD COLUMN fit TEXT NOT NULL DEFAULT '';
-- the platform's own times: when it took the listing, when its review ended
ALTER TABLE listing ADD COLUMN taken_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE listing ADD COLUMN reviewed_ms INTEGER NOT NULL DEFAULT 0;
UPDATE listing SET title_from = 'template' WHERE title LIKE slot || ' 号 · %';
UPDATE listing SET category_from = 'template' WHERE category IN ('', '其他/百货');
CREATE INDEX listing_reviewed ON listing(reviewed_ms) WHERE reviewed_ms > 0;
-- pictures beside the first one
CREATE TABLE listing_photo(
  listing_id TEXT NOT NULL REFERENCES listing(id), position INTEGER NOT NULL,
  photo_sha TEXT NOT NULL, PRIMARY KEY(listing_id, position)) STRICT, WITHOUT ROWID;
