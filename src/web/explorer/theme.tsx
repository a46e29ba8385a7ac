/** Light or dark: as the system says, or as the reader chose; the choice is kept in this browser. */
import { useEffect, useState } from 'react'
import { Icon } from './icons'

export type Theme = 'system' | 'light' | 'dark'

const KEPT = 'explorer.theme'
const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' }
const NAMES: Readonly<Record<Theme, string>> = { system: 'as the system', light: 'light', dark: 'dark' }

export function readTheme(): Theme {
  const kept = localStorage.getItem(KEPT)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** Changes whenever the colours do. */
export function useThemeChanges(): number {
  const [changes, setChanges] = useState(0)
  useEffect(() => {
    const tell = () => setChanges((n) => n + 1)
    const system = matchMedia('(prefers-color-scheme: dark)')
    const observer = new MutationObserver(tell)
    system.addEventListener('change', tell)
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      system.removeEventListener('change', tell)
      observer.disconnect()
    }
  }, [])
  return changes
}

export function ThemeSwitch() {
  const [theme, setTheme] = useState(readTheme)
  const choose = (next: Theme) => {
    localStorage.setItem(KEPT, next)
    applyTheme(next)
    setTheme(next)
  }
  return (
    <button type="button" className="quiet" onClick={() => choose(NEXT[theme])} title={`Colours: ${NAMES[theme]}`}>
      <Icon name={theme === 'system' ? 'contrast' : theme === 'light' ? 'sun' : 'moon'} />
      <span className="unseen">
        Colours: {NAMES[theme]}. Change to {NAMES[NEXT[theme]]}
      </span>
    </button>
  )
}
