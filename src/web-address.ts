/** An address in, whether it is an absolute one of the web out: the only kind that articles and settings may name. */
export const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
