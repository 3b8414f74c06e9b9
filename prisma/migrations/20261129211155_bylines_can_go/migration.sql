-- AlterTable
ALTER TABLE "VersionAuthor" ADD COLUMN     "nameHash" TEXT,
ADD COLUMN     "nameSalt" TEXT;


-- A name above a published version may go, and nothing else of the row: its hash stays, and the version's own with it.
CREATE FUNCTION lodestone_byline_written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."name" IS NULL AND NEW."nameSalt" IS NULL
    AND (to_jsonb(NEW) - 'name' - 'nameSalt') = (to_jsonb(OLD) - 'name' - 'nameSalt') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is written once', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
DROP TRIGGER "VersionAuthor_written_once" ON "VersionAuthor";
CREATE TRIGGER "VersionAuthor_written_once" BEFORE UPDATE OR DELETE ON "VersionAuthor" FOR EACH ROW EXECUTE FUNCTION lodestone_byline_written_once();

-- Erases the names of a removed account above everything that it published. The application may not rewrite those rows;
-- through this it can, of removed accounts alone.
CREATE FUNCTION lodestone_erase_bylines(removed uuid) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE erased bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM "Account" WHERE "id" = removed AND "removedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'the account % was not removed', removed USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE "VersionAuthor" va SET "name" = NULL, "nameSalt" = NULL FROM "Author" a
  WHERE a."accountId" = removed AND va."authorId" = a."id" AND va."name" IS NOT NULL;
  GET DIAGNOSTICS erased = ROW_COUNT;
  RETURN erased;
END $$;
REVOKE EXECUTE ON FUNCTION lodestone_erase_bylines(uuid) FROM PUBLIC;
