/**
 * When articles name an entity, as bars over days, weeks, months or years, whichever fits: all that name it in the time of
 * the filter are counted. A bar narrows the page to its time.
 */
import { useMemo } from 'react'
import { ArticleCourseDocument } from '../../../client'
import { useLoaded } from '../api'
import type { Filter } from '../state/view'
import { count, dayOf } from '../words'
import { toBuckets, unitFor, type Bucket } from './buckets'
import { LoadState } from './load-state'

interface TimelineProps {
  entityId: string
  /** Articles that name it in the range, those of unknown day included where it is open. */
  total: number
  /** Publication of the first and the last, ISO 8601; null where none has a known day. */
  first: string | null
  last: string | null
  range: Pick<Filter, 'from' | 'to'>
  onRange: (range: Pick<Filter, 'from' | 'to'>) => void
}

/** Spans that the server counts at a time: of longer courses the latest. */
const MOST_SPANS = 100

export function Timeline({ entityId, total, first, last, range, onRange }: TimelineProps) {
  const { from, to } = range
  const unit = first && last ? unitFor(first, last) : null
  const loaded = useLoaded(unit && JSON.stringify([entityId, unit, from, to]), async (ask) => {
    const published = from || to ? { from, to } : null
    const filter = { mentions: [{ id: entityId }], published }
    const { articleCounts } = await ask(ArticleCourseDocument, { filter, by: unit!, first: MOST_SPANS })
    return { counts: articleCounts, unit: unit! }
  })
  const buckets = useMemo(() => (loaded.value ? toBuckets(loaded.value.counts, loaded.value.unit) : []), [loaded.value])
  const drawn = buckets.reduce((sum, bucket) => sum + bucket.count, 0)
  return (
    <div className="timeline">
      <p className="note">
        {count(total, 'article')}
        {drawn > 0 && drawn < total && `; ${total - drawn} of unknown or too early a day are not drawn`}
        {(from || to) && (
          <button type="button" className="small" onClick={() => onRange({ from: null, to: null })}>
            All times
          </button>
        )}
      </p>
      <LoadState loaded={loaded} what="the course" />
      <Bars buckets={buckets} range={range} onRange={onRange} />
    </div>
  )
}

function Bars({ buckets, range, onRange }: Pick<TimelineProps, 'range' | 'onRange'> & { buckets: readonly Bucket[] }) {
  const most = Math.max(1, ...buckets.map((b) => b.count))
  const [first, last] = [buckets[0], buckets.at(-1)]
  if (!first || !last) return null
  return (
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
        <span>{dayOf(last.to)}</span>
      </p>
    </>
  )
}

const tell = ({ from, to, count: articles }: Bucket): string =>
  `${from === to ? dayOf(from) : `${dayOf(from)} – ${dayOf(to)}`}: ${count(articles, 'article')}`
