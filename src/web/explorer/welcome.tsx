/** What a newcomer sees: what this is, and three questions to begin with, made of whom the articles name most. */
import { MostNamedDocument } from '../../client'
import { useLoaded } from './api'
import { LoadState } from './panel/load-state'
import type { Act } from './state/view'
import { count } from './words'

export function Welcome({ act }: { act: (act: Act) => void }) {
  const loaded = useLoaded('most named', (ask) => ask(MostNamedDocument, {}))
  const { people, organisations, articles } = loaded.value ?? {}
  const [first, second] = people?.nodes ?? []
  const [body] = organisations?.nodes ?? []
  return (
    <div className="welcome">
      <h2>Who said what, and how is everybody tied?</h2>
      <p>
        Search for a person, organisation, place or event above, and open what you find. Every tie shows the printed
        words behind it.
      </p>
      <LoadState loaded={loaded} what="where to begin" />
      {articles && articles.totalCount === 0 && (
        <p className="notice">
          No articles are in the graph yet. Bring some with <code>news-graph ingest</code>, then reload.
        </p>
      )}
      {(first || body) && (
        <>
          <p className="over">Or begin with a question</p>
          <ul className="questions">
            {first && (
              <li>
                <button type="button" onClick={() => act({ do: 'open', id: first.id })}>
                  What has {first.name} said, and who stands around?
                </button>
              </li>
            )}
            {first && second && (
              <li>
                <button type="button" onClick={() => act({ do: 'find path', from: second.id, to: first.id })}>
                  How is {second.name} tied to {first.name}?
                </button>
              </li>
            )}
            {body && (
              <li>
                <button type="button" onClick={() => act({ do: 'open', id: body.id })}>
                  Who and what is named with {body.name}?
                </button>
              </li>
            )}
          </ul>
        </>
      )}
      {articles && articles.totalCount > 0 && (
        <p className="note">
          {count(articles.totalCount, 'article')} in the graph ·{' '}
          <a href="/graphql">ask your own questions in the playground</a>
        </p>
      )}
    </div>
  )
}
