-- One utterance is found again by its wording: what an appearance would be by itself, and the keys that wordings share.

-- AlterTable
ALTER TABLE "statement_appearance" ADD COLUMN "home_id" UUID,
ADD COLUMN "wording_keys" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

UPDATE "statement_appearance" SET "home_id" = "statement_id", "wording_keys" = '{}';

ALTER TABLE "statement_appearance" ALTER COLUMN "home_id" SET NOT NULL;

-- CreateIndex
CREATE INDEX "statement_appearance_home_id_idx" ON "statement_appearance"("home_id");

-- CreateIndex: looked into by each article that is stored, so that a list of entries to be put in later would be read each time
CREATE INDEX "statement_appearance_wording_keys_idx" ON "statement_appearance" USING GIN ("wording_keys") WITH (fastupdate = off);

-- AlterTable
ALTER TABLE "statement" ADD COLUMN "translation_group_id" UUID;

-- CreateIndex
CREATE INDEX "statement_translation_group_id_idx" ON "statement"("translation_group_id");
