/**
 * Enters: statements, who is meant and the events told of. Leaves: for each statement on what occasion, where, when and to whom
 * it was made, each with the words that say so; nothing where the article does not say. What an attribution states holds for
 * its own statement; scenes carry it to the others of the same speaker.
 */
import { OwnCircumstances } from './own-circumstances'
import { sceneSetters } from './scene-setters'
import { spreadScenes, type Mark } from './scenes'
import type { Candidate } from '../statements/candidate'
import type { Circumstances, Surroundings } from './surroundings'

export function findCircumstances(around: Surroundings): Map<Candidate, Circumstances> {
  const own = new OwnCircumstances(around)
  const marks: Mark[] = around.candidates.map((candidate) => ({
    candidate,
    at: candidate.pieces[0]?.first ?? candidate.frame.first,
    ...own.of(candidate),
  }))
  marks.push(...sceneSetters(around, own))
  marks.sort((a, b) => a.at - b.at)
  return spreadScenes(around, marks)
}
