-- Names are searched by their words, whole or begun.
CREATE INDEX "entity_name_words" ON "entity_name" USING GIN (array_to_tsvector(string_to_array("key", ' ')));

-- A misspelt word of a name is taken for one that names hold, not for any that some text holds.
CREATE TABLE "name_word" (
    "word" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT past.now(),

    CONSTRAINT "name_word_pkey" PRIMARY KEY ("word")
);
INSERT INTO "name_word" ("word", "recorded_at")
SELECT held."word", min(n."recorded_at") FROM "entity_name" n CROSS JOIN unnest(string_to_array(n."key", ' ')) AS held("word")
WHERE held."word" ~ '^[[:alpha:]]{3,40}$' GROUP BY held."word";
CREATE INDEX "name_word_trigrams" ON "name_word" USING GIN ("word" gin_trgm_ops);
CREATE VIEW as_of.name_word AS SELECT * FROM public.name_word WHERE recorded_at <= (SELECT as_of.moment());
