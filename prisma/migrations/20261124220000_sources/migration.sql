-- Sources that are followed, what they list, and whose turn it is at a host. The queue keeps a schema of its own, pgboss.

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('RSS', 'ATOM', 'JSON_FEED', 'SITEMAP', 'SITEMAP_INDEX');

-- CreateEnum
CREATE TYPE "SourceItemState" AS ENUM ('WAITING', 'STORED', 'FAILED');

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "kind" "SourceKind",
    "title" TEXT,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "etag" TEXT,
    "last_modified" TEXT,
    "succeeded_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "error_code" TEXT,
    "error_text" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "next_poll_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_item" (
    "source_id" UUID NOT NULL,
    "key" BYTEA NOT NULL,
    "url" TEXT,
    "host" TEXT NOT NULL,
    "entry" JSONB,
    "fingerprint" BYTEA NOT NULL,
    "state" "SourceItemState" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL,
    "article_id" UUID,
    "error_code" TEXT,
    "error_text" TEXT,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_item_pkey" PRIMARY KEY ("source_id","key")
);

-- CreateTable
CREATE TABLE "host_turn" (
    "host" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "host_turn_pkey" PRIMARY KEY ("host")
);

-- CreateIndex
CREATE UNIQUE INDEX "source_url_key" ON "source"("url");

-- CreateIndex
CREATE INDEX "source_next_poll_at_idx" ON "source"("next_poll_at");

-- CreateIndex
CREATE INDEX "source_item_article_id_idx" ON "source_item"("article_id");

-- AddForeignKey
ALTER TABLE "source_item" ADD CONSTRAINT "source_item_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_item" ADD CONSTRAINT "source_item_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- What is to be fetched next, host by host; and what was given up, latest first.
CREATE INDEX "source_item_waiting" ON "source_item" ("host", "next_try_at") WHERE "state" = 'WAITING';
CREATE INDEX "source_item_failed" ON "source_item" ("source_id", "changed_at" DESC) WHERE "state" = 'FAILED';
CREATE INDEX "source_item_next" ON "source_item" ("source_id", "next_try_at", "key") WHERE "state" = 'WAITING';
