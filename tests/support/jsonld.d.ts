/** The part of the package jsonld that tests use; it comes without types. */
declare module 'jsonld' {
  namespace jsonld {
    type JsonLdDocument = object
  }
  const jsonld: {
    expand(document: object, options?: { documentLoader?: (url: string) => Promise<never> }): Promise<object[]>
    flatten(document: object): Promise<object[]>
  }
  export = jsonld
}
