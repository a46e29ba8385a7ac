/** Enters: a word in small letters. Leaves: whether it is a noun that tells when ("Monday", "weekend"), and so is nobody and no thing. */
const TIME_NOUN = /(?:day|week|weekend|month|year|morning|afternoon|evening|night|time)$/

export const isTimeNoun = (lower: string): boolean => TIME_NOUN.test(lower)
