-- Each raising of the epoch has a mark of its own, so that pages that were cached before a backup was restored are told
-- from those of the history that it brings. The row of the newest epoch is always there.
ALTER TABLE "CatalogueChange" ADD COLUMN "mark" UUID NOT NULL DEFAULT gen_random_uuid();
INSERT INTO "CatalogueChange" ("epoch", "changed") SELECT "value", NULL FROM "CatalogueEpoch" ON CONFLICT DO NOTHING;
