/** What is seen, as GEXF 1.3 (gexf.net), with the places and colours of the drawing; one edge for each kind and direction. */
import type { EntityType } from '../../../client'
import type { Places } from '../graph/layout'
import { isDirected, type Graph } from '../graph/model'
import { KIND_NAMES } from '../words'

/**
 * @param colours of the types, #rrggbb
 * @param about a sentence on what this is
 */
export function toGexf(
  { entities, ties }: Graph,
  places: Places,
  colours: Readonly<Record<EntityType, string>>,
  about: string,
): string {
  const nodes = [...entities.values()].map(({ id, name, type }) => {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 }
    return [
      `      <node id="${escape(id)}" label="${escape(name)}">`,
      `        <attvalues><attvalue for="type" value="${type}"/></attvalues>`,
      `        <viz:color hex="${escape(colours[type])}"/>`,
      `        <viz:position x="${x}" y="${y}" z="0"/>`,
      `      </node>`,
    ].join('\n')
  })
  const edges = [...ties.values()].flatMap(({ strands }) =>
    strands.map(({ kind, from, to, weight, firstSeen, lastSeen }) => {
      const values = [
        `<attvalue for="kind" value="${kind}"/>`,
        ...(firstSeen ? [`<attvalue for="firstSeen" value="${escape(firstSeen)}"/>`] : []),
        ...(lastSeen ? [`<attvalue for="lastSeen" value="${escape(lastSeen)}"/>`] : []),
      ]
      const id = escape([from, to, kind].join(' '))
      const type = isDirected(kind) ? 'directed' : 'undirected'
      return [
        `      <edge id="${id}" source="${escape(from)}" target="${escape(to)}" type="${type}" label="${KIND_NAMES[kind]}" weight="${weight}">`,
        `        <attvalues>${values.join('')}</attvalues>`,
        `      </edge>`,
      ].join('\n')
    }),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta><creator>news-graph explorer</creator><description>${escape(about)}</description></meta>
  <graph mode="static" defaultedgetype="undirected">
    <attributes class="node"><attribute id="type" title="type" type="string"/></attributes>
    <attributes class="edge">
      <attribute id="kind" title="kind" type="string"/>
      <attribute id="firstSeen" title="firstSeen" type="string"/>
      <attribute id="lastSeen" title="lastSeen" type="string"/>
    </attributes>
    <nodes>
${nodes.join('\n')}
    </nodes>
    <edges>
${edges.join('\n')}
    </edges>
  </graph>
</gexf>
`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/** For attributes. Signs that XML cannot hold at all are left out. */
const escape = (text: string): string =>
  text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/[&<>"\n\t]/g, (sign) => ENTITIES[sign]!)
