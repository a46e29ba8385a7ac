/** Before a run of jest: starts the Postgres that all suites share and tells the workers where it is. */
import { startTestServer, type TestServer } from './test-server'

declare global {
  var newsGraphTestServer: TestServer | undefined
}

export default async function setUp(): Promise<void> {
  globalThis.newsGraphTestServer = await startTestServer(process.env.TEST_DATABASE_URL)
  process.env.TEST_TEMPLATE_URL = globalThis.newsGraphTestServer.templateUrl
}
