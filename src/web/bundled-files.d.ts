/** What the bundler makes of files that are no code: .graphql files are given as their text, styles go into the page's. */
declare module '*.graphql' {
  const text: string
  export default text
}
declare module '*.css'
