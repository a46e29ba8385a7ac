/** A page of an invented outlet to read: its paragraphs, and parts of it that a test puts in the place of its own. */

export const PARAGRAPHS = [
  'The mayor of Harbour Town said on Monday that the old ferry would sail again in spring, after two years in the yard.',
  '“We have waited long enough for this boat,” Ada Lund told a crowd of about two hundred people on the quay.',
  'The repairs cost four million crowns, which is twice what the council had planned for them in the beginning.',
  'Critics say that the money should have gone to the road along the fjord, where three people died last winter.',
  'The council will vote on a second boat in June, and the mayor expects that to be a harder vote than the first one.',
]
export const TEXT = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')

export const page = ({ head = '', top = '<h1>Old ferry sails again</h1>', text = TEXT, bottom = '' } = {}): string =>
  `<!doctype html><html><head><title>Old ferry sails again | Sample Courier</title>${head}</head><body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/w">Weather</a></li></ul></nav>
  <main><article>${top}${text}</article></main>${bottom}</body></html>`

export const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`

export const article = (fields: object): string =>
  jsonLd({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Old ferry sails again', ...fields })
