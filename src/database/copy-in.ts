/**
 * COPY … FROM STDIN over a pg connection, which knows its messages but has no door for it: one statement and all its rows in,
 * done once Postgres has taken them. Refuses what Postgres refuses, with its error.
 */
import { explainFailure } from './failures'

/** What pg's connection sends for COPY; its types do not say. */
interface CopyConnection {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

/** Handed to client.query(), which calls it back with each message of the server. */
export class CopyIn {
  readonly done: Promise<void>
  private settle!: { resolve: () => void; reject: (error: unknown) => void }
  private failure: unknown

  constructor(
    readonly text: string,
    private readonly rows: Buffer,
  ) {
    this.done = new Promise((resolve, reject) => (this.settle = { resolve, reject }))
  }

  submit(connection: unknown): void {
    ;(connection as CopyConnection).query(this.text)
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(this.rows)
    connection.endCopyFrom()
  }

  handleCommandComplete(): void {}

  /** The connection is of use again only at ReadyForQuery, unless it is lost. */
  handleError(error: unknown): void {
    this.failure = error
    if ((error as { severity?: string }).severity === undefined) this.settle.reject(explainFailure(error))
  }

  handleReadyForQuery(): void {
    if (this.failure === undefined) this.settle.resolve()
    else this.settle.reject(explainFailure(this.failure))
  }
}
