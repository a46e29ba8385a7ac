/** Writes the schema that the resolvers make to schema/schema.graphql: run it (npm run schema) after changing a type. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSchema, printedSchema } from './schema'

createSchema()
  .then((schema) => writeFileSync(join(__dirname, '..', '..', 'schema', 'schema.graphql'), printedSchema(schema)))
  .catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
