/** A database and a folder for each test of a suite that takes files in. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '../support/database'

export interface Workplace {
  /** Made anew for each test. */
  database: TestDatabase
  folder: string
  /** Writes a file into the folder; gives its path. */
  file(name: string, content: string | Buffer): string
}

export function useWorkplace(): Workplace {
  const place = {} as Workplace
  place.file = (name, content) => {
    const path = join(place.folder, name)
    writeFileSync(path, content)
    return path
  }
  beforeEach(async () => {
    place.database = await createTestDatabase()
    place.folder = mkdtempSync(join(tmpdir(), 'news-graph-'))
  })
  afterEach(async () => {
    await place.database.drop()
    rmSync(place.folder, { recursive: true })
  })
  return place
}
