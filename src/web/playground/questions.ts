/** The questions that the playground opens with: the operations that the project ships, in their order. */
import calledOff from '../../../schema/operations/5-what-was-called-off.graphql'
import find from '../../../schema/operations/4-find.graphql'
import growth from '../../../schema/operations/10-how-it-grew.graphql'
import live from '../../../schema/operations/9-live.graphql'
import newest from '../../../schema/operations/3-newest-articles.graphql'
import speaksMost from '../../../schema/operations/6-who-speaks-most.graphql'
import tied from '../../../schema/operations/7-how-are-they-tied.graphql'
import around from '../../../schema/operations/8-who-is-around.graphql'
import whatDidTheySay from '../../../schema/operations/1-what-did-they-say.graphql'
import whoIsThis from '../../../schema/operations/2-who-is-this.graphql'

export const questions = [
  whatDidTheySay,
  whoIsThis,
  newest,
  find,
  calledOff,
  speaksMost,
  tied,
  around,
  growth,
  live,
].map((query) => ({ query }))
