-- when an unsent operation was carried away in a file as it is, epoch ms, 0 never
ALTER TABLE outbox ADD COLUMN carried_ms INTEGER NOT NULL DEFAULT 0;
