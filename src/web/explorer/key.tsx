/** The place for the key that a server may ask for; kept in this tab only, and gone with it. */
import { useId, useState, type FormEvent } from 'react'
import { Icon } from './icons'
import { readKey, writeKey } from './api'

export function KeyField() {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const [key, setKey] = useState(readKey)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    writeKey(key.trim())
    location.reload() // everything is asked anew, with the key
  }
  return (
    <div className="menu" onKeyDown={(event) => event.key === 'Escape' && setIsOpen(false)}>
      <button
        type="button"
        className="quiet"
        title="Key for this server"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="key" />
        <span className="unseen">Key for this server</span>
      </button>
      {isOpen && (
        <form className="key" onSubmit={submit}>
          <label htmlFor={id}>Key, where this server asks for one</label>
          <input
            id={id}
            type="password"
            autoComplete="off"
            value={key}
            onChange={(event) => setKey(event.target.value)}
          />
          <button type="submit">Use it in this tab</button>
        </form>
      )}
    </div>
  )
}
