/** Organisations by the names that newspapers use, lower-cased: what the packages of name-lists.ts have not. */
export const KNOWN_BODIES: readonly string[] = `
reuters|associated press|ap|agence france-presse|afp|xinhua|xinhua news agency|tass|itar-tass|ria novosti|interfax|
press trust of india|pti|kyodo|kyodo news|yonhap|anadolu agency|irna|efe|ansa|dpa|press association|united press international|
bloomberg|bloomberg news|wikinews|wikimedia|wikimedia foundation|bbc news|bbc world service|sky news|itv|itv news|channel 4|
channel 4 news|abc news|cbs|cbs news|nbc|nbc news|msnbc|fox news|pbs|npr|national public radio|cbc|cbc news|ctv|ctv news|rte|
rté|al jazeera english|al arabiya|france 24|deutsche welle|euronews|nhk|ndtv|radio free europe|voice of america|rt|
the guardian|guardian|the times|the daily telegraph|daily telegraph|the independent|financial times|daily mail|the sun|
daily mirror|the observer|the economist|the new york times|washington post|the washington post|wall street journal|
the wall street journal|los angeles times|chicago tribune|boston globe|the boston globe|usa today|new york post|
daily news|san francisco chronicle|miami herald|the atlantic|the new yorker|time magazine|newsweek|toronto star|
globe and mail|the globe and mail|national post|sydney morning herald|the sydney morning herald|the age|the australian|
new zealand herald|the new zealand herald|times of india|the times of india|the hindu|hindustan times|indian express|dawn|
jerusalem post|haaretz|le monde|le figaro|libération|der spiegel|spiegel|die zeit|bild|süddeutsche zeitung|el país|el mundo|
la repubblica|corriere della sera|pravda|izvestia|kommersant|asahi shimbun|yomiuri shimbun|people's daily|
south china morning post|straits times|the straits times|associated newspapers|huffington post|buzzfeed|politico|reddit|
instagram|whatsapp|linkedin|flickr|tumblr|snapchat|tiktok|spotify|skype|mozilla|mozilla foundation|opera software|red hat|
canonical|electronic frontier foundation|creative commons|wikileaks|baidu|alibaba|tencent|huawei|
samsung electronics|foxconn|nintendo|electronic arts|activision|blizzard entertainment|valve|warner bros|
warner brothers|paramount pictures|walt disney|pixar|lucasfilm|universal pictures|emi|sony music|universal music group|
general motors|chrysler|volkswagen|renault|peugeot|fiat|rolls-royce|bae systems|lockheed martin|northrop grumman|
british airways|american airlines|united airlines|delta air lines|air france|lufthansa|qantas|ryanair|easyjet|aeroflot|
emirates|malaysia airlines|air india|royal dutch shell|bp|exxonmobil|chevron|gazprom|lukoil|rosneft|petrobras|totalenergies|
lehman brothers|goldman sachs|morgan stanley|bank of america|bank of england|deutsche bank|barclays|royal bank of scotland|
rbs|lloyds|hsbc|ubs|credit suisse|federal reserve|european central bank|ecb|world bank|international monetary fund|
standard & poor's|moody's|fitch|wal-mart|tesco|sainsbury's|marks & spencer|ikea|mcdonald's|starbucks|coca-cola|pepsico|
nestlé|unilever|monsanto|pfizer|glaxosmithkline|astrazeneca|novartis|roche|bayer|european commission|european parliament|
european council|council of europe|european court of human rights|african union|arab league|organization of american states|
asean|mercosur|commonwealth of nations|security council|un security council|general assembly|international criminal court|
international court of justice|international atomic energy agency|iaea|unesco|unhcr|un high commissioner for refugees|
world food programme|world trade organization|oecd|osce|g8|g20|nato|european space agency|roscosmos|isro|jaxa|
national aeronautics and space administration|noaa|national oceanic and atmospheric administration|us geological survey|
united states geological survey|usgs|national weather service|national hurricane center|cdc|
centers for disease control and prevention|food and drug administration|fda|fcc|federal communications commission|
federal aviation administration|faa|national transportation safety board|ntsb|environmental protection agency|epa|
homeland security|department of homeland security|department of justice|department of defense|state department|
justice department|pentagon|central intelligence agency|national security agency|nsa|federal bureau of investigation|
secret service|internal revenue service|irs|nypd|lapd|metropolitan police|scotland yard|mi5|mi6|gchq|mossad|kgb|fsb|isi|
house of representatives|house of lords|supreme court|high court|knesset|duma|state duma|bundestag|lok sabha|rajya sabha|
democratic party|republican party|conservative party|labour party|liberal democrats|green party|liberal party|ukip|
scottish national party|snp|plaid cymru|sinn féin|democratic unionist party|dup|fianna fáil|fine gael|tea party|
national front|front national|social democratic party|christian democratic union|cdu|csu|spd|bharatiya janata party|bjp|
indian national congress|pakistan peoples party|african national congress|anc|zanu-pf|movement for democratic change|
likud|fatah|plo|palestinian authority|hamas|hezbollah|taliban|al-qaeda|al-qaida|isis|isil|islamic state|boko haram|
al-shabaab|farc|eta|ira|provisional ira|tamil tigers|ltte|pkk|ku klux klan|muslim brotherhood|red cross|red crescent|
international committee of the red cross|médecins sans frontières|doctors without borders|oxfam|save the children|
amnesty international|human rights watch|greenpeace|world wildlife fund|wwf|sea shepherd|peta|transparency international|
reporters without borders|committee to protect journalists|aclu|american civil liberties union|naacp|nra|
planned parenthood|salvation army|roman catholic church|church of england|scientology|church of scientology|
smithsonian|smithsonian institution|royal society|nobel foundation|max planck society|cern|mit|caltech|
harvard university|yale university|princeton university|columbia university|stanford university|university of oxford|
university of cambridge|oxford university|cambridge university|university of california|
university of london|imperial college|university college london|london school of economics|
massachusetts institute of technology|fifa|uefa|ioc|international olympic committee|international paralympic committee|
fia|icc|international cricket council|world anti-doping agency|wada|wwe|premier league|national football league|
national hockey league|nhl|national basketball association|major league baseball|nascar|formula one management|
manchester united|manchester city|liverpool fc|chelsea fc|arsenal|tottenham hotspur|everton|aston villa|newcastle united|
leeds united|celtic|rangers|real madrid|fc barcelona|atlético madrid|bayern munich|borussia dortmund|juventus|ac milan|
inter milan|ajax|porto|benfica|ferrari|mclaren|red bull racing|new york yankees|boston red sox|chicago cubs|
los angeles lakers|dallas cowboys|new england patriots|wallabies|all blacks|springboks
`
  .replace(/\n/g, '')
  .trim()
  .split('|')
