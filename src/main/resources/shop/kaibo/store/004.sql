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
