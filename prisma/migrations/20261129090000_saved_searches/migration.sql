-- Saved searches: what is new and fits is posted to a webhook. Position and delivery are numbers of changes (graph_change).

-- CreateEnum
CREATE TYPE "SavedSearchKind" AS ENUM ('STATEMENTS', 'ARTICLES');

-- CreateTable
CREATE TABLE "saved_search" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "SavedSearchKind" NOT NULL,
    "filter" JSONB NOT NULL,
    "pinned_filter" JSONB NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "position" BIGINT NOT NULL,
    "delivery_id" UUID,
    "delivery_items" UUID[],
    "delivery_position" BIGINT,
    "claimed_until" TIMESTAMPTZ(3) NOT NULL,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL,
    "delivered_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failing_since" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "error_code" TEXT,
    "error_text" TEXT,
    "stopped_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "saved_search_next_try_at_idx" ON "saved_search"("next_try_at");
