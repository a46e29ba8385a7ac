import fc from 'fast-check'
import type { AnnotatedArticle, StatementNote } from '../../src/annotate/annotated-article'
import { checkAnnotations } from '../../src/annotate/check-annotations'
import { NewsGraphError } from '../../src/errors'

const BODY = 'Jane Roe met Max Foe in Bodø 🎉. “We agree,” she said, “on all.”'
const at = (words: string): { start: number; end: number } => ({
  start: BODY.indexOf(words),
  end: BODY.indexOf(words) + words.length,
})

const STATEMENT: StatementNote = {
  mode: 'DIRECT',
  spans: [at('We agree,'), at('on all.')],
  content: 'We agree, on all.',
  speaker: { entity: 'jane', text: 'she', ...at('she') },
  addressees: ['max'],
  about: ['max', 'meeting'],
  place: 'bodo',
  event: 'meeting',
  said: { edtf: '2025-11' },
  attribution: [{ part: 'CUE', spans: [at('said')] }],
}

const article = (change: Partial<AnnotatedArticle> = {}): AnnotatedArticle => ({
  headline: 'Roe meets Foe',
  body: BODY,
  entities: [
    { key: 'jane', type: 'PERSON', name: 'Jane Roe' },
    { key: 'max', type: 'PERSON', name: 'Max Foe' },
    { key: 'bodo', type: 'PLACE', name: 'Bodø' },
    { key: 'club', type: 'ORGANISATION', name: 'The Club' },
  ],
  mentions: [
    { entity: 'jane', type: 'PERSON', ...at('Jane Roe') },
    { entity: 'max', field: 'HEADLINE', start: 10, end: 13 },
    { entity: null, ...at('Bodø') },
  ],
  events: [
    {
      key: 'meeting',
      name: 'Meeting',
      place: 'bodo',
      participants: [{ entity: 'jane', spans: [at('Jane Roe')] }],
      spans: [at('met')],
    },
  ],
  statements: [STATEMENT],
  roles: [{ person: 'jane', title: 'Chair', organisation: 'club', place: 'bodo', from: '2024', until: '2025-06-01' }],
  ...change,
})

const statement = (change: Partial<StatementNote>): Partial<AnnotatedArticle> => ({
  statements: [{ ...STATEMENT, ...change }],
})

const refusal = (change: Partial<AnnotatedArticle>): NewsGraphError => {
  try {
    checkAnnotations(article(change))
  } catch (error) {
    if (error instanceof NewsGraphError) return error
    throw error
  }
  throw new Error('was not refused')
}

test('an article whose annotations hold passes, and so does one without any', () => {
  expect(() => checkAnnotations(article())).not.toThrow()
  expect(() => checkAnnotations({ headline: 'a', body: 'b' })).not.toThrow()
})

test.each<[string, Partial<AnnotatedArticle>, string, string]>([
  ['beyond the body', { mentions: [{ start: 0, end: 900 }] }, 'BAD_OFFSETS', 'mentions[0]'],
  ['beyond the headline', { mentions: [{ field: 'HEADLINE', start: 5, end: 40 }] }, 'BAD_OFFSETS', 'mentions[0]'],
  ['empty', { mentions: [{ start: 3, end: 3 }] }, 'BAD_OFFSETS', 'mentions[0]'],
  ['backwards', { mentions: [{ start: 5, end: 3 }] }, 'BAD_OFFSETS', 'mentions[0]'],
  ['before the start', { mentions: [{ start: -1, end: 3 }] }, 'BAD_OFFSETS', 'mentions[0]'],
  ['fractions', { mentions: [{ start: 0.5, end: 3 }] }, 'BAD_OFFSETS', 'mentions[0]'],
  ['blanks', { mentions: [{ start: 4, end: 5 }] }, 'BAD_OFFSETS', 'mentions[0]'],
  [
    'half a character',
    { mentions: [{ start: BODY.indexOf('🎉') + 1, end: BODY.indexOf('🎉') + 3 }] },
    'BAD_OFFSETS',
    'mentions[0]',
  ],
  ['overlapping spans', statement({ spans: [at('We agree,'), at('agree,')] }), 'BAD_OFFSETS', 'statements[0].spans[1]'],
  [
    'spans out of order',
    statement({ spans: [at('on all.'), at('We agree,')] }),
    'BAD_OFFSETS',
    'statements[0].spans[1]',
  ],
  ['no words', statement({ spans: [] }), 'BAD_OFFSETS', 'statements[0].spans'],
  [
    'a speaker who is printed elsewhere',
    statement({ speaker: { text: 'he', ...at('she') } }),
    'BAD_OFFSETS',
    'statements[0].speaker',
  ],
  ['half a speaker', statement({ speaker: { start: 3 } }), 'BAD_OFFSETS', 'statements[0].speaker'],
  [
    'evidence of an event',
    { events: [{ key: 'e', name: 'E', spans: [{ start: 0, end: 999 }] }] },
    'BAD_OFFSETS',
    'events[0].spans[0]',
  ],
  ['an unknown entity', { mentions: [{ entity: 'nobody', start: 0, end: 4 }] }, 'UNKNOWN_KEY', 'mentions[0].entity'],
  [
    'a key that all objects have',
    { mentions: [{ entity: 'constructor', start: 0, end: 4 }] },
    'UNKNOWN_KEY',
    'mentions[0].entity',
  ],
  [
    'another type than the entity has',
    { mentions: [{ entity: 'jane', type: 'PLACE', start: 0, end: 4 }] },
    'UNKNOWN_KEY',
    'mentions[0].entity',
  ],
  ['a person as a place', statement({ place: 'jane' }), 'UNKNOWN_KEY', 'statements[0].place'],
  ['a place as an event', statement({ event: 'bodo' }), 'UNKNOWN_KEY', 'statements[0].event'],
  [
    'an event as a speaker',
    statement({ speaker: { entity: 'meeting' } }),
    'UNKNOWN_KEY',
    'statements[0].speaker.entity',
  ],
  ['an unknown subject', statement({ about: ['max', 'x'] }), 'UNKNOWN_KEY', 'statements[0].about[1]'],
  ['a place in an office', { roles: [{ person: 'bodo', title: 'Chair' }] }, 'UNKNOWN_KEY', 'roles[0].person'],
  [
    'a key used twice',
    { entities: [...article().entities!, { key: 'meeting', type: 'PLACE', name: 'X' }] },
    'BAD_ARTICLE',
    'events[0].key',
  ],
  ['a blank name', { entities: [{ key: 'jane', type: 'PERSON', name: ' ' }] }, 'BAD_ARTICLE', 'entities[0].name'],
  ['words that nobody printed', statement({ content: 'We disagree, on all.' }), 'BAD_ARTICLE', 'statements[0].content'],
  ['words left out', statement({ content: 'We agree.' }), 'BAD_ARTICLE', 'statements[0].content'],
  ['a time that is none', statement({ said: { edtf: 'last week' } }), 'BAD_ARTICLE', 'statements[0].said.edtf'],
  [
    'an office that ended at no time',
    { roles: [{ person: 'jane', title: 'Chair', until: 'soon' }] },
    'BAD_ARTICLE',
    'roles[0].until',
  ],
])('%s: refused', (_, change, code, path) => {
  const error = refusal(change)
  expect([error.code, error.details.path]).toEqual([code, path])
  expect(error.message.startsWith(path)).toBe(true)
})

test('any pair of offsets either cuts real words out of the body or is refused', () => {
  const offset = fc.integer({ min: -3, max: BODY.length + 3 })
  fc.assert(
    fc.property(offset, offset, (start, end) => {
      try {
        checkAnnotations(article({ mentions: [{ start, end }] }))
      } catch (error) {
        expect(error).toMatchObject({ code: 'BAD_OFFSETS' })
        return
      }
      const words = BODY.slice(start, end)
      expect(words.trim()).not.toBe('')
      expect(words).not.toMatch(/\p{Cs}/u)
    }),
  )
})
