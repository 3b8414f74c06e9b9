-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,
    "minRank" INTEGER NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- Like words, and words with the stem of another, are found without a look at every one.
CREATE INDEX "SearchWord_word_trgm" ON "SearchWord" USING GIN ("word" gin_trgm_ops);
CREATE INDEX "SearchWord_stem" ON "SearchWord" (ts_lexize('english_stem'::regdictionary, "word"));

-- A name that is asked for whole is found by an index, in capitals or small letters.
CREATE INDEX "EntityName_lower" ON "EntityName" (lower("value")) WHERE "retractedAt" IS NULL;
