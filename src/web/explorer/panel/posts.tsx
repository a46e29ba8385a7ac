/** Posts that a person holds or a body gives, with their times where printed. */
import { EntityButton } from '../entity-name'
import { spellTime } from '../words'

interface Post {
  title: string
  person: { id: string; name: string }
  organisation: { id: string; name: string } | null
  place: { id: string; name: string } | null
  from: { edtf: string } | null
  until: { edtf: string } | null
}

/** @param of whose panel it is: that end is not named again */
export function Posts({ posts, of, onEntity }: { posts: readonly Post[]; of: string; onEntity: (id: string) => void }) {
  return (
    <ul className="plain">
      {posts.map(({ title, person, organisation, place, from, until }, n) => (
        <li key={n}>
          {title}
          {[person, organisation, place].map(
            (entity) =>
              entity &&
              entity.id !== of && (
                <span key={entity.id}>
                  {', '}
                  <EntityButton entity={entity} onChoose={onEntity} />
                </span>
              ),
          )}
          {(from || until) && (
            <span className="note">
              {' '}
              {from ? `from ${spellTime(from.edtf)}` : ''} {until ? `until ${spellTime(until.edtf)}` : ''}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
