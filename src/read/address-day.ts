/** An article's address in, the day that it names out: '/2024/04/26/', '/2024-04-26-', '/2024-04/26/', '/20240426/'. */
import { isoTime } from './iso-time'

const DAY = /[/_-]((?:19|20)\d\d)(?:[/_-](\d\d)[/_-]|(\d\d))(\d\d)(?=[/_.-]|$)/

export function addressDay(url: string | undefined): string | undefined {
  const [, year, parted, joined, day] = DAY.exec(url ?? '') ?? []
  return year === undefined ? undefined : isoTime(`${year}-${parted ?? joined}-${day}`)
}
