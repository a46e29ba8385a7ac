/** A text cut into marked and plain pieces; what a mark means is told to those who do not see it. */
import type { Piece } from './highlight'

/** Words that come before a mark for screen readers; the said words themselves need none. */
const TOLD: Readonly<Record<string, string>> = {
  SPEAKER: 'who',
  CUE: 'cue',
  ADDRESSEE: 'to whom',
  PLACE: 'where',
  TIME: 'when',
  EVENT: 'on what occasion',
}

export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, role }, n) =>
    role === null ? (
      text
    ) : (
      <mark key={n} className={role.toLowerCase()} title={TOLD[role]}>
        {text}
      </mark>
    ),
  )
}
