/**
 * The playground: GraphiQL with the explorer plugin, bundled, talking to the server that served it through the client.
 * Opens with a tab for each question of schema/operations.
 */
import { explorerPlugin } from '@graphiql/plugin-explorer'
import type { Fetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { Kind, parse } from 'graphql'
import { createRoot } from 'react-dom/client'
import 'graphiql/style.css'
import '@graphiql/plugin-explorer/style.css'
import './playground.css'
import { createClient, type Client, type RawRequest } from '../../client'
import { questions } from './questions'

/** The editor's workers are files of the build beside this one. */
self.MonacoEnvironment = {
  getWorker: (_id, label) => new Worker(`/web/${label === 'json' || label === 'graphql' ? label : 'editor'}.worker.js`),
}

const url = new URL('/graphql', location.href).href
let client = createClient({ url })
let sent = '{}'

/** With what the headers editor says, a key for instance; another client only where that has changed. */
function clientWith(headers: Record<string, string> = {}): Client {
  const text = JSON.stringify(headers)
  if (text !== sent) client = createClient({ url, headers })
  sent = text
  return client
}

const isSubscription = ({ query, operationName }: RawRequest): boolean =>
  parse(query).definitions.some(
    (d) =>
      d.kind === Kind.OPERATION_DEFINITION &&
      d.operation === 'subscription' &&
      (!operationName || d.name?.value === operationName),
  )

const fetcher = ((request: RawRequest, { headers } = {}) =>
  isSubscription(request) ? clientWith(headers).iterate(request) : clientWith(headers).execute(request)) as Fetcher

createRoot(document.getElementById('playground')!).render(
  <GraphiQL
    fetcher={fetcher}
    plugins={[explorerPlugin()]}
    defaultTabs={questions}
    defaultEditorToolsVisibility="variables"
  />,
)
