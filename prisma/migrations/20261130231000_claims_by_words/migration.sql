-- Claims are found by the words of their sentences.
CREATE INDEX CONCURRENTLY "VersionClaim_sentence_words_idx" ON "VersionClaim" USING gin (to_tsvector('english'::regconfig, "sentence"));
