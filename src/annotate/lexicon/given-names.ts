/**
 * Given names whose bearers are nearly all men or all women, written for this project. Names that either bears (Alex, Jean)
 * are left out: a name that is missing leaves the gender open, it never closes it wrongly.
 */
import { wordSet } from './table'

const MEN =
  wordSet(`aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto aleksandr alejandro alexander alexandre
  alexei alfred ali alistair allan allen alonso alvaro amir anatoly anders andre andrea andreas andrei andres andrew andrii andriy
  andy angus anthony anton antonio antony ariel arnold arthur arturo avi ayman barack barry bart ben benedict benjamin bernard
  bernie bill billy bob boris brad bradley brandon brendan brent brett brian bruce bruno bryan calvin carl carlos cedric chad
  charles charlie chris christian christoph christopher chuck clarence claudio clint colin conor craig cyril dan daniel danny dario
  darren dave david dean denis dennis derek desmond dick diego dietrich dimitri dirk dmitri dmitriy dmitry dmytro dominic dominik
  don donald doug douglas duncan dwayne dwight dylan earl ed eddie edgar eduardo edward edwin elias elliott elon emiliano emilio
  emmanuel enrique eric erik ernest ernesto ethan eugene evan evgeny fabian farid felipe felix ferdinand fernando filip floyd
  francesco francisco franco frank franklin fred frederick friedrich gareth garrett gary gavin geoff geoffrey george georgy gerald
  gerard gerhard gideon gilbert giorgio giovanni giuseppe glenn gordon graham greg gregory guido guillermo gunter gustav guy hamid
  hamza hank hans harold harry harvey hasan hassan heinrich heiko helmut henri henry herbert herman hiroshi horst howard hubert hugh
  hugo hussein ian ibrahim igor ilham imran isaac ismail ivan jack jacob jacques jaime jair jake james jan jared jason javier jay
  jeff jeffrey jens jeremy jeroen jerome jerry jim jimmy joachim joao joe joel johan johannes john johnny jon jonas jonathan jorge jose josé
  josef joseph josh joshua juan julian julio jürgen justin kamal karim karl keith keir ken kenneth kevin khalid kofi konstantin kurt
  kyle lars lawrence lee leo leon leonard leonid leroy lewis liam lindsey lloyd lorenzo louis luca lucas luigi luis lukas luke magnus
  mahmoud malcolm manuel marc marcel marco marcus mario mark marko markus martin marty marvin mathias matt matteo matthew matthias
  maurice mauricio max maxim maximilian mehmet michael michel miguel mike mikhail milos mitch mitt mohamed mohammad mohammed morgan
  moses muhammad murray mustafa nate nathan nathaniel neil nelson nicholas nick nicolas nigel nikita nikol nikolai nils noah norman oleg oleksandr oleksii oliver orlando austin
  olivier omar oscar osama oskar otto owen pablo paolo pascal patrick paul paulo pavel pavlo pedro pete peter petr petro phil philip philippe
  pierre piotr prakash rafael raj rajesh ralph ramon rand randall randy raul ray raymond recep reinhard rene rex ricardo richard
  rick rishi rob robert roberto rodney rodrigo roger roland roman ron ronald ronnie ross roy ruben rudolf rudy rupert russell ryan said salman
  sam samuel santiago scott sean sebastian serge sergei sergey sergio serhii seth shane shaun shawn shigeru shinzo simon stan stanley stefan stephane
  stephen steve steven stewart stuart sultan sven taro ted terence terry theo theodore thierry thomas tim timothy tobias todd tom tomas tommy
  tony travis trevor tyler ulrich umberto usman vadim valentin valery vasily vasyl victor viktor vincent vitali vitaliy vitaly vladimir vlad
  volodymyr vyacheslav wade walter warren wayne werner wilhelm will william willie winston wolfgang xavier yair yaroslav yasser yevhen yoshihiko yuri
  yuriy yusuf zachary zbigniew zoran jorg björn bjorn jonas gregor viktor tayyip benyamin binyamin gavin narendra jinping xi emomali ilia irakli`)

const WOMEN =
  wordSet(`abigail adriana agnes agnieszka aisha alessandra alexandra alexandria alice alicia alina alison allison alma
  amanda amber amelia amina amy ana anastasia andrea angela angelina angie anita ann anna annabelle anne annalena annegret annette
  annie antonia april ariana ashley astrid audrey aurora ava barbara beatrice beatriz becky belinda bella bernadette beth bethany betsy
  betty beverly bianca birgit bonnie brenda bridget brigitte brittany camila camilla candace carla carmen carol carolina caroline carolyn
  carrie cassandra catherine cathy cecilia celeste celine charlotte chelsea cheryl chiara christina christine cindy claire clara claudia
  colleen connie constance cora cristina cynthia daisy dana daniela danielle daphne darlene dawn deborah debbie debra deirdre delia denise diana
  diane dianne dina dolores donna dora doris dorothy ebony edith eileen elaine eleanor elena eleni elisa elisabeth elise eliza elizabeth ella
  ellen elsa emily emma erica erika erin esther ethel eva eve evelyn ewa fatima faye felicia fiona florence frances francesca frida
  gabriela gabrielle gail gemma georgia geraldine gertrude gina ginny giorgia gisele giulia giuliana gladys glenda gloria grace greta gretchen
  gwen hannah harriet hayley hazel heather heidi helen helena helene helga hilary hilda hillary holly hope ida ilse imogen ines ingrid irene iris
  irina irma isabel isabella isabelle ivana ivanka jacinda jackie jacqueline jane janet janice jasmine jean jeanne jenna jennifer jenny
  jessica jill jillian joan joanna joanne jocelyn jodie josephine joy joyce juanita judith judy julia juliana julie juliet june kaja kamala karen karin
  karina karoline kate katherine kathleen kathryn kathy katie katrina katy kayla keira kellyanne kelly kerry khadija kim kimberly kirsten krista kristen kristi
  kristin kristina kyrsten laila lara larissa laura lauren laurie leah leila lena leslie leticia lila lillian lily linda lindsay lisa liz liza
  lois lola loretta lori lorraine louise lucia lucy luisa lydia lynn mabel madeleine madeline maeve maggie maia malala mandy manuela mara marcia margaret
  margarita margot maria mariam marian marianne marie marina marine marion marisa marjorie marlene marta martha mary matilda maureen maya
  meg megan meghan melania melanie melinda melissa mercedes meredith meryl mia michaela michelle mildred milena mina miranda miriam misty
  molly mona monica monique muriel myra nadia nadine nancy naomi natalia natalie natasha nicola nicole nikki nina nora norma odessa olena olga olha
  olivia oksana paige pamela patricia patty paula pauline pearl peggy penelope penny petra phoebe phyllis priscilla priti rachel raquel rebecca
  regina renee rhonda rita roberta robin rosa rosalind rosanna rose rosemary roxana ruth sabine sabrina sadie sally samantha sandra sara sarah
  selena selma shannon sharon sheila shelby shelley sheryl shirley sienna sigourney silvia simone sinead sofia sonia sophia sophie stacey stacy stella stephanie
  sue susan susana susanna susie suzanne svetlana svitlana sviatlana sylvia tabitha tamara tanya tara tatiana taylor teresa tessa thelma theresa tiffany tina
  tracey tracy tricia trina tulsi ursula valentina valeria valerie vanessa vera veronica vicky victoria viola violet virginia vivian wanda wendy whitney
  wilma winifred yasmin yolanda yulia yvette yvonne zahra zainab zoe anezina rosaly`)

/** 'f' or 'm' of a given name in any case; undefined where either bears it or nobody here knows. */
export function genderOf(givenName: string): 'f' | 'm' | undefined {
  const name = givenName.toLowerCase()
  const isMan = MEN.has(name)
  const isWoman = WOMEN.has(name)
  if (isMan === isWoman) return undefined
  return isMan ? 'm' : 'f'
}
