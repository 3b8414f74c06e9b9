-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "change" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "opens" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Thread" ADD COLUMN     "changes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "opened" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "ThreadVisit" ADD COLUMN     "changes" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ThreadEntry" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "commentId" UUID,
    "form" INTEGER NOT NULL DEFAULT 0,
    "vector" tsvector NOT NULL,

    CONSTRAINT "ThreadEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ThreadEntry_commentId_key" ON "ThreadEntry"("commentId");

-- CreateIndex
CREATE INDEX "ThreadEntry_vector_idx" ON "ThreadEntry" USING GIN ("vector");

-- CreateIndex
CREATE INDEX "ThreadEntry_threadId_idx" ON "ThreadEntry"("threadId");

-- AddForeignKey
ALTER TABLE "ThreadEntry" ADD CONSTRAINT "ThreadEntry_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadEntry" ADD CONSTRAINT "ThreadEntry_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whether readers see a comment: the same as `isVisible` of the policy.
CREATE FUNCTION lodestone_comment_visible(c "Comment") RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT c."status" IN ('unreviewed', 'approved') AND c."deletedAt" IS NULL AND c."erasedAt" IS NULL
$$;

-- Numbers each change of what readers see in a thread, so that open pages ask for what came after the last one they have,
-- and tells every instance. In a trigger, because it must miss no command. What readers never saw has no number: a held
-- comment tells no one that it is there. Commands lock the thread before, so numbers are committed in order.
CREATE FUNCTION lodestone_number_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was boolean := TG_OP = 'UPDATE' AND OLD."currentRevisionId" IS NOT NULL AND lodestone_comment_visible(OLD);
  seen boolean := NEW."currentRevisionId" IS NOT NULL AND lodestone_comment_visible(NEW);
  place text;
BEGIN
  IF seen IS DISTINCT FROM was OR (seen AND NEW."currentRevisionId" IS DISTINCT FROM OLD."currentRevisionId") THEN
    UPDATE "Thread" SET "changes" = "changes" + 1 WHERE "id" = NEW."threadId"
      RETURNING "changes", "anchorKey" INTO NEW."change", place;
    PERFORM pg_notify('lodestone_thread', place);
  END IF;
  IF NEW."opens" AND (TG_OP = 'INSERT' OR NEW."status" IS DISTINCT FROM OLD."status") THEN
    UPDATE "Thread" SET "opened" = NEW."status" IN ('unreviewed', 'approved') WHERE "id" = NEW."threadId";
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Comment_change" BEFORE INSERT OR UPDATE OF "status", "currentRevisionId", "deletedAt", "erasedAt" ON "Comment"
  FOR EACH ROW EXECUTE FUNCTION lodestone_number_change();

-- Pages that are open in a thread ask again whether their viewer may read it.
CREATE FUNCTION lodestone_tell_rank() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('lodestone_thread', NEW."anchorKey");
  RETURN NULL;
END $$;
CREATE TRIGGER "Thread_rank_told" AFTER UPDATE OF "minRank" ON "Thread" FOR EACH ROW
  WHEN (OLD."minRank" IS DISTINCT FROM NEW."minRank") EXECUTE FUNCTION lodestone_tell_rank();
