/** Under a list that is cut: a button for more or, where the server gives no more at once, that there are more. */

/** The server gives so many of a list at a time. */
export const MOST = 100

interface MoreProps {
  isCut: boolean
  /** As many were asked for. */
  first: number
  /** As many more to ask for. */
  step: number
  onFirst: (first: number) => void
  /** On the button, e.g. "more of 230 statements". */
  more: string
  /** Where no more can be had, e.g. "The latest 100 are shown." */
  end: string
}

export function More({ isCut, first, step, onFirst, more, end }: MoreProps) {
  if (!isCut) return null
  if (first >= MOST) return <p className="note">{end}</p>
  return (
    <button type="button" className="more" onClick={() => onFirst(Math.min(MOST, first + step))}>
      Show {more}
    </button>
  )
}
