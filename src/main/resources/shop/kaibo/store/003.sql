-- a station takes its numbers from its own block: what is on the shelf says the next one
ALTER TABLE shelf DROP COLUMN next_slot;
