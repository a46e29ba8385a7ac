/** The phrases by which publishers reserve their rights, in the languages met: one list for all who look for them. */
const PHRASES = [
  'all rights reserved',
  'alle rechte vorbehalten',
  'tous droits réservés',
  'todos los derechos reservados',
  'tutti i diritti riservati',
  'todos os direitos reservados',
  'vse pravice pridržane',
]
/** Written without blanks between words, or with letters that \b does not know. */
const UNSPACED = ['все права защищены', 'всі права захищені', '無断転載', '不得转载', '版权所有', '무단 ?전재']

/** Source of a regular expression without groups that capture; use it with the flags i and u. */
export const RIGHTS_RESERVED = `\\b(?:${PHRASES.join('|')})\\b|${UNSPACED.join('|')}`
