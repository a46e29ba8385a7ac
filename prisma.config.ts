/**
 * Prisma's command line: generate, migrate dev, diff, status. It downloads its schema engine at first use; ours runs the
 * same engine from npm, so that every command works offline. The address is DATABASE_URL, needed by commands that
 * look at a database.
 */
/* eslint-disable no-restricted-properties -- Prisma reads this file by itself, without config.ts. */
import { resolve } from 'node:path'
import { defineConfig } from 'prisma/config'

process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= resolve(__dirname, 'src/database/schema-engine/schema-engine.cjs')

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL, shadowDatabaseUrl: process.env.SHADOW_DATABASE_URL },
})
