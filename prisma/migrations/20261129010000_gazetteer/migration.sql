-- CreateTable
CREATE TABLE "gazetteer_item" (
    "id" BIGINT NOT NULL,
    "type" "EntityType",
    "name" TEXT NOT NULL,
    "description" TEXT,
    "sitelinks" INTEGER NOT NULL,
    "keys" BIGINT[],
    "facts" JSON NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "gazetteer_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gazetteer_class" (
    "id" BIGINT NOT NULL,
    "type" "EntityType",

    CONSTRAINT "gazetteer_class_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gazetteer_import" (
    "file" BYTEA NOT NULL,
    "position" BIGINT NOT NULL,
    "lines" BIGINT NOT NULL,
    "kept" BIGINT NOT NULL,
    "failed" BIGINT NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "gazetteer_import_pkey" PRIMARY KEY ("file")
);

-- CreateIndex
CREATE INDEX "gazetteer_item_keys_idx" ON "gazetteer_item" USING GIN ("keys");

-- AlterTable
ALTER TABLE "role" ALTER COLUMN "first_seen" DROP NOT NULL,
ALTER COLUMN "last_seen" DROP NOT NULL;
