/** Collects the values of one statement: `values.param(x)` registers x and gives its "$n". */
export class SqlValues {
  readonly list: unknown[] = []

  readonly param = (value: unknown): string => `$${this.list.push(value)}`
}
