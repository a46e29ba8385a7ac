-- Names are searched by their words, whole or begun.
CREATE INDEX "entity_name_words" ON "entity_name" USING GIN (array_to_tsvector(string_to_array("key", ' ')));

-- A misspelt word of a name is taken for one that names hold, not for any that some text holds.
ALTER TABLE "search_word" ADD COLUMN "in_name" BOOLEAN NOT NULL DEFAULT false;
INSERT INTO "search_word" ("word", "in_name")
SELECT DISTINCT "word", true FROM "entity_name" CROSS JOIN unnest(string_to_array("key", ' ')) AS "word"
WHERE "word" ~ '^[[:alpha:]]{3,40}$'
ON CONFLICT ("word") DO UPDATE SET "in_name" = true;
CREATE INDEX "search_word_name_trigrams" ON "search_word" USING GIN ("word" gin_trgm_ops) WHERE "in_name";
