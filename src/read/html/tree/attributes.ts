/** Attributes of an element, in page order, a name once: lists so short that looking through them is fastest. */

export class Attribute {
  constructor(
    readonly name: string,
    readonly value: string,
  ) {}

  cloneNode(): Attribute {
    return new Attribute(this.name, this.value)
  }
}

export function findAttribute(attributes: readonly Attribute[], name: string): Attribute | undefined {
  for (const attribute of attributes) if (attribute.name === name) return attribute
  return undefined
}

export function putAttribute(attributes: Attribute[], name: string, value: string): void {
  const at = attributes.findIndex((attribute) => attribute.name === name)
  attributes[at < 0 ? attributes.length : at] = new Attribute(name, value)
}

/** @returns whether it was there */
export function dropAttribute(attributes: Attribute[], name: string): boolean {
  const at = attributes.findIndex((attribute) => attribute.name === name)
  if (at >= 0) attributes.splice(at, 1)
  return at >= 0
}

/** What Readability asks of styles: whether an element is hidden. */
export interface Style {
  readonly display: string
  readonly visibility: string
}

const VISIBLE: Style = { display: '', visibility: '' }

export const styleOf = (style: string | null): Style =>
  style === null
    ? VISIBLE
    : {
        display: /\bdisplay\s*:\s*none\b/i.test(style) ? 'none' : '',
        visibility: /\bvisibility\s*:\s*hidden\b/i.test(style) ? 'hidden' : '',
      }
