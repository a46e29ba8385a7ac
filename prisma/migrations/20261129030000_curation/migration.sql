-- What identification decides never rests on what people judged: what it reads of entities stands in columns of its own.
ALTER TABLE "entity" ADD COLUMN "own_article_count" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "rival_ids" UUID[],
  ADD COLUMN "own_name" TEXT,
  ADD COLUMN "given_name" TEXT,
  ADD COLUMN "given_description" TEXT;
UPDATE "entity" SET "own_name" = "name" WHERE "source" IS NULL;

UPDATE "entity" e SET "own_article_count" = named.articles
FROM (SELECT "identified_id", count(*) AS articles FROM "article_entity" WHERE NOT "outside_text" GROUP BY "identified_id") named
WHERE e."id" = named."identified_id";

CREATE INDEX "entity_rivals" ON "entity" USING GIN ("rival_ids") WHERE "rival_ids" IS NOT NULL;
CREATE INDEX "entity_tally_wikidata" ON "entity_tally" ("value") WHERE "kind" = 'WIKIDATA_ID';
CREATE INDEX "latest_naming" ON "article_entity" ("identified_id", "sorted_at" DESC, "article_id" DESC)
  WHERE NOT "outside_text" AND "rank" < 100;
CREATE INDEX "latest_role_report" ON "role_report" ("person_id", "sorted_at" DESC, "article_id" DESC)
  WHERE "known_until" IS NULL;

-- What is meant: as identified, unless somebody said otherwise.
ALTER TABLE "article_entity" ADD COLUMN "curated" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "named" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "meant_count" INTEGER NOT NULL DEFAULT 0;
UPDATE "article_entity" SET "named" = NOT "outside_text", "meant_count" = "mention_count";

ALTER TABLE "mention" ADD COLUMN "meant_id" UUID, ADD COLUMN "rival_ids" UUID[];
UPDATE "mention" SET "meant_id" = "identified_id" WHERE "identified_id" IS NOT NULL;

CREATE INDEX "mention_meant" ON "mention" ("meant_id");
CREATE INDEX "mention_rivals" ON "mention" USING GIN ("rival_ids") WHERE "rival_ids" IS NOT NULL AND "known_until" IS NULL;

-- Judgements of every kind: who, when, and withdrawn when and by whom.
ALTER TABLE "statement_review" ADD COLUMN "withdrawn_by" TEXT;
ALTER TABLE "statement_link" ADD COLUMN "withdrawn_by" TEXT;

CREATE TABLE "mention_reassignment" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "field" "TextField" NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "entity_id" UUID,
    "entity_name" TEXT,
    "former_name" TEXT,
    "note" TEXT,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,

    CONSTRAINT "mention_reassignment_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "name_edit" (
    "id" UUID NOT NULL,
    "entity_id" UUID,
    "entity_name" TEXT NOT NULL,
    "preferred" TEXT,
    "added" TEXT[],
    "removed" TEXT[],
    "description" TEXT,
    "note" TEXT,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,

    CONSTRAINT "name_edit_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "mention_reassignment" ADD CONSTRAINT "mention_reassignment_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "mention_reassignment" ADD CONSTRAINT "mention_reassignment_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "name_edit" ADD CONSTRAINT "name_edit_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "mention_reassignment_article_id_idx" ON "mention_reassignment" ("article_id");
CREATE INDEX "mention_reassignment_entity_id_idx" ON "mention_reassignment" ("entity_id");
CREATE INDEX "mention_reassignment_made_at_id_idx" ON "mention_reassignment" ("made_at" DESC, "id" DESC);
CREATE INDEX "name_edit_entity_id_idx" ON "name_edit" ("entity_id");
CREATE INDEX "name_edit_made_at_id_idx" ON "name_edit" ("made_at" DESC, "id" DESC);
CREATE INDEX "judgement_made_at_id_idx" ON "judgement" ("made_at" DESC, "id" DESC);
CREATE INDEX "statement_review_made_at_id_idx" ON "statement_review" ("made_at" DESC, "id" DESC);
CREATE INDEX "statement_link_made_at_id_idx" ON "statement_link" ("made_at" DESC, "id" DESC);
CREATE INDEX "statement_review_speaker_id_idx" ON "statement_review" ("speaker_id");
CREATE INDEX "statement_review_place_id_idx" ON "statement_review" ("place_id");

-- A name that a curator took away: kept for identification, shown to nobody.
ALTER TABLE "entity_name" ADD COLUMN "hidden" BOOLEAN NOT NULL DEFAULT false;

-- What people should look at, the most useful first; kept as articles come and go.
CREATE TYPE "DoubtReason" AS ENUM ('RIVALS', 'SAME_NAME', 'NEAR_NAME', 'UNSURE_LINK', 'UNSETTLED_WORDS', 'UNSURE_STATEMENT', 'TWO_SPEAKERS');
CREATE TABLE "doubt" (
    "id" UUID NOT NULL,
    "reason" "DoubtReason" NOT NULL,
    "left_id" UUID,
    "right_id" UUID,
    "article_id" UUID,
    "seq" INTEGER,
    "statement_id" UUID,
    "doubt" DOUBLE PRECISION NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "doubt_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "doubt" ADD CONSTRAINT "doubt_left_id_fkey" FOREIGN KEY ("left_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "doubt" ADD CONSTRAINT "doubt_right_id_fkey" FOREIGN KEY ("right_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "doubt" ADD CONSTRAINT "doubt_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "doubt" ADD CONSTRAINT "doubt_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "doubt_score_id_idx" ON "doubt" ("score" DESC, "id" DESC);
CREATE INDEX "doubt_left_id_idx" ON "doubt" ("left_id");
CREATE INDEX "doubt_right_id_idx" ON "doubt" ("right_id");
CREATE INDEX "doubt_article_id_idx" ON "doubt" ("article_id");
CREATE INDEX "doubt_statement_id_idx" ON "doubt" ("statement_id");
