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
  yuriy yusuf zachary zbigniew zoran jorg björn bjorn jonas gregor viktor tayyip benyamin binyamin gavin narendra jinping xi emomali ilia irakli
  piers graeme grahame callum connor declan finn kieran rory seamus eoin owain rhys gethin ewan euan hamish fergus lachlan
  stephan steffen jurgen juergen uwe ulf lennart henrik jesper soren søren niels mikael pekka juha jukka timo matti kimmo ole
  oystein havard trygve thor knut olaf olav gunnar haakon stig bengt goran göran mats rasmus mikkel casper kasper jeppe wouter
  pieter willem maarten joost bram ruud koen geert mattias joão thiago tiago rui nuno luiz gonzalo ignacio iker sergi xavi
  raphael rafa esteban joaquin joaquín hernan hernán hector héctor cesar césar gabriel agustin agustín ramiro rodolfo gerardo
  alfredo armando lionel leandro mateo nicolás andrés marcelo maurício gilberto geraldo massimo stefano vincenzo salvatore
  gianni gianluigi alessandro luciano maurizio piero silvio enzo dino gino tommaso domenico pietro filippo riccardo federico
  davide daniele giacomo alain benoit benoît bertrand cyrille damien didier emile etienne étienne fabien fabrice francois
  françois gilles guillaume herve hervé jérôme julien laurent loic luc lucien mathieu maxime patrice quentin raphaël rémi remi
  romain sébastien stéphane sylvain thibault thibaut tristan yann yannick yves yvan frédéric frederic éric gérard gérald
  cédric aurélien florian antoine arnaud baptiste bastien clement clément corentin bernd burkhard carsten karsten detlef
  dieter eberhard ekkehard erhard fritz gunther günther günter hartmut hendrik holger jochen jörg klaus lothar ludwig manfred
  norbert rainer ralf reiner rolf rudiger rüdiger siegfried theodor thorsten torsten udo volker walther wilfried winfried
  aleksander aleksei andrej andrzej bartosz bogdan bohdan borislav branko cezary dalibor damir dariusz davor denys dejan
  dragan dusan grzegorz ihor jacek jakub janusz jaroslaw jaroslav jerzy jiri jiří josip kirill krzysztof leszek luka lukasz
  łukasz maciej marcin marek mariusz mateusz michal michał mihail mihai miloš miroslav mladen mykhailo mykola nemanja nenad
  novak ondrej pavol pawel paweł radek radoslaw radosław ruslan rustam semyon slobodan stanislav stanislaw stepan taras timur
  tomasz tomáš vaclav václav vitor vladislav vojtech wojciech yegor zdenek zeljko željko zlatan oleksiy artem anatolii valerii
  yury gennady arkady florin gheorghe cristian ionut razvan marius nicolae traian viorel gabor gábor istván istvan janos jános
  laszlo lászló zoltan zoltán péter sandor ferenc attila tibor balazs miklos antonis dimitris giorgos yannis yiannis kostas
  kyriakos nikos panagiotis panos stavros stelios evangelos thanos vassilis ahmet hakan huseyin kemal murat omer serkan
  suleyman tarik yasin burak emre enes fatih ekrem mevlut selahattin volkan abbas abdel abdulaziz adel adnan akbar bashar
  bassam bilal faisal fahad fawaz fouad ghassan habib hadi haider haitham hakim hamad hani haroon hashim hatem hossein hosni
  hussain idris ihab imad ismael jalal jamal javad kareem khaled majid mansour marwan masoud mehdi mohamad mohsen moustafa
  muammar mukhtar munir nabil nasser nawaf nizar osman qasem qassem rachid rafiq rami rashid reza saad sadiq saeed saif saleh
  salim samir sayed shahid sharif tareq tariq turki umar wael waleed walid yahya yasir youssef younis yousef zaid zakaria ziad
  zaki shahbaz nawaz asif bilawal muhammadu abhishek aditya ajay akash akshay amit amitabh anand anil anup arjun arun arvind
  ashok ashwin atul deepak devendra dinesh ganesh gautam girish gopal harish hemant hitesh jagdish jitendra kapil karan kumar
  lalit mahendra mahesh manish manmohan manoj mohan mukesh naresh nitin nitish pankaj piyush pradeep pranab prashant praveen
  rahul rajat rajeev rajendra rajiv rajnath rakesh ramesh ranjit ravi rohit sachin sandeep sanjay sanjeev satish saurabh
  shashi shivraj shyam siddharth sudhir sunil suresh tarun uddhav uday varun vijay vikas vikram vinay vinod virat vishal vivek
  yash yogesh ranil gotabaya mahinda maithripala anura akira daisuke fumio hideki hideo ichiro junichiro kazuo keisuke kenji
  kenta koichi masahiro masato naoki noboru osamu satoshi shigeo shinji shohei takashi takeshi tetsuya toshiyuki tsutomu
  yoshihide yusuke yuichi shunsuke kwame kojo kwabena chidi emeka olusegun babatunde adebayo goodluck atiku thabo sipho tendai
  emmerson uhuru raila eliud yoweri haile abiy tedros getachew alassane macky ousmane mamadou moussa amadou souleymane cheikh
  sadio ibrahima lamine boubacar aidan aiden alec alastair alasdair alvin archie barney basil benny bert boyd bryce byron
  caleb clark claude clayton clifford clive cody cole curt curtis cyrus damian damon dante darrell darryl daryl denny denzel
  derrick dewey dexter donovan dustin eamonn eliot elijah elmer emmett ephraim errol ezekiel ezra forrest freddie freddy gabe
  geraint giles glen gus hal herb homer humphrey irving irvin isaiah ivor jarrod jasper jed jeffery jeremiah jermaine jesse
  jock johnathan jonah jonathon josiah judah jude kanye kendrick kermit kiefer kirk kurtis lamar larry lenny lester levi
  lonnie lyle lyndon macaulay marlon maxwell melvin mickey micah milo monty myles ned neal nico nolan norris orson ozzy percy
  perry philipp reece reggie reginald reuben rhett ricky robbie robby rocco roderick ronan roscoe royce rufus russ saul
  sheldon sherwin sid silas sonny spencer stu sylvester teddy terrence terrance terrell thaddeus tobey toby troy tucker ty
  vance vaughn vern vernon vic vin vince virgil wallace wally wendell wes wesley wilbur wilfred willard woody wyatt zac zach
  zack zane dwyane lebron kobe shaquille elton mick keanu leonardo timothée timothee chadwick viggo ansel domhnall cillian
  colm niall zayn ashton channing pharrell`)

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
  wilma winifred yasmin yolanda yulia yvette yvonne zahra zainab zoe anezina rosaly
  adele ada adela adeline agatha aileen aimee alana alanna alanis aleksandra alessia alexa alexia aliyah allegra allyson
  alyssa amal amelie anais angelica angelique anika anja anjelica anneliese annemarie annika anouk anya aoife arabella aretha
  arianna arlene ashleigh ashlee audra ayesha benazir bernice bertha bess bethenny bette beyonce beyoncé blanche brandi bree
  brenna briana brianna bridgette brie britney britta brooke bryony caitlin caitlyn camille candice cara carly carmela carole
  cassie catalina catarina cate caterina cathleen catrin celia chantal chantelle charlene charlize chelsey cher cherie chloe
  chrissy chrissie christa christiane christie ciara clarissa claudette clementine cleo coleen condoleezza corinne courteney
  courtney crystal dagmar danica daria davina dayna deanna deb deena delphine demi desiree dianna dolly donatella dorothea
  ekaterina eloise elke ellie elle elsie elspeth emilia emilie emmanuelle enid erykah esme esmeralda esperanza estelle eugenie
  eunice evangeline evie fanny farah fatma felicity fergie flora fran francine francoise françoise freda freya frieda gabby
  gayle genevieve georgina geri germaine gigi gisela gracie gudrun gwendolyn gwyneth halle halima hanna hattie heike henrietta
  hermione hester ilana ileana imelda indira inge ingeborg irena isadora isla ivy jacqui jada jana janelle janine jayne jasmin
  jemima jen jenni joann joely jolene joni josie judi julianne justine kaley kara karolina karren kat katarina katelyn
  katharina katharine katheryn kathie katja katya kaye kaitlyn keeley kelli kellie kendall kendra kerri kesha khloe khloé
  kiera kimberley kirstie kirsty kitty kourtney kristy krystal kylie lana latoya lauryn laverne lea leanne leann leona leonie
  letitia lia liana lidia lilian liliana lilly liv livia lizzie lorna lorena luciana lucie lucille lucinda lulu lupita lynda
  lynette lynne maddie madonna mae maja malia malin marcella margaux margery margo margrethe marguerite mariah marielle
  marietta mariella marilyn marisol marissa maritza marla marsha martina martine maryam maryanne mathilde maude mavis meera
  meaghan melody mila miley milla millie mimi minnie mindy mireille moira monika morag nadezhda nadja natalya nell nellie nia
  niamh nicki nicolette nigella noelle noemi norah octavia oprah padma paloma pam paola patsy patti paulina philippa pia pippa
  polly poppy portia ramona reba reese rebekah renata renée rhea rhiannon rihanna rochelle romy ronda rosalie rosalyn rosanne
  roseanne rosie rowena ruby rumer sabina salma sandi sanna saoirse scarlett serena shakira shana shania shannen shari sharron
  shauna sheena shelly sherri sherry shonda sigrid silke simona sinéad siobhan siobhán solange sonja sonya stacie stefanie
  steffi suki suri susannah suzan suzanna suzy sybil tamar tamsin tania taryn tasha tatyana tegan teri thandie theodora tia
  tilda toni tonya tori trisha trish trudy tyra uma una verity vicki vivien vivienne whoopi wilhelmina winona yael yara
  yasmine yekaterina yelena yuliya yuko zadie zara zaha zelda zendaya zoë zooey zuzana mette solveig silje kirsi tarja aino
  maarit magdalena malgorzata małgorzata katarzyna jadwiga halina danuta beata aneta zuzanna zofia iwona krystyna lyudmila
  ludmila lesya larysa iryna tetiana tetyana yevgenia zhanna galina raisa nadiya aarti aditi aishwarya akshata anjali anushka
  aparna archana deepa deepika divya geeta gita jaya jayalalithaa jyoti kajol kalpana kamla kareena kavita lakshmi lata
  madhuri mamata maneka mayawati meena meenakshi neha nirmala nisha pooja pratibha preeti priya priyanka radha rekha renuka
  ritu roopa sangeeta savita seema shabana shilpa smriti sneha sonam sonali sridevi sunita sushma swati urmila usha vasundhara
  vidya vandana amani amira asma aziza fatemeh ghada hanan huda jamila khadijah lamia layla leyla lubna maha najla nawal rania
  rasha rima rula safiya salwa samira shirin soraya souad suha wafa zeinab zohra akiko aiko ayako emiko haruka hiroko junko
  kaori keiko kimiko kumiko kyoko mariko masako mayumi michiko naoko noriko reiko sachiko sanae sayaka tomoko yoko yoshiko
  yumi yumiko yuriko ngozi chimamanda folasade aminata fatou fatoumata mariama aissatou thandi nomvula nkosazana winnie
  lindiwe wangari ifeoma nkechi yewande`)

/** 'f' or 'm' of a given name in any case; undefined where either bears it or nobody here knows. */
export function genderOf(givenName: string): 'f' | 'm' | undefined {
  const name = givenName.toLowerCase()
  const isMan = MEN.has(name)
  const isWoman = WOMEN.has(name)
  if (isMan === isWoman) return undefined
  return isMan ? 'm' : 'f'
}
