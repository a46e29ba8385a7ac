/** Fields that nothing was found for are left out of a draft, not undefined. */
export const present = <T extends object>(draft: T): T =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as T
