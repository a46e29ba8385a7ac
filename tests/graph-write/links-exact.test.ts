/**
 * Links stay exact whatever happens to the articles that show them. A few hundred articles; TEST_LINK_ARTICLES asks for
 * another number (10000 take a quarter of an hour).
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { AnnotatedArticle } from '../../src/annotate/annotated-article'
import { madeUpNews } from '../../src/bench/made-up-news'
import { LinkKind } from '../../src/database/generated/prisma/enums'
import { toGlobalId } from '../../src/graph/shared/ids'
import { storeAnnotated } from '../../src/ingest/journey'
import { seededRandom } from '../../src/train/random'
import { openGraph, type GraphClient } from '../graph-read/graph-client'
import { linksFromEvidence, linksKept } from './links-from-evidence'

const ARTICLES = Number(process.env.TEST_LINK_ARTICLES ?? 300)
/** A hundred of ten thousand articles. */
const VERDICTS = Math.max(10, Math.round(ARTICLES / 100))

let graph: GraphClient

beforeAll(async () => {
  graph = await openGraph()
})
afterAll(() => graph.drop())

/** The speaker met the other and spoke to the body that the article names, at an event in the first of its places. */
function* eventfulNews(): Generator<AnnotatedArticle> {
  for (const article of madeUpNews()) {
    const [speaker, other, body] = article.entities!
    const place = article.entities!.find(({ type }) => type === 'PLACE')!
    const meeting = {
      key: 'meeting',
      name: `${place.name} meeting`,
      place: place.key,
      participants: [...new Set([speaker!.key, other!.key])].map((entity) => ({ entity })),
      spans: [{ start: 0, end: 8 }],
    }
    const statements = article.statements!.map((said) => ({ ...said, addressees: [body!.key], event: meeting.key }))
    yield { ...article, events: [meeting], statements }
  }
}

const shuffled = <T>(items: readonly T[], random: () => number): T[] =>
  items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)

/** Pairs of one type: the best known with each other, and any. */
async function pairsToMerge(random: () => number): Promise<{ keep: string; merge: string }[]> {
  const known = await graph.db.query<{ id: string; type: string }>(
    'select id, type from entity where known_until is null order by mention_count desc, id',
  )
  const ofType = (type: string, most: number) => known.filter((entity) => entity.type === type).slice(0, most)
  return Array.from({ length: VERDICTS }, (_, n) => {
    const type = ['PERSON', 'ORGANISATION', 'PLACE', 'EVENT', 'PERSON'][n % 5]!
    const [keep, merge] = shuffled(ofType(type, n % 2 === 0 ? VERDICTS : Infinity), random)
    return { keep: toGlobalId('entity', keep!.id), merge: toGlobalId('entity', merge!.id) }
  })
}

const MERGE =
  'mutation($keep: ID!, $merge: ID!) { mergeEntities(keep: $keep, merge: $merge) { judgement { id } userErrors { code } } }'

/** Null where the two are one already, or one of them has gone with its last article. */
async function merge(pair: { keep: string; merge: string }): Promise<string | null> {
  const { judgement, userErrors } = (await graph.ask(MERGE, pair)).mergeEntities
  for (const { code } of userErrors) expect(code).toMatch(/^(CONFLICT|NOT_FOUND)$/)
  return judgement?.id ?? null
}

const withdraw = (id: string) =>
  graph.ask(`mutation { withdrawJudgement(id: "${id}") { judgement { id } userErrors { code } } }`)

async function expectExact(): Promise<void> {
  const kept = await linksKept(graph.db)
  expect(new Set(kept.map((link) => link.split(' ')[2]))).toEqual(new Set(Object.values(LinkKind)))
  expect(kept).toEqual(await linksFromEvidence(graph.db))
}

test(
  'after articles were deleted and changed, entities merged and merges withdrawn, links equal those that the evidence shows',
  async () => {
    const random = seededRandom(7)
    const news = eventfulNews()
    const next = () => news.next().value as AnnotatedArticle
    const stored: { id: string; article: AnnotatedArticle }[] = []
    const store = async (article: AnnotatedArticle) => (await storeAnnotated(article, graph.db)).id
    while (stored.length < ARTICLES) {
      const article = next()
      stored.push({ id: await store(article), article })
    }
    await expectExact()

    const chosen = shuffled(stored, random)
    const tenth = Math.ceil(ARTICLES / 10)
    const verdicts: string[] = []
    const doings = [
      ...chosen.slice(0, tenth).map(({ id }) => async () => {
        const question = `mutation { deleteArticle(id: "${toGlobalId('article', id)}") { userErrors { code } } }`
        expect((await graph.ask(question)).deleteArticle.userErrors).toEqual([])
      }),
      ...chosen.slice(tenth, 2 * tenth).map(({ id, article: { url, publisher } }) => async () => {
        expect(await store({ ...next(), url, publisher })).toBe(id)
      }),
      ...(await pairsToMerge(random)).map((pair) => async () => {
        const verdict = await merge(pair)
        if (verdict !== null) verdicts.push(verdict)
      }),
    ]
    for (const doing of shuffled(doings, random)) await doing()
    expect(verdicts.length).toBeGreaterThan(VERDICTS / 2)
    await expectExact()

    for (const verdict of shuffled(verdicts, random))
      expect((await withdraw(verdict)).withdrawJudgement.userErrors).toEqual([])
    await expectExact()
  },
  60_000 + ARTICLES * 300,
)
