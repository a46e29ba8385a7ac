-- What Prisma's schema language cannot say stands at the top and at the end; between them is what `prisma migrate diff` writes.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- Full text that does not mind accents: English with stems, everything else by the words as they stand.
CREATE TEXT SEARCH CONFIGURATION news_english (COPY = english);
ALTER TEXT SEARCH CONFIGURATION news_english ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION news_simple (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION news_simple ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ReaderCountKind" AS ENUM ('VIEWS', 'SHARES', 'COMMENTS');

-- CreateEnum
CREATE TYPE "MentionKind" AS ENUM ('NAME', 'NOMINAL', 'PRONOUN');

-- CreateEnum
CREATE TYPE "FactKind" AS ENUM ('APPEARANCE', 'ATTRIBUTION', 'EVENT_REPORT', 'PARTICIPATION', 'ROLE_REPORT');

-- CreateEnum
CREATE TYPE "AttributionPart" AS ENUM ('SPEAKER', 'CUE', 'ADDRESSEE', 'PLACE', 'TIME', 'EVENT');

-- CreateEnum
CREATE TYPE "EntityType" AS ENUM ('PERSON', 'ORGANISATION', 'PLACE', 'EVENT');

-- CreateEnum
CREATE TYPE "TextField" AS ENUM ('HEADLINE', 'BODY');

-- CreateEnum
CREATE TYPE "TimePrecision" AS ENUM ('MINUTE', 'HOUR', 'DAY', 'WEEK', 'MONTH', 'SEASON', 'YEAR', 'INTERVAL');

-- CreateEnum
CREATE TYPE "TimeBasis" AS ENUM ('STATED', 'RESOLVED_RELATIVE', 'PUBLICATION_DATE', 'ASSUMED_ZONE', 'CURATED');

-- CreateEnum
CREATE TYPE "NameKind" AS ENUM ('PREFERRED', 'ALIAS', 'ACRONYM');

-- CreateEnum
CREATE TYPE "TallyKind" AS ENUM ('NAME', 'ALIAS', 'DESCRIPTION', 'WIKIDATA_ID', 'COUNTRY_CODE');

-- CreateEnum
CREATE TYPE "NameSource" AS ENUM ('ARTICLE', 'GAZETTEER', 'CURATOR');

-- CreateEnum
CREATE TYPE "LinkKind" AS ENUM ('CO_MENTIONED', 'SPOKE_ABOUT', 'SPOKE_TO', 'TOOK_PART_WITH', 'TOOK_PART_IN', 'HOLDS_ROLE', 'LOCATED_IN');

-- CreateEnum
CREATE TYPE "LinkDirection" AS ENUM ('OUT', 'IN', 'BOTH');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('SAME', 'DIFFERENT', 'UNSURE');

-- CreateEnum
CREATE TYPE "EventCategory" AS ENUM ('MEETING', 'VISIT', 'TALKS', 'CALL', 'SPEECH', 'AGREEMENT', 'SANCTIONS', 'ATTACK', 'PROTEST', 'ELECTION', 'APPOINTMENT', 'TRIAL', 'TEST', 'DISASTER', 'OTHER');

-- CreateEnum
CREATE TYPE "EventStatus" AS ENUM ('SCHEDULED', 'ONGOING', 'OCCURRED', 'POSTPONED', 'CANCELLED', 'UNCONFIRMED');

-- CreateEnum
CREATE TYPE "QuoteMode" AS ENUM ('DIRECT', 'INDIRECT', 'MIXED');

-- CreateEnum
CREATE TYPE "ReviewStatus" AS ENUM ('UNREVIEWED', 'CONFIRMED', 'CORRECTED', 'REJECTED');

-- CreateEnum
CREATE TYPE "StatementLinkKind" AS ENUM ('REPEATS', 'TRANSLATES', 'CONTRADICTS', 'CLARIFIES', 'RETRACTS', 'RESPONDS_TO');

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "url" TEXT,
    "external_id" TEXT,
    "headline" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "section" TEXT,
    "identified_publisher_id" UUID,
    "publisher_id" UUID,
    "byline" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "published_edtf" TEXT,
    "published_earliest" TIMESTAMPTZ(3),
    "published_latest" TIMESTAMPTZ(3),
    "published_precision" "TimePrecision",
    "published_basis" "TimeBasis",
    "published_text" TEXT,
    "modified_at" TIMESTAMPTZ(3),
    "retrieved_at" TIMESTAMPTZ(3) NOT NULL,
    "sorted_at" TIMESTAMPTZ(3) NOT NULL,
    "image" TEXT,
    "usage_text" TEXT,
    "usage_attribution_required" BOOLEAN NOT NULL DEFAULT false,
    "usage_link" TEXT,
    "content_hash" TEXT NOT NULL,
    "facts_hash" TEXT NOT NULL,
    "next_seq" INTEGER NOT NULL DEFAULT 0,
    "known_from" TIMESTAMPTZ(3) NOT NULL,
    "text_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "search" tsvector,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_claim" (
    "hash" BYTEA NOT NULL,
    "article_id" UUID NOT NULL,

    CONSTRAINT "article_claim_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "article_version" (
    "article_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_version_pkey" PRIMARY KEY ("article_id","seq")
);

-- CreateTable
CREATE TABLE "reader_count" (
    "article_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" "ReaderCountKind" NOT NULL,
    "count" INTEGER NOT NULL,
    "observed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reader_count_pkey" PRIMARY KEY ("article_id","seq")
);

-- CreateTable
CREATE TABLE "article_author" (
    "article_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "identified_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "article_author_pkey" PRIMARY KEY ("article_id","seq")
);

-- CreateTable
CREATE TABLE "article_edition" (
    "article_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "url_hash" BYTEA NOT NULL,

    CONSTRAINT "article_edition_pkey" PRIMARY KEY ("article_id","seq")
);

-- CreateTable
CREATE TABLE "article_entity" (
    "article_id" UUID NOT NULL,
    "identified_id" UUID NOT NULL,
    "entity_id" UUID NOT NULL,
    "lead" BOOLEAN NOT NULL DEFAULT true,
    "outside_text" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "description" TEXT,
    "wikidata_id" TEXT,
    "country_code" TEXT,
    "mention_count" INTEGER NOT NULL,
    "rank" INTEGER NOT NULL,
    "sorted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_entity_pkey" PRIMARY KEY ("article_id","identified_id")
);

-- CreateTable
CREATE TABLE "mention" (
    "article_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "identified_id" UUID,
    "entity_id" UUID,
    "type" "EntityType" NOT NULL,
    "kind" "MentionKind" NOT NULL,
    "text" TEXT NOT NULL,
    "field" "TextField" NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "stands_for_id" UUID,
    "confidence" DOUBLE PRECISION NOT NULL,
    "sorted_at" TIMESTAMPTZ(3) NOT NULL,
    "known_from" TIMESTAMPTZ(3) NOT NULL,
    "known_until" TIMESTAMPTZ(3),

    CONSTRAINT "mention_pkey" PRIMARY KEY ("article_id","seq")
);

-- CreateTable
CREATE TABLE "evidence" (
    "article_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "fact" "FactKind" NOT NULL,
    "fact_seq" INTEGER NOT NULL,
    "part" "AttributionPart",
    "entity_id" UUID,
    "field" "TextField" NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("article_id","seq")
);

-- CreateTable
CREATE TABLE "entity" (
    "id" UUID NOT NULL,
    "type" "EntityType" NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "wikidata_id" TEXT,
    "same_as" TEXT[],
    "merged_into_id" UUID,
    "source" TEXT,
    "mention_count" INTEGER NOT NULL DEFAULT 0,
    "article_count" INTEGER NOT NULL DEFAULT 0,
    "known_from" TIMESTAMPTZ(3) NOT NULL,
    "known_until" TIMESTAMPTZ(3),

    CONSTRAINT "entity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entity_tally" (
    "entity_id" UUID NOT NULL,
    "kind" "TallyKind" NOT NULL,
    "value" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "article_count" INTEGER NOT NULL,

    CONSTRAINT "entity_tally_pkey" PRIMARY KEY ("entity_id","kind","value")
);

-- CreateTable
CREATE TABLE "entity_name" (
    "entity_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'und',
    "kind" "NameKind" NOT NULL,
    "source" "NameSource" NOT NULL,
    "article_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "entity_name_pkey" PRIMARY KEY ("entity_id","key","source","language")
);

-- CreateTable
CREATE TABLE "place" (
    "id" UUID NOT NULL,
    "country_code" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "part_of_id" UUID,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "homepage" TEXT,
    "owned_by_id" UUID,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link" (
    "entity_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "kind" "LinkKind" NOT NULL,
    "direction" "LinkDirection" NOT NULL,
    "weight" INTEGER NOT NULL,
    "first_seen" TIMESTAMPTZ(3),
    "last_seen" TIMESTAMPTZ(3),
    "source" TEXT,

    CONSTRAINT "link_pkey" PRIMARY KEY ("entity_id","other_id","kind","direction")
);

-- CreateTable
CREATE TABLE "judgement" (
    "id" UUID NOT NULL,
    "left_id" UUID,
    "right_id" UUID,
    "left_name" TEXT NOT NULL,
    "right_name" TEXT NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,

    CONSTRAINT "judgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "category" "EventCategory" NOT NULL,
    "status" "EventStatus" NOT NULL,
    "time_edtf" TEXT,
    "time_earliest" TIMESTAMPTZ(3),
    "time_latest" TIMESTAMPTZ(3),
    "time_precision" "TimePrecision",
    "time_basis" "TimeBasis",
    "time_text" TEXT,
    "time_order" TIMESTAMPTZ(3) NOT NULL,
    "place_id" UUID,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_report" (
    "article_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "event_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "category" "EventCategory" NOT NULL,
    "status" "EventStatus" NOT NULL,
    "time_edtf" TEXT,
    "time_earliest" TIMESTAMPTZ(3),
    "time_latest" TIMESTAMPTZ(3),
    "time_precision" "TimePrecision",
    "time_basis" "TimeBasis",
    "time_text" TEXT,
    "place_id" UUID,
    "sorted_at" TIMESTAMPTZ(3) NOT NULL,
    "known_from" TIMESTAMPTZ(3) NOT NULL,
    "known_until" TIMESTAMPTZ(3),

    CONSTRAINT "event_report_pkey" PRIMARY KEY ("article_id","seq")
);

-- CreateTable
CREATE TABLE "participation" (
    "article_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "event_id" UUID NOT NULL,
    "entity_id" UUID NOT NULL,
    "role" TEXT,
    "sorted_at" TIMESTAMPTZ(3) NOT NULL,
    "known_from" TIMESTAMPTZ(3) NOT NULL,
    "known_until" TIMESTAMPTZ(3),

    CONSTRAINT "participation_pkey" PRIMARY KEY ("article_id","seq")
);

-- CreateTable
CREATE TABLE "event_participant" (
    "event_id" UUID NOT NULL,
    "entity_id" UUID NOT NULL,
    "role" TEXT,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "event_participant_pkey" PRIMARY KEY ("event_id","entity_id")
);

-- CreateTable
CREATE TABLE "role_report" (
    "article_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "role_id" UUID,
    "person_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "organisation_id" UUID,
    "place_id" UUID,
    "from_edtf" TEXT,
    "until_edtf" TEXT,
    "sorted_at" TIMESTAMPTZ(3) NOT NULL,
    "known_from" TIMESTAMPTZ(3) NOT NULL,
    "known_until" TIMESTAMPTZ(3),

    CONSTRAINT "role_report_pkey" PRIMARY KEY ("article_id","seq")
);

-- CreateTable
CREATE TABLE "role" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "organisation_id" UUID,
    "place_id" UUID,
    "from_edtf" TEXT,
    "from_earliest" TIMESTAMPTZ(3),
    "from_latest" TIMESTAMPTZ(3),
    "until_edtf" TEXT,
    "until_earliest" TIMESTAMPTZ(3),
    "until_latest" TIMESTAMPTZ(3),
    "first_seen" TIMESTAMPTZ(3) NOT NULL,
    "last_seen" TIMESTAMPTZ(3) NOT NULL,
    "article_count" INTEGER NOT NULL,
    "source" TEXT,

    CONSTRAINT "role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "key" TEXT,
    "mode" "QuoteMode" NOT NULL,
    "content" TEXT NOT NULL,
    "speaker_id" UUID,
    "speaker_text" TEXT,
    "said_edtf" TEXT,
    "said_earliest" TIMESTAMPTZ(3),
    "said_latest" TIMESTAMPTZ(3),
    "said_precision" "TimePrecision",
    "said_basis" "TimeBasis",
    "said_text" TEXT,
    "said_order" TIMESTAMPTZ(3) NOT NULL,
    "place_id" UUID,
    "event_id" UUID,
    "confidence" DOUBLE PRECISION NOT NULL,
    "review" "ReviewStatus" NOT NULL DEFAULT 'UNREVIEWED',
    "appearance_count" INTEGER NOT NULL DEFAULT 0,
    "publisher_count" INTEGER NOT NULL DEFAULT 0,
    "first_seen" TIMESTAMPTZ(3) NOT NULL,
    "last_seen" TIMESTAMPTZ(3) NOT NULL,
    "language" TEXT NOT NULL,
    "search" tsvector,
    "known_from" TIMESTAMPTZ(3) NOT NULL,
    "known_until" TIMESTAMPTZ(3),

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_about" (
    "statement_id" UUID NOT NULL,
    "entity_id" UUID NOT NULL,
    "said_order" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statement_about_pkey" PRIMARY KEY ("statement_id","entity_id")
);

-- CreateTable
CREATE TABLE "statement_addressee" (
    "statement_id" UUID NOT NULL,
    "entity_id" UUID NOT NULL,
    "said_order" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statement_addressee_pkey" PRIMARY KEY ("statement_id","entity_id")
);

-- CreateTable
CREATE TABLE "statement_appearance" (
    "article_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "statement_id" UUID NOT NULL,
    "mode" "QuoteMode" NOT NULL,
    "field" "TextField" NOT NULL,
    "content" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "speaker_id" UUID,
    "speaker_text" TEXT,
    "cue" TEXT,
    "about_ids" UUID[],
    "addressee_ids" UUID[],
    "said_edtf" TEXT,
    "said_earliest" TIMESTAMPTZ(3),
    "said_latest" TIMESTAMPTZ(3),
    "said_precision" "TimePrecision",
    "said_basis" "TimeBasis",
    "said_text" TEXT,
    "place_id" UUID,
    "event_id" UUID,
    "confidence" DOUBLE PRECISION NOT NULL,
    "publisher_id" UUID,
    "sorted_at" TIMESTAMPTZ(3) NOT NULL,
    "known_from" TIMESTAMPTZ(3) NOT NULL,
    "known_until" TIMESTAMPTZ(3),

    CONSTRAINT "statement_appearance_pkey" PRIMARY KEY ("article_id","seq")
);

-- CreateTable
CREATE TABLE "statement_review" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "review" "ReviewStatus" NOT NULL,
    "content" TEXT,
    "speaker_id" UUID,
    "said_edtf" TEXT,
    "place_id" UUID,
    "note" TEXT,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "statement_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_link" (
    "id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" "StatementLinkKind" NOT NULL,
    "note" TEXT,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "statement_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "article_sorted_at_id_idx" ON "article"("sorted_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_publisher_id_sorted_at_id_idx" ON "article"("publisher_id", "sorted_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_identified_publisher_id_idx" ON "article"("identified_publisher_id");

-- CreateIndex
CREATE INDEX "article_language_sorted_at_id_idx" ON "article"("language", "sorted_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_section_sorted_at_id_idx" ON "article"("section", "sorted_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_changed_at_idx" ON "article"("changed_at");

-- CreateIndex
CREATE INDEX "article_search_idx" ON "article" USING GIN ("search");

-- CreateIndex
CREATE INDEX "article_claim_article_id_idx" ON "article_claim"("article_id");

-- CreateIndex
CREATE INDEX "article_author_identified_id_idx" ON "article_author"("identified_id");

-- CreateIndex
CREATE INDEX "article_edition_url_hash_idx" ON "article_edition"("url_hash");

-- CreateIndex
CREATE INDEX "article_entity_identified_id_idx" ON "article_entity"("identified_id");

-- CreateIndex
CREATE INDEX "mention_identified_id_idx" ON "mention"("identified_id");

-- CreateIndex
CREATE INDEX "mention_stands_for_id_idx" ON "mention"("stands_for_id");

-- CreateIndex
CREATE INDEX "evidence_article_id_fact_fact_seq_idx" ON "evidence"("article_id", "fact", "fact_seq");

-- CreateIndex
CREATE INDEX "evidence_entity_id_idx" ON "evidence"("entity_id");

-- CreateIndex
CREATE INDEX "entity_merged_into_id_idx" ON "entity"("merged_into_id");

-- CreateIndex
CREATE INDEX "entity_wikidata_id_idx" ON "entity"("wikidata_id");

-- CreateIndex
CREATE INDEX "entity_name_key_idx" ON "entity_name"("key");

-- CreateIndex
CREATE INDEX "entity_name_key_trigrams" ON "entity_name" USING GIN ("key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "place_part_of_id_idx" ON "place"("part_of_id");

-- CreateIndex
CREATE INDEX "place_country_code_idx" ON "place"("country_code");

-- CreateIndex
CREATE INDEX "organisation_owned_by_id_idx" ON "organisation"("owned_by_id");

-- CreateIndex
CREATE INDEX "link_entity_id_weight_other_id_kind_idx" ON "link"("entity_id", "weight" DESC, "other_id", "kind");

-- CreateIndex
CREATE INDEX "link_other_id_idx" ON "link"("other_id");

-- CreateIndex
CREATE INDEX "judgement_left_id_idx" ON "judgement"("left_id");

-- CreateIndex
CREATE INDEX "judgement_right_id_idx" ON "judgement"("right_id");

-- CreateIndex
CREATE INDEX "search_word_trigrams" ON "search_word" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "event_place_id_time_order_id_idx" ON "event"("place_id", "time_order" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "event_time_order_id_idx" ON "event"("time_order" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "event_report_event_id_idx" ON "event_report"("event_id");

-- CreateIndex
CREATE INDEX "event_report_place_id_idx" ON "event_report"("place_id");

-- CreateIndex
CREATE INDEX "participation_event_id_idx" ON "participation"("event_id");

-- CreateIndex
CREATE INDEX "participation_entity_id_idx" ON "participation"("entity_id");

-- CreateIndex
CREATE INDEX "event_participant_entity_id_idx" ON "event_participant"("entity_id");

-- CreateIndex
CREATE INDEX "role_report_person_id_idx" ON "role_report"("person_id");

-- CreateIndex
CREATE INDEX "role_report_role_id_idx" ON "role_report"("role_id");

-- CreateIndex
CREATE INDEX "role_report_organisation_id_idx" ON "role_report"("organisation_id");

-- CreateIndex
CREATE INDEX "role_report_place_id_idx" ON "role_report"("place_id");

-- CreateIndex
CREATE INDEX "role_person_id_idx" ON "role"("person_id");

-- CreateIndex
CREATE INDEX "role_organisation_id_idx" ON "role"("organisation_id");

-- CreateIndex
CREATE INDEX "role_place_id_idx" ON "role"("place_id");

-- CreateIndex
CREATE UNIQUE INDEX "statement_key_key" ON "statement"("key");

-- CreateIndex
CREATE INDEX "statement_speaker_id_said_order_id_idx" ON "statement"("speaker_id", "said_order" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "statement_said_order_id_idx" ON "statement"("said_order" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "statement_place_id_said_order_id_idx" ON "statement"("place_id", "said_order" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "statement_event_id_said_order_id_idx" ON "statement"("event_id", "said_order" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "statement_publisher_count_appearance_count_id_idx" ON "statement"("publisher_count" DESC, "appearance_count" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "statement_search_idx" ON "statement" USING GIN ("search");

-- CreateIndex
CREATE INDEX "statement_about_entity_id_said_order_statement_id_idx" ON "statement_about"("entity_id", "said_order" DESC, "statement_id" DESC);

-- CreateIndex
CREATE INDEX "statement_addressee_entity_id_said_order_statement_id_idx" ON "statement_addressee"("entity_id", "said_order" DESC, "statement_id" DESC);

-- CreateIndex
CREATE INDEX "statement_appearance_statement_id_sorted_at_article_id_idx" ON "statement_appearance"("statement_id", "sorted_at", "article_id");

-- CreateIndex
CREATE INDEX "statement_appearance_publisher_id_sorted_at_idx" ON "statement_appearance"("publisher_id", "sorted_at" DESC);

-- CreateIndex
CREATE INDEX "statement_appearance_speaker_id_idx" ON "statement_appearance"("speaker_id");

-- CreateIndex
CREATE INDEX "statement_review_statement_id_made_at_idx" ON "statement_review"("statement_id", "made_at");

-- CreateIndex
CREATE INDEX "statement_link_from_id_idx" ON "statement_link"("from_id");

-- CreateIndex
CREATE INDEX "statement_link_to_id_idx" ON "statement_link"("to_id");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_identified_publisher_id_fkey" FOREIGN KEY ("identified_publisher_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_claim" ADD CONSTRAINT "article_claim_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader_count" ADD CONSTRAINT "reader_count_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_author" ADD CONSTRAINT "article_author_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_author" ADD CONSTRAINT "article_author_identified_id_fkey" FOREIGN KEY ("identified_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_edition" ADD CONSTRAINT "article_edition_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_entity" ADD CONSTRAINT "article_entity_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_entity" ADD CONSTRAINT "article_entity_identified_id_fkey" FOREIGN KEY ("identified_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_entity" ADD CONSTRAINT "article_entity_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_identified_id_fkey" FOREIGN KEY ("identified_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_stands_for_id_fkey" FOREIGN KEY ("stands_for_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity" ADD CONSTRAINT "entity_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_tally" ADD CONSTRAINT "entity_tally_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_name" ADD CONSTRAINT "entity_name_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_id_fkey" FOREIGN KEY ("id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_part_of_id_fkey" FOREIGN KEY ("part_of_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_id_fkey" FOREIGN KEY ("id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_owned_by_id_fkey" FOREIGN KEY ("owned_by_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link" ADD CONSTRAINT "link_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link" ADD CONSTRAINT "link_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_left_id_fkey" FOREIGN KEY ("left_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_right_id_fkey" FOREIGN KEY ("right_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_id_fkey" FOREIGN KEY ("id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_report" ADD CONSTRAINT "event_report_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_report" ADD CONSTRAINT "event_report_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_report" ADD CONSTRAINT "role_report_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_report" ADD CONSTRAINT "role_report_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "role"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_report" ADD CONSTRAINT "role_report_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_about" ADD CONSTRAINT "statement_about_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_about" ADD CONSTRAINT "statement_about_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_addressee" ADD CONSTRAINT "statement_addressee_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_addressee" ADD CONSTRAINT "statement_addressee_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_appearance" ADD CONSTRAINT "statement_appearance_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_appearance" ADD CONSTRAINT "statement_appearance_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_appearance" ADD CONSTRAINT "statement_appearance_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_appearance" ADD CONSTRAINT "statement_appearance_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_review" ADD CONSTRAINT "statement_review_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_link" ADD CONSTRAINT "statement_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_link" ADD CONSTRAINT "statement_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Only what stands now: closed rows are kept for the record and read by their article alone.
CREATE INDEX "mention_of_entity" ON "mention" ("entity_id", "sorted_at" DESC, "article_id" DESC, "seq") WHERE "known_until" IS NULL;
CREATE INDEX "article_of_entity" ON "article_entity" ("entity_id", "sorted_at" DESC, "article_id" DESC) WHERE "lead";
CREATE INDEX "statement_earliest" ON "statement" ((coalesce("said_earliest", '9999-12-31T00:00:00Z'::timestamptz)), "id") WHERE "known_until" IS NULL;
CREATE INDEX "entity_most_mentioned" ON "entity" ("type", "mention_count" DESC, "id" DESC) WHERE "merged_into_id" IS NULL AND "known_until" IS NULL;
CREATE INDEX "entity_by_name" ON "entity" ("type", "name", "id") WHERE "merged_into_id" IS NULL AND "known_until" IS NULL;

-- Whom closed appearances speak of: those of current ones all stand in article_entity.
CREATE INDEX "closed_appearance_refers_to" ON "statement_appearance"
  USING GIN (("about_ids" || "addressee_ids" || ARRAY["speaker_id", "place_id", "event_id"])) WHERE "known_until" IS NOT NULL;
