/**
 * Which appearances are one statement: appearances in, groups out, the same whatever the order in which articles came. Each
 * group has a centre, the wording that says most; the fuller are placed first, and each joins the centre that it is most
 * like, or becomes one (after Leskovec et al. 2009: a shorter phrase belongs to one longer phrase). So two long quotations
 * that share a phrase stay two, whoever prints the phrase alone.
 */
import type { Regrouped } from '../article/article-facts'
import { utteranceLikeness, type Utterance } from './same-utterance'

/** What is printed in the same words by any number of articles, or has one home for another reason. */
export interface Printed extends Utterance {
  content: string
  homeIds: readonly string[]
  /** Where it stands now; null for what is not stored yet. */
  statementId: string | null
}

export interface Group {
  statementId: string
  homeIds: string[]
}

/** Appearances of one home, and all that hangs together by homes. */
type Unit = Printed[]

function unitsOf(printed: readonly Printed[]): Unit[] {
  const unitOf = new Map<string, Unit>()
  for (const each of printed) {
    const unit = [...new Set(each.homeIds.flatMap((home) => unitOf.get(home) ?? [])), each]
    for (const { homeIds } of unit) for (const home of homeIds) unitOf.set(home, unit)
  }
  return [...new Set(unitOf.values())]
}

const startOf = ({ said }: Printed): number => said?.earliest.getTime() ?? Infinity

/** The fuller first; of two as full the earlier, then the first by its letters. */
const byFullness = (a: Printed, b: Printed): number =>
  b.wording.weight - a.wording.weight ||
  b.content.length - a.content.length ||
  startOf(a) - startOf(b) ||
  (a.content < b.content ? -1 : a.content > b.content ? 1 : 0)

function groupUnits(units: readonly Unit[]): Unit[][] {
  const inOrder = units.map((unit) => unit.toSorted(byFullness)).toSorted(([a], [b]) => byFullness(a!, b!))
  const groups: Unit[][] = []
  for (const unit of inOrder) {
    let [best, most] = [null as Unit[] | null, 0]
    for (const group of groups) {
      const alike = utteranceLikeness(unit[0]!, group[0]![0]!)
      if (alike > most) [best, most] = [group, alike]
    }
    if (best) best.push(unit)
    else groups.push([unit])
  }
  return groups
}

/** The oldest id that stands for one of the group already, else its oldest home, that no other group has taken and that is no other's home. */
export function groupUtterances(printed: readonly Printed[]): Group[] {
  const taken = new Set<string>()
  const groups = groupUnits(unitsOf(printed))
    .map((units) => units.flat())
    .toSorted((a, b) => (oldest(a) < oldest(b) ? -1 : 1))
  const atHome = new Map(groups.flatMap((group) => group.flatMap(({ homeIds }) => homeIds.map((id) => [id, group]))))
  return groups.map((members) => {
    const homeIds = [...new Set(members.flatMap((member) => member.homeIds))].sort()
    const standing = members.flatMap(({ statementId }) => statementId ?? []).sort()
    const isFree = (id: string): boolean => !taken.has(id) && (atHome.get(id) ?? members) === members
    const statementId = [...standing, ...homeIds].find(isFree)!
    taken.add(statementId)
    return { statementId, homeIds }
  })
}

const oldest = (members: readonly Printed[]): string => members.flatMap(({ homeIds }) => homeIds).sort()[0]!

/** What has to be moved for the groups to stand. */
export function movesTo(groups: readonly Group[], printed: readonly Printed[]): Regrouped[] {
  return groups.flatMap(({ statementId, homeIds }) => {
    const homes = new Set(homeIds)
    const elsewhere = printed.filter(
      (each) =>
        each.statementId !== null && each.statementId !== statementId && each.homeIds.some((id) => homes.has(id)),
    )
    if (elsewhere.length === 0) return []
    return [
      {
        homeIds: [...new Set(elsewhere.flatMap((each) => each.homeIds))].sort(),
        fromIds: [...new Set(elsewhere.flatMap((each) => each.statementId ?? []))].sort(),
        statementId,
      },
    ]
  })
}
