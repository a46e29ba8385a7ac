-- Names are searched by their words, whole or begun.
CREATE INDEX "entity_name_words" ON "entity_name" USING GIN (array_to_tsvector(string_to_array("key", ' ')));

-- A misspelt word of a name is taken for one that names hold, not for any that some text holds.
CREATE TABLE "name_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "name_word_pkey" PRIMARY KEY ("word")
);
INSERT INTO "name_word" ("word")
SELECT DISTINCT "word" FROM "entity_name" CROSS JOIN unnest(string_to_array("key", ' ')) AS "word"
WHERE "word" ~ '^[[:alpha:]]{3,40}$';
CREATE INDEX "name_word_trigrams" ON "name_word" USING GIN ("word" gin_trgm_ops);
