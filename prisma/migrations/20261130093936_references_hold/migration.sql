-- In a transaction of its own, since it reads whole tables and must not keep others from writing meanwhile. Where an account
-- was deleted by hand, rows that name it stay, and the constraint holds for new rows alone.
DO $$
DECLARE found record;
BEGIN
  FOR found IN
    SELECT conrelid::regclass AS "table", conname AS "name" FROM pg_constraint
    WHERE NOT convalidated AND connamespace = current_schema()::regnamespace ORDER BY conname
  LOOP
    BEGIN
      EXECUTE format('ALTER TABLE %s VALIDATE CONSTRAINT %I', found."table", found."name");
    EXCEPTION WHEN foreign_key_violation OR check_violation THEN
      RAISE NOTICE '% holds for new rows alone: %', found."name", SQLERRM;
    END;
  END LOOP;
END $$;
