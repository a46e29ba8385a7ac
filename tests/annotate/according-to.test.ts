/** What "according to X" gives X, wherever it stands in its sentence. */
import { annotate, said } from './annotator'

const sources = (text: string): [string | undefined, string[]][] =>
  said(annotate(text)).map(({ as, words }) => [as, words])

describe('according to', () => {
  it.each([
    ['court records', 'The bridge will close in May, according to court records.', ['The bridge will close in May']],
    ['multiple people', 'The bridge is old, according to multiple people.', ['The bridge is old']],
  ])('%s are a source, not something to do', (as, text, words) => expect(sources(text)).toEqual([[as, words]]))

  it('closes a sentence whose own verbs tell what the source knows others to have been told', () => {
    expect(
      sources('Those are engineers who were informed that the bridge would close, according to a group of workers.'),
    ).toEqual([['a group of workers', ['Those are engineers who were informed that the bridge would close']]])
  })

  it('gives nobody the bare attribution to somebody else', () => {
    expect(sources('There is no danger to the bridge, the council said, according to The Courier.')).toEqual([
      ['the council', ['There is no danger to the bridge']],
    ])
  })

  it('starts after the apposition of the source, and not after that of a subject', () => {
    expect(sources('According to Maria Lopez, the mayor, half of all bridges are old.')).toEqual([
      ['Maria Lopez', ['half of all bridges are old']],
    ])
    expect(sources('According to the police, the man, 34, was on the bridge.')).toEqual([
      ['the police', ['the man, 34, was on the bridge']],
    ])
  })

  it('ends before what the writer adds', () => {
    expect(
      sources('Several bridges recorded damage in the storm, according to Maria Lopez, who heads the region.'),
    ).toEqual([['Maria Lopez', ['Several bridges recorded damage in the storm']]])
  })

  it('may break up a verb', () => {
    expect(sources('He had, according to Maria Lopez, left the bridge before noon.')).toEqual([
      ['Maria Lopez', ['He had', 'left the bridge before noon']],
    ])
  })
})
