-- when an unsent operation was carried away in a file as it is, epoch ms, 0 never
ALTER TABLE outbox ADD COLUMN carried_ms INTEGER NOT NULL DEFAULT 0;
-- what an adapter saw beside the stock it kept before a change left, in its own words
ALTER TABLE stock_delta ADD COLUMN before_seen TEXT NOT NULL DEFAULT '';
