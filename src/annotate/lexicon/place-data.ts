/**
 * Tables of names, written for this project: what people call a country's people, its cities (the capital first) and the
 * short names its newspapers use. Keys are ISO 3166-1 alpha-2; words lower-cased. Not complete and not meant to be: a name
 * that is missing is a place without a country code, never a wrong one. Cities of two countries are left out.
 */
import { table } from './table'

/** Adjective and people ("russian", "russians") where they do not follow by adding an s. */
export const DEMONYMS: Readonly<Record<string, string>> = table({
  AF: 'afghan', AL: 'albanian', DZ: 'algerian', AD: 'andorran', AO: 'angolan', AR: 'argentine argentinian', AM: 'armenian',
  AU: 'australian', AT: 'austrian', AZ: 'azerbaijani', BS: 'bahamian', BH: 'bahraini', BD: 'bangladeshi', BB: 'barbadian',
  BY: 'belarusian belarussian', BE: 'belgian', BZ: 'belizean', BJ: 'beninese', BT: 'bhutanese', BO: 'bolivian', BA: 'bosnian',
  BW: 'botswanan', BR: 'brazilian', BN: 'bruneian', BG: 'bulgarian', BF: 'burkinabe', BI: 'burundian', KH: 'cambodian',
  CM: 'cameroonian', CA: 'canadian', CF: 'central-african', TD: 'chadian', CL: 'chilean', CN: 'chinese', CO: 'colombian',
  CR: 'costa-rican', HR: 'croatian', CU: 'cuban', CY: 'cypriot', CZ: 'czech', DK: 'danish dane', DJ: 'djiboutian',
  EC: 'ecuadorian ecuadorean', EG: 'egyptian', SV: 'salvadoran', ER: 'eritrean', EE: 'estonian', ET: 'ethiopian', FJ: 'fijian',
  FI: 'finnish finn', FR: 'french frenchman', GA: 'gabonese', GM: 'gambian', GE: 'georgian', DE: 'german', GH: 'ghanaian',
  GR: 'greek', GT: 'guatemalan', GN: 'guinean', GY: 'guyanese', HT: 'haitian', HN: 'honduran', HU: 'hungarian',
  IS: 'icelandic icelander', IN: 'indian', ID: 'indonesian', IR: 'iranian', IQ: 'iraqi', IE: 'irish', IL: 'israeli',
  IT: 'italian', CI: 'ivorian', JM: 'jamaican', JP: 'japanese', JO: 'jordanian', KZ: 'kazakh kazakhstani', KE: 'kenyan',
  KW: 'kuwaiti', KG: 'kyrgyz', LA: 'laotian', LV: 'latvian', LB: 'lebanese', LR: 'liberian', LY: 'libyan',
  LI: 'liechtensteiner', LT: 'lithuanian', LU: 'luxembourgish', MK: 'macedonian', MG: 'malagasy', MW: 'malawian',
  MY: 'malaysian', MV: 'maldivian', ML: 'malian', MT: 'maltese', MR: 'mauritanian', MU: 'mauritian', MX: 'mexican',
  MD: 'moldovan', MC: 'monegasque', MN: 'mongolian', ME: 'montenegrin', MA: 'moroccan', MZ: 'mozambican',
  MM: 'burmese', NA: 'namibian', NP: 'nepali nepalese', NL: 'dutch dutchman', NZ: 'new-zealander', NI: 'nicaraguan',
  NE: 'nigerien', NG: 'nigerian', KP: 'north-korean', NO: 'norwegian', OM: 'omani', PK: 'pakistani', PS: 'palestinian',
  PA: 'panamanian', PG: 'papuan', PY: 'paraguayan', PE: 'peruvian', PH: 'philippine filipino', PL: 'polish pole',
  PT: 'portuguese', QA: 'qatari', RO: 'romanian', RU: 'russian', RW: 'rwandan', SA: 'saudi', SN: 'senegalese', RS: 'serbian serb',
  SL: 'sierra-leonean', SG: 'singaporean', SK: 'slovak slovakian', SI: 'slovenian slovene', SO: 'somali', ZA: 'south-african',
  KR: 'south-korean', SS: 'south-sudanese', ES: 'spanish spaniard', LK: 'sri-lankan', SD: 'sudanese', SR: 'surinamese',
  SE: 'swedish swede', CH: 'swiss', SY: 'syrian', TW: 'taiwanese', TJ: 'tajik', TZ: 'tanzanian', TH: 'thai', TG: 'togolese',
  TN: 'tunisian', TR: 'turkish turk', TM: 'turkmen', UG: 'ugandan', UA: 'ukrainian', AE: 'emirati', GB: 'british briton',
  US: 'american', UY: 'uruguayan', UZ: 'uzbek', VE: 'venezuelan', VN: 'vietnamese', YE: 'yemeni', ZM: 'zambian', ZW: 'zimbabwean',
}) // prettier-ignore

/** Cities by country, the capital first, parted by commas. */
export const CITIES: Readonly<Record<string, string>> = table({
  AE: 'abu dhabi,dubai,sharjah', AF: 'kabul,kandahar,herat,jalalabad,kunduz', AL: 'tirana', AM: 'yerevan,gyumri',
  AO: 'luanda', AR: 'buenos aires,rosario,mendoza', AT: 'vienna,salzburg,graz,linz,innsbruck',
  AU: 'canberra,sydney,melbourne,brisbane,adelaide,hobart,darwin', AZ: 'baku,ganja,sumgait,nakhchivan', BA: 'sarajevo,banja luka,mostar',
  BD: 'dhaka,chittagong', BE: 'brussels,antwerp,ghent,bruges,liège', BF: 'ouagadougou', BG: 'sofia,plovdiv,varna,burgas',
  BH: 'manama', BO: 'la paz,sucre', BR: 'brasilia,brasília,rio de janeiro,sao paulo,são paulo,salvador,belém,belem,recife,manaus',
  BY: 'minsk,brest-litovsk,gomel,grodno,vitebsk', CA: 'ottawa,toronto,montreal,vancouver,calgary,edmonton,winnipeg,quebec city,halifax',
  CD: 'kinshasa,goma,lubumbashi', CG: 'brazzaville', CH: 'bern,zurich,zürich,geneva,basel,lausanne,lugano,davos', CI: 'yamoussoukro,abidjan',
  CL: 'santiago,valparaiso,valparaíso', CM: 'yaounde,yaoundé,douala', CN: 'beijing,shanghai,guangzhou,shenzhen,wuhan,chengdu,tianjin,chongqing,nanjing,xian,hangzhou,harbin,tianjin,urumqi,lhasa',
  CO: 'bogota,bogotá,medellin,medellín,cali', CR: 'san josé', CU: 'havana', CY: 'nicosia,limassol,larnaca', CZ: 'prague,brno,ostrava,pilsen',
  DE: 'berlin,munich,hamburg,cologne,frankfurt,stuttgart,düsseldorf,leipzig,dresden,hanover,bremen,nuremberg,bonn,heidelberg,potsdam,mannheim',
  DK: 'copenhagen,aarhus,odense,aalborg', DZ: 'algiers,oran', EC: 'quito,guayaquil', EE: 'tallinn,tartu,narva', EG: 'cairo,alexandria,giza,sharm el-sheikh,luxor',
  ES: 'madrid,barcelona,seville,bilbao,malaga,málaga,zaragoza', ET: 'addis ababa,mekelle', FI: 'helsinki,tampere,turku,oulu,espoo,rovaniemi',
  FR: 'paris,marseille,lyon,toulouse,nice,bordeaux,lille,strasbourg,nantes,cannes,calais,grenoble,montpellier',
  GB: 'london,manchester,liverpool,edinburgh,glasgow,cardiff,belfast,leeds,sheffield,bristol,nottingham,newcastle upon tyne,leicester,aberdeen,dundee,swansea,southampton,portsmouth,brighton,oxford,coventry,sunderland',
  GE: 'tbilisi,batumi,kutaisi', GH: 'accra,kumasi', GR: 'athens,thessaloniki,piraeus', GT: 'guatemala city', HK: 'hong kong', HN: 'tegucigalpa', HR: 'zagreb,split,dubrovnik,rijeka',
  HT: 'port-au-prince', HU: 'budapest,debrecen,szeged', ID: 'jakarta,surabaya,bandung,denpasar', IE: 'dublin,cork,galway,limerick',
  IL: 'tel aviv,haifa,beersheba,ashkelon,ashdod,eilat', IN: 'new delhi,delhi,mumbai,kolkata,chennai,bengaluru,bangalore,hyderabad,ahmedabad,pune,jaipur,lucknow,srinagar',
  IQ: 'baghdad,basra,mosul,erbil,kirkuk', IR: 'tehran,isfahan,shiraz,tabriz,mashhad,natanz,bushehr', IS: 'reykjavik,reykjavík',
  IT: 'rome,milan,naples,turin,palermo,genoa,bologna,florence,venice,trieste,verona,bari', JM: 'kingston', JO: 'amman,aqaba',
  JP: 'tokyo,osaka,kyoto,yokohama,nagoya,hiroshima,nagasaki,sapporo,fukuoka,kobe,fukushima', KE: 'nairobi,mombasa,kisumu', KG: 'bishkek,osh', KH: 'phnom penh,siem reap',
  KP: 'pyongyang', KR: 'seoul,busan,incheon,daegu,gyeongju', KW: 'kuwait city', KZ: 'astana,almaty,shymkent,nur-sultan', LA: 'vientiane', LB: 'beirut,sidon', LK: 'colombo',
  LR: 'monrovia', LT: 'vilnius,kaunas,klaipeda,klaipėda', LU: 'luxembourg city', LV: 'riga,daugavpils', LY: 'tripoli,benghazi,misrata', MA: 'rabat,casablanca,marrakesh,marrakech,tangier',
  MD: 'chisinau,chișinău,tiraspol', ME: 'podgorica', MG: 'antananarivo', MK: 'skopje', ML: 'bamako,timbuktu', MM: 'naypyidaw,yangon,mandalay,rangoon', MN: 'ulaanbaatar', MT: 'valletta',
  MX: 'mexico city,guadalajara,monterrey,tijuana,cancun,cancún,acapulco,ciudad juárez', MY: 'kuala lumpur,putrajaya', MZ: 'maputo', NA: 'windhoek', NE: 'niamey', NG: 'abuja,lagos,kano,ibadan,port harcourt',
  NI: 'managua', NL: 'amsterdam,the hague,rotterdam,utrecht,eindhoven,groningen,maastricht', NO: 'oslo,bergen,trondheim,stavanger,tromsø,tromso,bodø,bodo,kristiansand,drammen,kirkenes,narvik',
  NP: 'kathmandu,pokhara', NZ: 'wellington,auckland,christchurch,dunedin', OM: 'muscat', PA: 'panama city', PE: 'lima,cusco', PH: 'manila,quezon city,davao,cebu city', PK: 'islamabad,karachi,lahore,peshawar,quetta,rawalpindi',
  PL: 'warsaw,krakow,kraków,gdansk,gdańsk,wroclaw,wrocław,poznan,poznań,lodz,łódź,lublin,rzeszow,rzeszów', PS: 'ramallah,gaza city,rafah,khan younis,jenin,nablus,hebron,bethlehem', PT: 'lisbon,porto', PY: 'asuncion,asunción',
  QA: 'doha', RO: 'bucharest,cluj-napoca,timisoara,constanta,iasi', RS: 'belgrade,novi sad,nis', RU: 'moscow,saint petersburg,st. petersburg,st petersburg,sochi,kazan,novosibirsk,yekaterinburg,vladivostok,kaliningrad,belgorod,kursk,murmansk,rostov-on-don,volgograd,grozny,samara,bryansk,voronezh',
  RW: 'kigali', SA: 'riyadh,jeddah,mecca,medina,dhahran', SD: 'khartoum,omdurman,el fasher,port sudan', SE: 'stockholm,gothenburg,malmö,malmo,uppsala,kiruna,luleå', SG: 'singapore', SI: 'ljubljana,maribor', SK: 'bratislava,košice,kosice',
  SN: 'dakar', SO: 'mogadishu,hargeisa', SS: 'juba', SV: 'san salvador', SY: 'damascus,aleppo,homs,idlib,latakia,raqqa', TD: "n'djamena", TH: 'bangkok,chiang mai,phuket,pattaya', TJ: 'dushanbe', TM: 'ashgabat', TN: 'tunis,sfax',
  TR: 'ankara,istanbul,izmir,antalya,diyarbakir,gaziantep', TT: 'port of spain', TW: 'taipei,kaohsiung', TZ: 'dodoma,dar es salaam', UA: 'kyiv,kiev,kharkiv,odesa,odessa,lviv,dnipro,donetsk,luhansk,mariupol,kherson,zaporizhzhia,zaporizhia,sumy,chernihiv,mykolaiv,poltava,vinnytsia,sevastopol,bakhmut,pokrovsk,kramatorsk,bila tserkva,uzhhorod,ternopil,zhytomyr',
  UG: 'kampala,entebbe', US: 'washington,new york city,los angeles,chicago,houston,philadelphia,phoenix,san antonio,san diego,dallas,san francisco,seattle,boston,detroit,denver,atlanta,miami,minneapolis,cleveland,pittsburgh,baltimore,las vegas,new orleans,indianapolis,milwaukee,honolulu,sacramento,st. louis,orlando,anchorage,palo alto,manhattan,brooklyn,cincinnati,salt lake city,charlotte,austin,kansas city,washington d.c.,washington dc,buffalo,tampa,omaha,tulsa,new york,hollywood',
  UY: 'montevideo', UZ: 'tashkent,samarkand,bukhara', VA: 'vatican city', VE: 'caracas,maracaibo', VN: 'hanoi,ho chi minh city,da nang,saigon', XK: 'pristina', YE: 'sanaa,aden,hodeidah', ZA: 'pretoria,cape town,johannesburg,durban', ZM: 'lusaka', ZW: 'harare,bulawayo',
}) // prettier-ignore

/** Names of countries that the register of names does not have. */
export const COUNTRY_ALIASES: Readonly<Record<string, string>> = table({
  GB: 'uk,u.k.,u.k,britain,great britain,united kingdom', US: 'us,u.s.,u.s,usa,u.s.a.,america,united states,united states of america',
  RU: 'russia,russian federation', CZ: 'czechia,czech republic', KP: 'north korea,dprk', KR: 'south korea', IR: 'iran', SY: 'syria', VN: 'vietnam', LA: 'laos',
  MD: 'moldova', TZ: 'tanzania', BO: 'bolivia', VE: 'venezuela', BN: 'brunei', TW: 'taiwan', PS: 'palestine', TR: 'turkey,türkiye,turkiye', CI: 'ivory coast',
  MM: 'myanmar,burma', SZ: 'eswatini,swaziland', CV: 'cape verde', MK: 'north macedonia,macedonia', NL: 'netherlands,the netherlands,holland', AE: 'uae,u.a.e.,united arab emirates',
  CD: 'dr congo,drc,democratic republic of congo,democratic republic of the congo', BA: 'bosnia,bosnia and herzegovina', VA: 'vatican,holy see', XK: 'kosovo', FM: 'micronesia', TL: 'east timor',
  CN: "china,people's republic of china", GM: 'gambia,the gambia', BS: 'bahamas,the bahamas', FK: 'falkland islands', LY: 'libya', GE: '', JO: '', TD: '',
}) // prettier-ignore

/** The name that a country has in this graph, where the register's own is longer than newspapers print it. */
export const COUNTRY_NAMES: Readonly<Record<string, string>> = table({
  US: 'United States', GB: 'United Kingdom', RU: 'Russia', CN: 'China', IR: 'Iran', KR: 'South Korea', KP: 'North Korea', SY: 'Syria', VN: 'Vietnam',
  LA: 'Laos', MD: 'Moldova', TZ: 'Tanzania', BO: 'Bolivia', VE: 'Venezuela', BN: 'Brunei', TW: 'Taiwan', PS: 'Palestine', TR: 'Turkey', CI: 'Ivory Coast',
  MK: 'North Macedonia', CZ: 'Czech Republic', CD: 'Democratic Republic of the Congo', CG: 'Republic of the Congo', VA: 'Vatican City', XK: 'Kosovo', FM: 'Micronesia', GM: 'Gambia',
  BS: 'Bahamas', LY: 'Libya', NL: 'Netherlands',
}) // prettier-ignore

/** Seats of government that newspapers name for the government itself. */
export const SEATS: Readonly<Record<string, string>> = table({
  RU: 'kremlin', GB: 'downing street,whitehall,westminster,number 10', US: 'white house,capitol hill,pentagon', FR: 'élysée,elysee,quai d’orsay',
  CN: 'zhongnanhai', UA: 'bankova', KR: 'blue house', IN: 'south block',
}) // prettier-ignore
