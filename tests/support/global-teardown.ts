/** After a run of jest: stops what global-setup.ts started. */
import './global-setup'

export default async function tearDown(): Promise<void> {
  await globalThis.newsGraphTestServer?.stop()
}
