-- the platform set no deadline: the one kept is by the shop's own rules
ALTER TABLE after_sale ADD COLUMN own_deadline INTEGER NOT NULL DEFAULT 0;
