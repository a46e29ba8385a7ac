/// <reference lib="dom" />
/** What the explorer works out by itself: its view and address, the words' places, bars of time, tables, the layout. */
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildSchema, type GraphQLEnumType } from 'graphql'
import { createLabels } from '../../src/web/explorer/canvas/labels'
import type { Colours } from '../../src/web/explorer/canvas/colours'
import { layOut, toTask } from '../../src/web/explorer/graph/layout'
import { foldLinks, groupTies, type Graph, type Strand } from '../../src/web/explorer/graph/model'
import { toBuckets, unitFor, type Unit } from '../../src/web/explorer/panel/buckets'
import { locate, markParagraphs, paragraphsOf, type Span } from '../../src/web/explorer/panel/highlight'
import { entitiesTable, tiesTable } from '../../src/web/explorer/save/csv'
import { toGexf } from '../../src/web/explorer/save/gexf'
import { formatAddress, parseAddress } from '../../src/web/explorer/state/address'
import {
  EMPTY_VIEW,
  entityFocus,
  KINDS,
  MOST_AROUND,
  MOST_OPEN,
  reduce,
  tieFocus,
  type Act,
  type View,
} from '../../src/web/explorer/state/view'

const IDS = Array.from({ length: 12 }, (_, n) => `entity_${String(n).padStart(2, '0')}`)
const id = fc.constantFrom(...IDS)
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const moment = fc.oneof(
  day,
  day.map((one) => `${one}T09:30Z`),
  day.map((one) => `${one}T23:59:59.999Z`),
)
const coordinate = fc.integer({ min: -5000, max: 5000 })
const focus = fc.oneof(
  id.map(entityFocus),
  fc
    .tuple(id, id)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => tieFocus(a, b)),
  id.map((one) => ({ kind: 'article' as const, id: one })),
  id.map((one) => ({ kind: 'statement' as const, id: one })),
)

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((text): Act => ({ do: 'search', text })),
  fc.tuple(fc.constantFrom('open', 'expand', 'collapse'), id).map(([what, one]): Act => ({ do: what, id: one }) as Act),
  fc
    .tuple(fc.constantFrom('remove', 'show', 'unpin'), fc.uniqueArray(id, { minLength: 1, maxLength: 3 }))
    .map(([what, ids]): Act => ({ do: what, ids }) as Act),
  fc.option(moment, { nil: null }).map((m): Act => ({ do: 'as of', moment: m })),
  fc.option(focus, { nil: null }).map((f): Act => ({ do: 'focus', focus: f })),
  fc.tuple(id, coordinate, coordinate).map(([one, x, y]): Act => ({ do: 'pin', pin: { id: one, x, y } })),
  fc.tuple(id, id).map(([from, to]): Act => ({ do: 'find path', from, to })),
  fc.constant<Act>({ do: 'drop path' }),
  fc.subarray([...KINDS]).map((without): Act => ({ do: 'filter', filter: { without: without.reverse() } })),
  fc.integer({ min: 0, max: 50 }).map((minWeight): Act => ({ do: 'filter', filter: { minWeight } })),
  fc.option(day, { nil: null }).map((from): Act => ({ do: 'filter', filter: { from } })),
  fc.option(day, { nil: null }).map((to): Act => ({ do: 'filter', filter: { to } })),
  fc.constantFrom('graph' as const, 'list' as const).map((as): Act => ({ do: 'display', as })),
  fc
    .option(
      fc.tuple(
        fc.integer({ min: -3000, max: 3000 }),
        fc.integer({ min: -3000, max: 3000 }),
        fc.integer({ min: 1, max: 4000 }),
      ),
      { nil: null },
    )
    .map((c): Act => ({ do: 'look', camera: c && { x: c[0] / 1000, y: c[1] / 1000, ratio: c[2] / 1000 } })),
)
const view = fc.array(act, { maxLength: 40 }).map((acts) => acts.reduce(reduce, EMPTY_VIEW))

test('every view that can be reached is in its address, whole', () => {
  fc.assert(fc.property(view, (seen) => expect(parseAddress(`#${formatAddress(seen)}`)).toEqual(seen)))
  expect(formatAddress(EMPTY_VIEW)).toBe('')
})

test('any address opens something, and that has an address of its own', () => {
  const mangled = fc.tuple(view, fc.nat(), fc.string({ maxLength: 5 })).map(([seen, cut, noise]) => {
    const text = formatAddress(seen)
    const at = text.length === 0 ? 0 : cut % text.length
    return text.slice(0, at) + noise + text.slice(at + 1)
  })
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 200 }), mangled), (text) => {
      const seen = parseAddress(text)
      expect(parseAddress(formatAddress(seen))).toEqual(seen)
      expectSound(seen)
    }),
  )
})

function expectSound({ open, hidden, pins, path, focus: looked }: View): void {
  const ids = open.map((o) => o.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeLessThanOrEqual(MOST_OPEN)
  expect(open.every(({ around }) => around >= 0 && around <= MOST_AROUND)).toBe(true)
  expect(hidden.filter((one) => ids.includes(one))).toEqual([])
  expect(new Set(pins.map((pin) => pin.id)).size).toBe(pins.length)
  if (path) expect(path.from).not.toBe(path.to)
  if (looked?.kind === 'tie') expect(looked.a < looked.b).toBe(true)
}

test('acts keep the view sound, and the same act again changes nothing more', () => {
  const again = new Set<Act['do']>(['expand'])
  fc.assert(
    fc.property(view, act, (before, what) => {
      const after = reduce(before, what)
      expectSound(after)
      if (!again.has(what.do)) expect(reduce(after, what)).toEqual(after)
    }),
  )
})

const text = fc
  .array(fc.constantFrom('a', 'b', ' ', '.', '\n', '\n\n', 'é', '😀'), { maxLength: 60 })
  .map((parts) => parts.join(''))
const spansOf = (body: string) =>
  fc.array(
    fc.tuple(fc.nat(body.length), fc.nat(body.length), fc.constantFrom('words', 'CUE')).map(([a, b, role]): Span => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)]
      return {
        start,
        end,
        exact: body.slice(start, end),
        prefix: body.slice(Math.max(0, start - 4), start),
        suffix: body.slice(end, end + 4),
        role,
      }
    }),
    { maxLength: 5 },
  )

test('marked pieces are the paragraph again, and the marks are the words', () => {
  fc.assert(
    fc.property(
      text.chain((body) => fc.tuple(fc.constant(body), spansOf(body))),
      ([body, spans]) => {
        const paragraphs = markParagraphs(body, spans)
        const ends = new Map(paragraphsOf(body).map((p) => [p.start, p.end]))
        for (const { start, pieces } of paragraphs) {
          expect(pieces.map((piece) => piece.text).join('')).toBe(body.slice(start, ends.get(start)))
          let at = start
          for (const piece of pieces) {
            for (let n = at; n < at + piece.text.length; n++)
              expect(spans.find((s) => s.start <= n && n < s.end)?.role ?? null).toBe(piece.role)
            at += piece.text.length
          }
        }
      },
    ),
  )
})

test('words are found again in a changed text by what stands around them, or are told to be gone', () => {
  const span = { start: 4, end: 7, exact: 'cat', prefix: 'The ', suffix: ' sat', role: 'words' }
  expect(locate('The cat sat.', span)).toEqual(span)
  expect(locate('A cat. The cat sat.', span)).toMatchObject({ start: 11, end: 14 })
  expect(locate('A cat. The cat lay.', span)).toMatchObject({ start: 11, end: 14 })
  expect(locate('A cat. One cat sat.', span)).toMatchObject({ start: 11, end: 14 })
  expect(locate('No animal sat.', span)).toBeNull()
  // The same words elsewhere are not those that were meant, and of two places none is taken.
  expect(locate('That cat would do.', span)).toBeNull()
  expect(locate('So: The cat sat. The cat sat.', span)).toBeNull()
  expect(locate('That cat would do.', { ...span, prefix: '', suffix: '' })).toBeNull()
})

/** As the server writes spans of time, worked out another way: by the calendar's own days. */
const KEYS: Readonly<Record<Unit, (day: string) => string>> = {
  DAY: (at) => at,
  MONTH: (at) => at.slice(0, 7),
  YEAR: (at) => at.slice(0, 4),
  WEEK: (at) => {
    const date = new Date(at)
    // The year and number of a week are those of its Thursday.
    const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * 86_400_000)
    const days = (thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000
    return `${thursday.getUTCFullYear()}-W${String(1 + Math.floor(days / 7)).padStart(2, '0')}`
  },
}

test('bars are few, without gaps, each of the days that its count is of', () => {
  const days = fc.tuple(day, fc.integer({ min: 0, max: 8_000 })).map(([first, length]) => {
    const last = new Date(Date.parse(first) + length * 86_400_000).toISOString().slice(0, 10)
    return { first, last }
  })
  fc.assert(
    fc.property(days, ({ first, last }) => {
      const unit = unitFor(`${first}T00:00:00.000Z`, `${last}T23:59:59.000Z`)
      const all: string[] = []
      for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000)
        all.push(new Date(at).toISOString().slice(0, 10))
      const counts = new Map<string, number>()
      for (const at of all) counts.set(KEYS[unit](at), (counts.get(KEYS[unit](at)) ?? 0) + 1)
      if (unit !== 'YEAR') expect(counts.size).toBeLessThanOrEqual(32)
      const bars = toBuckets(
        [...counts].map(([key, count]) => ({ key, count })),
        unit,
      )
      expect(bars.length).toBe(Math.max(9, counts.size))
      bars.slice(1).forEach((bar, n) => expect(Date.parse(bar.from) - Date.parse(bars[n]!.to)).toBe(86_400_000))
      for (const bar of bars) expect(all.filter((at) => at >= bar.from && at <= bar.to).length).toBe(bar.count)
    }),
  )
  expect(toBuckets([], 'DAY')).toEqual([])
})

test('every kind of link of the API has its place', () => {
  const schema = buildSchema(readFileSync(resolve(__dirname, '../../schema/schema.graphql'), 'utf8'))
  const kinds = (schema.getType('LinkKind') as GraphQLEnumType).getValues().map(({ name }) => name)
  expect([...KINDS].sort()).toEqual(kinds.sort())
})

const strand: fc.Arbitrary<Strand> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    from: id,
    to: id,
    weight: fc.integer({ min: 0, max: 99 }),
    firstSeen: fc.constantFrom(null, '2031-04-02T08:00:00.000Z'),
    lastSeen: fc.constantFrom(null, '2031-05-02T08:00:00.000Z'),
  })
  .filter(({ from, to }) => from !== to)

const graph = fc
  .tuple(
    fc.array(strand, { maxLength: 30 }),
    fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 12, maxLength: 12 }),
  )
  .map(([strands, names]): Graph => ({
    entities: new Map(IDS.map((one, n) => [one, { id: one, type: 'PERSON', name: names[n]! }])),
    ties: foldLinks(strands),
    tiesOf: groupTies(foldLinks(strands)),
    steps: [
      { id: IDS[0]!, brought: IDS.slice(1, 6) },
      { id: IDS[6]!, brought: IDS.slice(7) },
    ],
    hasMore: new Set(),
    renamed: new Map(),
    missing: [],
    isCut: false,
    path: null,
  }))

test('the order in which links come does not matter', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(strand, { selector: (s) => `${s.kind} ${[s.from, s.to].sort().join(' ')}` }),
      (strands) => {
        expect(foldLinks([...strands].reverse())).toEqual(foldLinks(strands))
      },
    ),
  )
})

test('the ties of an entity are all that touch it, strongest first', () => {
  fc.assert(
    fc.property(graph, ({ ties, tiesOf }) => {
      for (const one of IDS) {
        const touching = [...ties.values()].filter(({ a, b }) => a === one || b === one)
        expect(new Set(tiesOf.get(one))).toEqual(new Set(touching.length === 0 ? undefined : touching))
        const weights = (tiesOf.get(one) ?? []).map(({ weight }) => weight)
        expect(weights).toEqual([...weights].sort((s, t) => t - s))
      }
    }),
  )
})

test('the layout is the same each time, finite, and leaves pins where they are', () => {
  fc.assert(
    fc.property(graph, coordinate, coordinate, (one, x, y) => {
      const task = toTask(one, [{ id: IDS[3]!, x, y }])
      const places = layOut(task)
      // As plain data, which is how it comes to the worker.
      expect(layOut(structuredClone(task))).toEqual(places)
      expect(places.get(IDS[3]!)).toEqual({ x, y })
      expect([...places.keys()].sort()).toEqual(IDS)
      for (const place of places.values()) expect(Number.isFinite(place.x) && Number.isFinite(place.y)).toBe(true)
    }),
    { numRuns: 25 },
  )
})

/** RFC 4180. */
function readTable(table: string): string[][] {
  const cells = [...table.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)]
  const rows: string[][] = [[]]
  for (const [, cell, end] of cells) {
    rows.at(-1)!.push(cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

test('tables hold every entity and tie, whatever the names, and no name is a formula', () => {
  fc.assert(
    fc.property(graph, (one) => {
      const entities = readTable(entitiesTable(one)).slice(1)
      expect(entities.map((row) => row.at(-1))).toEqual(IDS)
      entities.forEach(([name], n) => {
        expect(name!.replace(/^'(?=[=+\-@\t\r])/, '')).toBe(one.entities.get(IDS[n]!)!.name)
        expect(name).not.toMatch(/^[=+\-@\t\r]/)
      })
      const strands = [...one.ties.values()].reduce((sum, tie) => sum + tie.strands.length, 0)
      expect(readTable(tiesTable(one)).length).toBe(strands + 1)
    }),
  )
})

test('the GEXF file is well formed, whatever the names', () => {
  fc.assert(
    fc.property(graph, (one) => {
      const colours = { PERSON: '#112233', ORGANISATION: '#112233', PLACE: '#112233', EVENT: '#112233' }
      const xml = toGexf(one, layOut(toTask(one, [])), colours, 'As it was known on 1 Jan 2031')
      expect(xml).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/)
      expect(xml).not.toMatch(/\p{Surrogate}/u)
      const open: string[] = []
      for (const [, close, name, , empty] of xml.matchAll(
        /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#\d+);[^"<&]*)*")*)\s*(\/?)>/g,
      ))
        if (close) expect(open.pop()).toBe(name)
        else if (!empty) open.push(name!)
      expect(open).toEqual([])
      expect((xml.match(/<node /g) ?? []).length).toBe(IDS.length)
      expect((xml.match(/</g) ?? []).length).toBe((xml.match(/>/g) ?? []).length)
    }),
    { numRuns: 50 },
  )
})

test('names that nobody looks at cover no other, and what is looked at has its own', () => {
  const discs = fc.array(fc.record({ x: fc.nat(300), y: fc.nat(200), size: fc.integer({ min: 5, max: 20 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(discs, fc.nat(), (all, looked) => {
      const drawn: { text: string; left: number; top: number }[] = []
      const context = {
        canvas: { clientWidth: 320 },
        measureText: () => ({ width: 40 }),
        strokeText: () => {},
        fillText: (text: string, middle: number, top: number) => drawn.push({ text, left: middle - 20, top }),
      } as unknown as CanvasRenderingContext2D
      const settings = { labelWeight: '500', labelSize: 13, labelFont: 'sans-serif' }
      const labels = createLabels({ ground: '#ffffff', text: '#000000' } as Colours)
      const at = looked % all.length
      labels.begin()
      // What has to have its name comes last, as sigma has it.
      const order = [...all.keys()].filter((n) => n !== at)
      for (const n of [...order, at])
        labels.drawLabel(
          context,
          { key: `${n}`, label: `${n}`, ...all[n]!, forceLabel: n === at } as never,
          settings as never,
        )
      const others = drawn.filter(({ text }) => text !== `${at}`)
      expect(drawn.length).toBe(others.length + 1)
      for (const one of others)
        for (const other of others)
          if (one !== other)
            expect(Math.abs(one.left - other.left) >= 40 || Math.abs(one.top - other.top) >= 13).toBe(true)
      for (const { left } of drawn) expect(left >= 0 && left + 40 <= 320).toBe(true)
    }),
  )
})
