/**
 * People of stories whom everybody knows by name: of comics, films, books, games and folk tales. Newspapers name them like
 * anybody else, but nothing about "Batman" looks like somebody's name. Lower case, written for this project; not complete
 * and not meant to be. Left out: who is better known as a play, a place, a firm or a common word ("Hamlet", "Dumbo"), and
 * whose first word is a form of address: those are told from others by it.
 */
import { wordSet } from './table'

export const CHARACTERS: readonly string[] = `
batman|superman|supergirl|batgirl|batwoman|catwoman|aquaman|wonder woman|spider-man|spiderman|spider-woman|spider-gwen|
iron man|captain america|captain marvel|black widow|doctor strange|scarlet witch|ant-man|deadpool|wolverine|magneto|
doctor doom|doctor octopus|green goblin|green lantern|green arrow|lex luthor|clark kent|bruce wayne|peter parker|tony stark|
bruce banner|steve rogers|lois lane|thanos|daredevil|she-hulk|nightwing|harley quinn|poison ivy|hellboy|judge dredd|tintin|
asterix|obelix|popeye|dick tracy|charlie brown|snoopy|luke skywalker|anakin skywalker|darth vader|
leia organa|han solo|obi-wan kenobi|yoda|chewbacca|boba fett|kylo ren|palpatine|lando calrissian|
jar jar binks|james t. kirk|jean-luc picard|indiana jones|lara croft|james bond|jason bourne|rocky balboa|
john rambo|john mcclane|forrest gump|freddy krueger|jason voorhees|michael corleone|vito corleone|hannibal lecter|
norman bates|mary poppins|willy wonka|ferris bueller|marty mcfly|doc brown|ellen ripley|sarah connor|john wick|ethan hunt|
jack sparrow|katniss everdeen|edward scissorhands|harry potter|hermione granger|
ron weasley|albus dumbledore|dumbledore|voldemort|severus snape|hagrid|draco malfoy|frodo|frodo baggins|
bilbo|bilbo baggins|gandalf|aragorn|legolas|gollum|sauron|saruman|galadriel|samwise gamgee|jon snow|daenerys targaryen|
tyrion lannister|cersei lannister|arya stark|ned stark|sansa stark|walter white|jesse pinkman|tony soprano|don draper|
homer simpson|bart simpson|marge simpson|lisa simpson|ned flanders|eric cartman|peter griffin|fred flintstone|barney rubble|
scooby-doo|spongebob|spongebob squarepants|bugs bunny|daffy duck|porky pig|elmer fudd|mickey mouse|minnie mouse|donald duck|
scrooge mcduck|ebenezer scrooge|winnie-the-pooh|winnie the pooh|eeyore|christopher robin|paddington bear|peter rabbit|
kermit the frog|cookie monster|peppa pig|shrek|mufasa|pinocchio|bambi|buzz lightyear|cruella de vil|cinderella|
snow white|rapunzel|rumpelstiltskin|little red riding hood|peter pan|tinker bell|tinkerbell|tarzan|zorro|
robin hood|friar tuck|lancelot|guinevere|santa claus|father christmas|easter bunny|baba yaga|
ali baba|aladdin|sinbad|sherlock holmes|hercule poirot|philip marlowe|sam spade|nancy drew|
lisbeth salander|jack reacher|harry bosch|dracula|van helsing|victor frankenstein|dorian gray|
phileas fogg|robinson crusoe|gulliver|don quixote|sancho panza|d'artagnan|quasimodo|jean valjean|
anna karenina|emma bovary|jane eyre|elizabeth bennet|fitzwilliam darcy|oliver twist|david copperfield|huckleberry finn|
huck finn|tom sawyer|jay gatsby|holden caulfield|atticus finch|scarlett o'hara|rhett butler|humbert humbert|
pippi longstocking|anne shirley|mowgli|baloo|iago|falstaff|odysseus|pikachu|super mario|donkey kong|
sonic the hedgehog|pac-man|solid snake|cloud strife|geralt of rivia|goku|sailor moon|astro boy|
doctor who|dora the explorer|bob the builder|postman pat|basil fawlty|bridget jones|alan partridge|
jessica fletcher|columbo|kojak|buffy summers|dana scully|fox mulder
`
  .replace(/\n/g, '')
  .split('|')

/** Those with a common word for a name: "the Joker", where the article speaks of others. */
export const COMMON_CHARACTERS = wordSet('joker hulk flash penguin riddler punisher mandalorian terminator predator')
