-- Every request asks for the epoch and its mark: in one row, that is one lookup less for each.
ALTER TABLE "CatalogueEpoch" ADD COLUMN "mark" UUID NOT NULL DEFAULT gen_random_uuid();
-- By itself this is no raising, which would need a row in the log.
ALTER TABLE "CatalogueEpoch" DISABLE TRIGGER "CatalogueEpoch_log";
UPDATE "CatalogueEpoch" e SET "mark" = c."mark" FROM "CatalogueChange" c WHERE c."epoch" = e."value";
ALTER TABLE "CatalogueEpoch" ENABLE TRIGGER "CatalogueEpoch_log";

CREATE FUNCTION lodestone_mark_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."mark" := gen_random_uuid();
  RETURN NEW;
END $$;
CREATE TRIGGER "CatalogueEpoch_mark" BEFORE UPDATE ON "CatalogueEpoch"
  FOR EACH ROW EXECUTE FUNCTION lodestone_mark_epoch();

CREATE OR REPLACE FUNCTION lodestone_log_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE noted text := coalesce(current_setting('lodestone.changed', true), '');
BEGIN
  -- Raised without any change that was noted, by hand for example: everything falls.
  INSERT INTO "CatalogueChange" ("epoch", "changed", "mark")
  VALUES (NEW."value", CASE WHEN noted IN ('', '*') THEN NULL ELSE noted END, NEW."mark");
  -- Raised twice in one transaction, the first row says it all.
  PERFORM set_config('lodestone.changed', E'- - -\n', true);
  RETURN NULL;
END $$;
