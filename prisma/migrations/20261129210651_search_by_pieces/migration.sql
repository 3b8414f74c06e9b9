-- A long segment has several entries: a tsvector forgets the places of a word after 255 uses and 16,383 words.
DROP INDEX "SearchEntry_segmentId_key";
ALTER TABLE "SearchEntry"
  ADD COLUMN "piece" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "form" INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX "SearchEntry_segmentId_piece_key" ON "SearchEntry"("segmentId", "piece");

-- Identifiers are asked for by their value, whatever their scheme.
CREATE INDEX "Identifier_value_idx" ON "Identifier"("value");
