/** Says, wherever the reader looks, that the page shows what was known on a day that is over, and leads back to now. */
import { nameMoment } from './words'

export function AsOfSign({ asOf, onNow }: { asOf: string | null; onNow: () => void }) {
  if (asOf === null) return null
  return (
    <p className="as-of">
      <span>
        <strong>As it was known on {nameMoment(asOf)}.</strong> Later news, corrections and merges do not show.
      </span>
      <button type="button" onClick={onNow}>
        Show what is known now
      </button>
    </p>
  )
}
