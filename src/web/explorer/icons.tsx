/** The page's own few icons, drawn in the colour of the text around them. They only ever stand beside words. */

const PATHS = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm5 11.5L20 20',
  undo: 'M8 5 4 9l4 4M4 9h9a6 6 0 0 1 0 12h-3',
  redo: 'm16 5 4 4-4 4M20 9h-9a6 6 0 0 0 0 12h3',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4.2 4.2 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6-.5l-3 3a4.2 4.2 0 0 0 6 6l1.5-1.5',
  save: 'M12 4v11m-4.5-4L12 15.5 16.5 11M5 20h14',
  close: 'm6 6 12 12M18 6 6 18',
  expand:
    'M12 12h.01M12 3v4M12 17v4M3 12h4M17 12h4M5.6 5.6l2.9 2.9M15.5 15.5l2.9 2.9M18.4 5.6l-2.9 2.9M8.5 15.5l-2.9 2.9',
  collapse: 'M8 12h8',
  pin: 'M9 4h6l-1 6 3 3H7l3-3-1-6ZM12 13v7',
  path: 'M5 19a2 2 0 1 0 0-.01M19 5a2 2 0 1 0 0-.01M7 18c7-1 3-11 10-12',
  remove: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  graph: 'M6 18a2 2 0 1 0 0-.01M18 16a2 2 0 1 0 0-.01M12 5a2 2 0 1 0 0-.01M7 16.5l4-9.5M13 7l4 7.5M8 18l8-1.5',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2',
  moon: 'M19 14.5A8 8 0 0 1 9.5 5a8 8 0 1 0 9.5 9.5Z',
  contrast: 'M12 4a8 8 0 1 0 0 16V4Zm0 0a8 8 0 0 1 0 16',
  key: 'M12 12a4 4 0 1 1-8 0a4 4 0 0 1 8 0ZM12 12h9M17.5 12v3.5M21 12v3',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
