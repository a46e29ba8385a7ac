/** Positions in the order in which things were stored, as clients get and give them: the number of a change, as text. */
import { NewsGraphError } from '../../errors'

/** What both subscriptions say of their argument. */
export const AFTER =
  'Begin behind this position, that of the last item that came: what came since is told first. At most 100,000 changes back.'

/** @throws NewsGraphError BAD_CURSOR */
export function readPosition(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new NewsGraphError(
    'BAD_CURSOR',
    `"${text.slice(0, 60)}" is no position; use one that an item of a subscription has`,
  )
}
