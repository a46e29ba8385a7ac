/** Texts made to make a reader slow, each of some `size` characters: what repeats, never ends or is not to be seen. */
const repeated = (part: string, size: number): string => part.repeat(Math.ceil(size / part.length)).slice(0, size)

export const hostileTexts = (size: number): Record<string, string> => ({
  'straight quotes': repeated('"', size),
  'quotes and blanks': repeated('" ', size),
  'opening quotes': repeated('“', size),
  'opening quotes and words': repeated('“so ', size),
  'opened and closed quotes': repeated('“a” ', size),
  'quotes of all styles': repeated('«„“‘"\'’”‟»', size),
  apostrophes: repeated("'", size),
  'single quotes and words': repeated("'n ", size),
  'opening brackets': repeated('(', size),
  'nested brackets': repeated('(', size / 2) + repeated(')', size / 2),
  'brackets and words': repeated('(a [b {c ', size),
  'one endless sentence': repeated('the minister said that ', size),
  'one endless word': repeated('a', size),
  'one endless number': repeated('1', size),
  'one endless hyphenation': repeated('so-', size),
  'full stops': repeated('.', size),
  'single letters with stops': repeated('A. ', size),
  commas: repeated(',', size),
  'words and commas': repeated('tax, ', size),
  blanks: repeated(' ', size),
  'line breaks': repeated('\n', size),
  'words in lines': repeated('so\n', size),
  'words in paragraphs': repeated('He said so.\n\n', size),
  'right-to-left text': repeated('قال الوزير إن الاجتماع تأجل. ', size),
  'right-to-left marks': repeated('\u202e\u2067so\u2069 ', size),
  emoji: repeated('👩‍👩‍👧‍👦', size),
  'halves of emoji': repeated('\ud83d', size),
  'zero-width characters': repeated('\u200b\u200d', size),
  'zero-width characters in words': repeated('s\u200bo ', size),
  'combining marks': `e${repeated('\u0301', size - 1)}`,
  'one name': repeated('Ada Marrow ', size),
  'names and commas': repeated('Ada Marrow, ', size),
  'names that share parts': Array.from({ length: size / 16 }, (_, i) => `Ada ${letters(i)} Marrow.`).join(' '),
  'ever new names': Array.from({ length: size / 14 }, (_, i) => `Mr ${letters(i)} spoke.`).join(' '),
  'cue verbs': repeated('said ', size),
  'speakers and cue verbs': repeated('he said she said ', size),
  'quotations in one paragraph': repeated('“We go,” said Ada Marrow. ', size),
  'according to': repeated('according to ', size),
  'roles and commas': repeated('the minister of the president of ', size),
  weekdays: repeated('on Monday ', size),
  dates: repeated('on 5 May 2021 ', size),
  events: repeated('the meeting in Paris, ', size),
  'told and told': repeated('Ada told Bob that ', size),
  dashes: repeated('— ', size),
  ellipses: repeated('… ', size),
  links: repeated('https://a.example/b?c=d ', size),
  capitals: repeated('THE MINISTER SAID ', size),
  'capitals without a blank': repeated('Aa', size),
})

/** 0 is Aaaa, 1 is Baaa, … */
function letters(number: number): string {
  let word = ''
  for (let rest = number; word.length < 4; rest = Math.floor(rest / 26))
    word += String.fromCharCode((word === '' ? 65 : 97) + (rest % 26))
  return word
}
