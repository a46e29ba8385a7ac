-- Keys of those who may ask and change the graph. Of a key itself only its hash is kept.

-- CreateEnum
CREATE TYPE "AccessRole" AS ENUM ('reader', 'ingester', 'curator', 'admin');

-- CreateTable
CREATE TABLE "api_key" (
    "prefix" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "name" TEXT NOT NULL,
    "role" "AccessRole" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("prefix")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");
