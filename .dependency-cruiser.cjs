/** The import rules of the house, so that data flows one way: read -> annotate -> identify -> ingest, graph -> api. */
const between = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

module.exports = {
  forbidden: [
    between('no-cycles', {}, { circular: true }, 'Two files that need each other are one thing or three.'),
    between('read-first', { path: '^src/read/' }, { path: '^src/(annotate|identify|ingest|graph|api|client|web|database)/' }, 'read/ knows only the text that comes in.'),
    between('annotate-is-pure', { path: '^src/annotate/' }, { path: '^src/(identify|ingest|graph|api|client|web|database|config)' }, 'annotate/ knows no database and no network.'),
    between('annotate-does-no-io', { path: '^src/annotate/' }, { dependencyTypes: ['core'] }, 'annotate/ does no I/O: same input, same output.'),
    between('annotate-reads-the-draft-only', { path: '^src/annotate/' }, { path: '^src/read/', pathNot: '^src/read/article-draft' }, 'annotate/ takes drafts, it does not make them.'),
    between('identify-reads-stores', { path: '^src/identify/' }, { path: '^src/(ingest|api|client|web)/' }, 'identify/ decides who is meant; it does not ingest.'),
    between('ingest-knows-no-api', { path: '^src/ingest/' }, { path: '^src/(access|api|export|client|web)/' }, 'The journey is the same for every caller.'),
    between('graph-alone', { path: '^src/graph/' }, { path: '^src/(access|api|read|annotate|identify|ingest|export|client|web)/' }, 'graph/ knows what is known, not how it came or who asks.'),
    between('types-stay-home', { path: '^src/graph/([^/]+)/.*\\.type\\.ts$' }, { path: '^src/graph/', pathNot: ['^src/graph/$1/', '^src/graph/shared/'] }, 'A type imports its own room and shared/ only; links live in resolvers.'),
    between('access-lets-in', { path: '^src/access/' }, { path: '^src/(api|read|annotate|identify|client|web)/' }, 'access/ says who asks, not what over which channel.'),
    between('api-stores-nothing', { path: '^src/api/' }, { path: '^src/(read|annotate|identify|client|web)/' }, 'api/ puts the schema together and serves it.'),
    between('export-reads-and-writes', { path: '^src/export/' }, { path: '^src/(access|api|read|annotate|identify|client|web)/' }, 'export/ writes what the graph knows in the formats of others.'),
    between('report-asks', { path: '^src/report/' }, { path: '^src/(access|read|annotate|identify|export|web)/|^src/graph/.*(resolver|store)' }, 'report/ asks the API and prints the answer.'),
    between('fetch-alone', { path: '^src/fetch/' }, { path: '^src/', pathNot: '^src/(fetch/|errors|config)' }, 'fetch/ knows the network and nothing of what is fetched.'),
    between('ingest-fetches', { path: '^src/', pathNot: '^src/(fetch|ingest|webhooks)/|^src/config' }, { path: '^src/fetch/' }, 'Only the journey and the deliveries go out to the network.'),
    between('webhooks-deliver', { path: '^src/webhooks/' }, { path: '^src/(access|api|read|annotate|identify|ingest|export|report|web)/' }, 'webhooks/ posts what saved searches find, whoever asks.'),
    between('client-alone', { path: '^src/client/' }, { path: '^src/', pathNot: '^src/client/' }, 'No server code in the client.'),
    between('web-through-client', { path: '^src/web/' }, { path: '^src/', pathNot: '^src/(client|web)/' }, 'Pages talk through the client.'),
    between('database-alone', { path: '^src/database/' }, { path: '^src/', pathNot: '^src/(database/|errors|config)' }, 'database/ knows nothing of what is stored.'),
    between('prisma-in-stores', { path: '^src/', pathNot: ['^src/database/', '\\.store\\.ts$'] }, { path: '(^|/)(@prisma/|pg/)|^src/database/generated/prisma/(?!enums)' }, 'Prisma and SQL stand in database/ and in stores.'),
    between('no-unresolved', { pathNot: '^src/web/' }, { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' }, 'Every import is there.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/(database/generated|client/generated)/.*/(internal|models)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.cjs', '.json'], exportsFields: ['exports'], conditionNames: ['require', 'node', 'default', 'types'] },
  },
}
