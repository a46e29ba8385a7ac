/**
 * Prisma's schema engine from its npm WASM build. Enters: schema files and a database; leaves: an engine whose methods
 * are those of the JSON-RPC protocol. A panic inside it ends the process with 101, as the native program would.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { MigrationAdapter, type Datasource } from './adapter'

export type SchemaEngine = glue.SchemaEngine

let panic: string | undefined
/** What Rust said when it panicked; undefined while it has not. */
export const panicMessage = (): string | undefined => panic

/** The WASM build calls this by name before it traps. */
Object.assign(globalThis, {
  PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => void (panic = message) },
})

/** Node's own, which @types/node 20 leaves to the browser's types. */
declare const WebAssembly: {
  instantiate(code: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>
}

async function loadModule(): Promise<void> {
  const file = join(dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')), 'schema_engine_bg.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
}

/** To be called once in a process. */
export async function loadEngine(datasource: Datasource, schemaFiles: readonly string[]): Promise<SchemaEngine> {
  await loadModule()
  const datamodels = schemaFiles.map((file): [string, string] => [file, readFileSync(file, 'utf8')])
  return glue.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    () => undefined, // its log
    bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(datasource)),
  )
}
