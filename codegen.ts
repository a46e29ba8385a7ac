import type { CodegenConfig } from '@graphql-codegen/cli'

/** The typed client is made of the schema that the server emits and of the operations that it ships. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: ['schema/operations/**/*.graphql'],
  generates: {
    'src/client/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { DateTime: 'string', Date: 'string', URL: 'string', ID: 'string', JSON: 'unknown' },
      },
    },
  },
}

export default config
