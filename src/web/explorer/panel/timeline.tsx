/**
 * When articles name an entity, as bars over days, weeks, months or years, whichever fits. A bar narrows the page to its
 * time. Knows the latest articles only, and says so where there are more.
 */
import { useMemo } from 'react'
import type { Filter } from '../state/view'
import { count, dayOf } from '../words'
import { bucket, type Bucket } from './buckets'

interface TimelineProps {
  /** ISO 8601, in any order. */
  instants: readonly string[]
  total: number
  range: Pick<Filter, 'from' | 'to'>
  onRange: (range: Pick<Filter, 'from' | 'to'>) => void
}

export function Timeline({ instants, total, range, onRange }: TimelineProps) {
  const buckets = useMemo(() => bucket(instants), [instants])
  const most = Math.max(1, ...buckets.map((b) => b.count))
  const [first, last] = [buckets[0], buckets.at(-1)]
  return (
    <div className="timeline">
      <p className="note">
        {count(total, 'article')}
        {total > instants.length && instants.length > 0 && `; the latest ${instants.length} are drawn`}
        {(range.from || range.to) && (
          <button type="button" className="small" onClick={() => onRange({ from: null, to: null })}>
            All times
          </button>
        )}
      </p>
      {first && last && (
        <>
          <ol className="bars">
            {buckets.map((one) => (
              <li key={one.from}>
                {one.count > 0 && (
                  <button
                    type="button"
                    style={{ height: `${Math.max(8, (100 * one.count) / most)}%` }}
                    title={tell(one)}
                    aria-pressed={range.from === one.from && range.to === one.to}
                    onClick={() => onRange({ from: one.from, to: one.to })}
                  >
                    <span className="unseen">{tell(one)}</span>
                  </button>
                )}
              </li>
            ))}
          </ol>
          <p className="ends" aria-hidden="true">
            <span>{dayOf(first.from)}</span>
            {last.to !== first.from && <span>{dayOf(last.to)}</span>}
          </p>
        </>
      )}
    </div>
  )
}

const tell = ({ from, to, count: articles }: Bucket): string =>
  `${from === to ? dayOf(from) : `${dayOf(from)} – ${dayOf(to)}`}: ${count(articles, 'article')}`
