/** Any text in, text that XML 1.0 can hold out. */

/** What no XML document can hold, not even escaped (XML 1.0, Char): control characters, halves of pairs, two non-characters. */
const ILLEGAL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu

/** Line ends and tabs too, which a reader would turn into spaces in an attribute. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** For text and for attributes in double quotation marks; what XML cannot hold becomes U+FFFD. */
export const escapeXml = (value: string | number): string =>
  String(value)
    .replace(ILLEGAL, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (sign) => REFERENCES[sign]!)

/** Attributes of one element, those that are null left out; names are ours. */
export const attributes = (values: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('')
