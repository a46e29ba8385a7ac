/**
 * Search as you type, an ARIA combobox: arrows choose, Enter opens, Escape empties. Finds entities alone, or articles and
 * statements too. Words that go wrong are shown in the list's place.
 */
import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { SearchAsYouTypeDocument } from '../../../client'
import { useLoaded } from '../api'
import { Icon } from '../icons'
import { failureOf } from '../words'
import { MOST_FOUND, toGroups, type Found, type FoundGroup } from './found'
import { FoundOption } from './found-option'

const PAUSE = 160
const LEAST_LETTERS = 2

interface SearchBoxProps {
  label: string
  placeholder: string
  text: string
  onText: (text: string) => void
  onPick: (found: Found) => void
  entitiesOnly?: boolean
  /** Takes the keyboard's place as soon as it is there. */
  isEager?: boolean
}

export function SearchBox({
  label,
  placeholder,
  text,
  onText,
  onPick,
  entitiesOnly = false,
  isEager = false,
}: SearchBoxProps) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const [chosen, setChosen] = useState(0)
  const asked = useSettled(text.trim())
  const isLong = asked.length >= LEAST_LETTERS
  const { value, error, isLoading, retry } = useLoaded(isLong ? asked : null, (ask) =>
    ask(SearchAsYouTypeDocument, { text: asked, texts: !entitiesOnly, ...MOST_FOUND }),
  )
  const groups = value && isLong && !error ? toGroups(value) : []
  const options = groups.flatMap(({ found }) => found)
  const isShown = isOpen && text.trim().length >= LEAST_LETTERS
  useEffect(() => setChosen(0), [value])

  const pick = (found: Found) => {
    setIsOpen(false)
    onPick(found)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setIsOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      setChosen((at) => (options.length === 0 ? 0 : (at + step + options.length) % options.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const found = options[chosen]
      if (isShown && found && asked === text.trim() && !isLoading) pick(found)
    } else if (event.key === 'Escape' && text !== '') {
      event.stopPropagation()
      onText('')
      setIsOpen(false)
    }
  }

  return (
    <div className="search" onBlur={(e) => !e.currentTarget.contains(e.relatedTarget) && setIsOpen(false)}>
      <label className="unseen" htmlFor={`${id}-input`}>
        {label}
      </label>
      <Icon name="search" />
      <input
        id={`${id}-input`}
        type="search"
        role="combobox"
        autoComplete="off"
        autoFocus={isEager}
        spellCheck={false}
        maxLength={200}
        placeholder={placeholder}
        value={text}
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isShown && options.length > 0 ? `${id}-${chosen}` : undefined}
        onChange={(event) => {
          onText(event.target.value)
          setIsOpen(true)
        }}
        onFocus={() => setIsOpen(true)}
        onKeyDown={onKeyDown}
      />
      <div className="found" hidden={!isShown}>
        <div id={`${id}-list`} role="listbox" aria-label={`${label}: what was found`} tabIndex={-1}>
          {groups.map(({ name, found }) => (
            <div key={name} role="group" aria-label={name}>
              {!entitiesOnly && <p aria-hidden="true">{name}</p>}
              {found.map((one) => {
                const at = options.indexOf(one)
                return (
                  <FoundOption
                    key={one.id}
                    id={`${id}-${at}`}
                    found={one}
                    isChosen={at === chosen}
                    onPoint={() => setChosen(at)}
                    onPick={() => pick(one)}
                  />
                )
              })}
            </div>
          ))}
        </div>
        <p className="state" role="status">
          {isShown && tell(groups, isLoading || asked !== text.trim(), error)}
        </p>
        {error != null && (
          <button type="button" onClick={retry}>
            Try again
          </button>
        )}
      </div>
    </div>
  )
}

function tell(groups: readonly FoundGroup[], isLoading: boolean, error: unknown): string {
  if (error) return failureOf(error)
  if (isLoading) return 'Searching …'
  if (groups.length === 0) return 'Nothing is called or says so.'
  const found = groups.reduce((sum, group) => sum + group.found.length, 0)
  return `${found} found${groups.some(({ isFull }) => isFull) ? ', the best ones; more words narrow them' : ''}`
}

/** The text once it has rested a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
