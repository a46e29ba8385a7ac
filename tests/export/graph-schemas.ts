/** The rules of the schemas of GEXF 1.3 and GraphML that our documents could break, stated again: elements, attributes, references. */
import { DomUtils, parseDocument } from 'htmlparser2'

type ChildNode = ReturnType<typeof parseDocument>['children'][number]
type Element = Extract<ChildNode, { attribs: unknown }>
type Text = Extract<ChildNode, { type: 'text' }>

const { isTag, isText } = DomUtils

export interface ReadGraph {
  /** By id: label and values by attribute title. */
  nodes: Map<string, { label: string; values: Record<string, string> }>
  edges: { source: string; target: string; directed: boolean; values: Record<string, string>; spell?: string[] }[]
}

const elementsOf = (node: { children: ChildNode[] }): Element[] => {
  for (const child of node.children) if (isText(child)) expect(child.data.trim()).toBe('') // mixed content stands nowhere but in data
  return node.children.filter(isTag)
}

const namesOf = (elements: readonly Element[]): string[] => elements.map(({ name }) => name)

function attributesAre(element: Element, required: readonly string[], optional: readonly string[] = []): void {
  const given = Object.keys(element.attribs)
  expect(required.filter((name) => !given.includes(name))).toEqual([])
  expect(given.filter((name) => ![...required, ...optional].includes(name))).toEqual([])
}

const allDiffer = (ids: readonly string[]): void => expect(new Set(ids).size).toBe(ids.length)

const rootOf = (document: string): Element => {
  const [instruction, root, ...others] = parseDocument(document, { xmlMode: true }).children.filter(
    (child) => !isText(child),
  )
  expect((instruction as { data?: string }).data).toBe('?xml version="1.0" encoding="UTF-8"?')
  expect(others).toEqual([])
  return root as Element
}

/** xs:NMTOKEN, of names of ours. */
const TOKEN = /^[A-Za-z0-9._-]+$/
const IS: Readonly<Record<string, RegExp>> = {
  string: /^[^]*$/,
  integer: /^-?\d+$/,
  int: /^-?\d+$/,
  double: /^-?\d+(\.\d+)?(e-?\d+)?$/,
}
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

export function readGexf(document: string): ReadGraph {
  const root = rootOf(document)
  expect([root.name, root.attribs]).toEqual(['gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' }])
  const [meta, graph, ...others] = elementsOf(root)
  expect([meta!.name, graph!.name, others.length]).toEqual(['meta', 'graph', 0])
  expect(graph!.attribs).toMatchObject({ mode: 'dynamic', timeformat: 'dateTime', timerepresentation: 'interval' })
  expect(['directed', 'undirected', 'mutual']).toContain(graph!.attribs.defaultedgetype)
  const parts = elementsOf(graph!)
  expect(namesOf(parts)).toEqual(['attributes', 'attributes', 'nodes', 'edges'])

  const declared: Record<string, Map<string, string>> = {}
  for (const list of parts.slice(0, 2)) {
    attributesAre(list, ['class'], ['mode'])
    const types = new Map<string, string>()
    for (const attribute of elementsOf(list)) {
      expect(attribute.name).toBe('attribute')
      attributesAre(attribute, ['id', 'title', 'type'])
      expect(types.has(attribute.attribs.id!)).toBe(false)
      types.set(attribute.attribs.id!, attribute.attribs.type!)
    }
    declared[list.attribs.class!] = types
  }
  expect(Object.keys(declared)).toEqual(['node', 'edge'])

  const valuesOf = (owner: string, element: Element | undefined): Record<string, string> =>
    Object.fromEntries(
      elementsOf(element!).map((value) => {
        expect(value.name).toBe('attvalue')
        attributesAre(value, ['for', 'value'])
        const { for: id, value: text } = value.attribs
        expect(text).toMatch(IS[declared[owner]!.get(id!)!]!)
        return [id!, text!]
      }),
    )

  const nodes: ReadGraph['nodes'] = new Map()
  for (const node of elementsOf(parts[2]!)) {
    attributesAre(node, ['id', 'label'])
    const [values, ...rest] = elementsOf(node)
    expect([node.name, values!.name, rest.length]).toEqual(['node', 'attvalues', 0])
    expect(nodes.has(node.attribs.id!)).toBe(false)
    nodes.set(node.attribs.id!, { label: node.attribs.label!, values: valuesOf('node', values) })
  }

  const elements = elementsOf(parts[3]!)
  allDiffer(elements.map(({ attribs }) => attribs.id!))
  allDiffer(elements.map(({ attribs: { source, target, kind } }) => [source, target, kind].join(' ')))
  const edges = elements.map((edge) => {
    expect(edge.name).toBe('edge')
    attributesAre(edge, ['id', 'source', 'target', 'type', 'kind', 'weight'])
    const { source, target, type, weight } = edge.attribs as Record<string, string>
    expect([nodes.has(source!), nodes.has(target!), Number(weight) > 0]).toEqual([true, true, true])
    expect(type).toMatch(/^(un)?directed$/)
    const [values, spells, ...rest] = elementsOf(edge)
    expect([values!.name, rest.length]).toEqual(['attvalues', 0])
    const spell = spells && elementsOf(spells)[0]
    if (spell) {
      expect(spells.name).toBe('spells')
      attributesAre(spell, ['start', 'end'])
      for (const end of Object.values(spell.attribs)) expect(end).toMatch(INSTANT)
    }
    return {
      source: source!,
      target: target!,
      directed: type === 'directed',
      values: { weight: weight!, ...valuesOf('edge', values) },
      ...(spell && { spell: [spell.attribs.start!, spell.attribs.end!] }),
    }
  })
  return { nodes, edges }
}

export function readGraphml(document: string): ReadGraph {
  const root = rootOf(document)
  expect([root.name, root.attribs]).toEqual(['graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }])
  const parts = elementsOf(root)
  const keys = parts.slice(0, -1)
  const graph = parts.at(-1)!
  expect([new Set(namesOf(keys)), graph.name]).toEqual([new Set(['key']), 'graph'])
  attributesAre(graph, ['id', 'edgedefault'])
  expect(graph.attribs.edgedefault).toMatch(/^(un)?directed$/)
  allDiffer(keys.map(({ attribs }) => attribs.id!))
  for (const key of keys) {
    attributesAre(key, ['id', 'for', 'attr.name', 'attr.type'])
    expect(key.attribs.id).toMatch(TOKEN)
    expect(['node', 'edge']).toContain(key.attribs.for)
  }
  const declared = new Map(keys.map(({ attribs }) => [attribs.id!, attribs]))

  const valuesOf = (owner: string, element: Element): Record<string, string> => {
    const found = elementsOf(element).map((data): [string, string] => {
      expect(data.name).toBe('data')
      attributesAre(data, ['key'])
      const key = declared.get(data.attribs.key!)!
      expect(key.for).toBe(owner)
      const text = data.children.map((child) => (child as Text).data).join('')
      expect(text).toMatch(IS[key['attr.type']!]!)
      return [key['attr.name']!, text]
    })
    allDiffer(found.map(([name]) => name))
    return Object.fromEntries(found)
  }

  const elements = elementsOf(graph)
  const names = namesOf(elements)
  expect(names).toEqual([...names.filter((name) => name === 'node'), ...names.filter((name) => name === 'edge')])
  allDiffer(elements.map(({ attribs }) => attribs.id!))
  for (const { attribs } of elements) expect(attribs.id).toMatch(TOKEN)

  const nodes: ReadGraph['nodes'] = new Map()
  for (const node of elements.filter(({ name }) => name === 'node')) {
    attributesAre(node, ['id'])
    const { label, ...values } = valuesOf('node', node)
    nodes.set(node.attribs.id!, { label: label!, values })
  }
  const edges = elements
    .filter(({ name }) => name === 'edge')
    .map((edge) => {
      attributesAre(edge, ['id', 'directed', 'source', 'target'])
      const { source, target, directed } = edge.attribs as Record<string, string>
      expect([nodes.has(source!), nodes.has(target!)]).toEqual([true, true])
      expect(directed).toMatch(/^(true|false)$/)
      return { source: source!, target: target!, directed: directed === 'true', values: valuesOf('edge', edge) }
    })
  return { nodes, edges }
}
