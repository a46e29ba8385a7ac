/** News outlets of South and Central Asia: a line each, the name it is known by and the hosts it publishes on. */
export const SOUTH_AND_CENTRAL_ASIA = `
The Times of India: timesofindia.indiatimes.com timesofindia.com
The Economic Times: economictimes.indiatimes.com economictimes.com
Navbharat Times: navbharattimes.indiatimes.com
The Hindu: thehindu.com
BusinessLine: thehindubusinessline.com
Frontline: frontline.thehindu.com
Hindustan Times: hindustantimes.com
Mint: livemint.com
Hindustan: livehindustan.com
The Indian Express: indianexpress.com
The Financial Express: financialexpress.com
Jansatta: jansatta.com
Loksatta: loksatta.com
The New Indian Express: newindianexpress.com
The Telegraph India: telegraphindia.com
Anandabazar Patrika: anandabazar.com
Deccan Herald: deccanherald.com
Deccan Chronicle: deccanchronicle.com
The Tribune: tribuneindia.com
The Statesman: thestatesman.com
The Pioneer: dailypioneer.com
The Asian Age: asianage.com
DNA India: dnaindia.com
Mid-Day: mid-day.com
Free Press Journal: freepressjournal.in
Business Standard: business-standard.com
Business Today: businesstoday.in
India Today: indiatoday.in
Aaj Tak: aajtak.in
Outlook: outlookindia.com
The Week (India): theweek.in
The Caravan: caravanmagazine.in
NDTV: ndtv.com
News18: news18.com
CNBC-TV18: cnbctv18.com
Moneycontrol: moneycontrol.com
Firstpost: firstpost.com
Zee News: zeenews.india.com
ABP News: abplive.com
Republic World: republicworld.com
Times Now: timesnownews.com
WION: wionews.com
India TV: indiatvnews.com
The Wire: thewire.in
Scroll.in: scroll.in
The Quint: thequint.com
ThePrint: theprint.in
The News Minute: thenewsminute.com
Newslaundry: newslaundry.com
Alt News: altnews.in
Swarajya: swarajyamag.com
OpIndia: opindia.com
Rediff: rediff.com
Press Trust of India: ptinews.com
ANI: aninews.in
Dainik Jagran: jagran.com
Dainik Bhaskar: bhaskar.com
Amar Ujala: amarujala.com
Rajasthan Patrika: patrika.com
Malayala Manorama: manoramaonline.com onmanorama.com
Mathrubhumi: mathrubhumi.com
Dinamalar: dinamalar.com
Dinamani: dinamani.com
Dina Thanthi: dailythanthi.com
Eenadu: eenadu.net
Sakshi: sakshi.com
Lokmat: lokmat.com
Sakal: esakal.com
Divya Bhaskar: divyabhaskar.co.in
Prajavani: prajavani.net
Kashmir Observer: kashmirobserver.net
Greater Kashmir: greaterkashmir.com
Dawn: dawn.com
The News International: thenews.com.pk
The Express Tribune: tribune.com.pk
The Nation (Pakistan): nation.com.pk
Daily Times: dailytimes.com.pk
Business Recorder: brecorder.com
Pakistan Today: pakistantoday.com.pk
Jang: jang.com.pk
Geo News: geo.tv
ARY News: arynews.tv
Samaa: samaa.tv
Dunya News: dunyanews.tv
The Daily Star: thedailystar.net
Prothom Alo: prothomalo.com
Dhaka Tribune: dhakatribune.com
bdnews24.com: bdnews24.com
The Business Standard: tbsnews.net
New Age: newagebd.net
The Financial Express (Bangladesh): thefinancialexpress.com.bd
Kaler Kantho: kalerkantho.com
Jugantor: jugantor.com
Ittefaq: ittefaq.com.bd
The Kathmandu Post: kathmandupost.com
Kantipur: ekantipur.com
The Himalayan Times: thehimalayantimes.com
Republica: myrepublica.nagariknetwork.com
Onlinekhabar: onlinekhabar.com
Setopati: setopati.com
Daily Mirror (Sri Lanka): dailymirror.lk
Daily News (Sri Lanka): dailynews.lk
The Island: island.lk
The Sunday Times (Sri Lanka): sundaytimes.lk
Colombo Gazette: colombogazette.com
Ada Derana: adaderana.lk
Kuensel: kuenselonline.com
TOLOnews: tolonews.com
Pajhwok Afghan News: pajhwok.com
Khaama Press: khaama.com
Tengrinews: tengrinews.kz
Kazinform: inform.kz
Zakon.kz: zakon.kz
The Astana Times: astanatimes.com
Vlast: vlast.kz
24.kg: 24.kg
AKIpress: akipress.com akipress.org
Kloop: kloop.kg
Gazeta.uz: gazeta.uz
Kun.uz: kun.uz
UzA: uza.uz
Asia-Plus: asiaplustj.info
Montsame: montsame.mn
Millennium Post: millenniumpost.in
The Hans India: thehansindia.com
Telangana Today: telanganatoday.com
The Shillong Times: theshillongtimes.com
The Assam Tribune: assamtribune.com
The Sentinel: sentinelassam.com
EastMojo: eastmojo.com
Nagaland Post: nagalandpost.com
The Sangai Express: thesangaiexpress.com
Orissa Post: orissapost.com
Odisha TV: odishatv.in
Sambad English: sambadenglish.com
Herald Goa: heraldgoa.in
The Goan: thegoan.net
Pune Mirror: punemirror.com
Mumbai Mirror: mumbaimirror.indiatimes.com
Bangalore Mirror: bangaloremirror.indiatimes.com
Maharashtra Times: maharashtratimes.com
Pudhari: pudhari.news
ABP Majha: marathi.abplive.com
ABP Ananda: bengali.abplive.com
Ei Samay: eisamay.com
Sangbad Pratidin: sangbadpratidin.in
Bartaman: bartamanpatrika.com
Dinakaran: dinakaran.com
The Hindu Tamil: hindutamil.in
Vikatan: vikatan.com
Puthiya Thalaimurai: puthiyathalaimurai.com
Andhra Jyothy: andhrajyothy.com
TV9 Telugu: tv9telugu.com
TV9 Bharatvarsh: tv9hindi.com
Deepika: deepika.com
Kerala Kaumudi: keralakaumudi.com
Madhyamam: madhyamam.com
Deshabhimani: deshabhimani.com
Asianet News: asianetnews.com
Vijaya Karnataka: vijaykarnataka.com
Kannada Prabha: kannadaprabha.com
Udayavani: udayavani.com
Gujarat Samachar: gujaratsamachar.com
Sandesh: sandesh.com
Ajit: ajitjalandhar.com
Punjab Kesari: punjabkesari.in
Hari Bhoomi: haribhoomi.com
Prabhat Khabar: prabhatkhabar.com
Nai Dunia: naidunia.com
Navbharat: navbharatlive.com enavabharat.com
Siasat: siasat.com
Inquilab: inquilab.com
The Leaflet: theleaflet.in
LiveLaw: livelaw.in
Bar and Bench: barandbench.com
Article 14: article-14.com
IndiaSpend: indiaspend.com
BOOM: boomlive.in
Down To Earth: downtoearth.org.in
Economic and Political Weekly: epw.in
Open (India): openthemagazine.com
National Herald: nationalheraldindia.com
Organiser: organiser.org
The Better India: thebetterindia.com
YourStory: yourstory.com
Inc42: inc42.com
Entrackr: entrackr.com
The Ken: the-ken.com
MediaNama: medianama.com
NewsX: newsx.com
News Nation: newsnation.in newsnationtv.com
News24 (India): news24online.com
Oneindia: oneindia.com
Latestly: latestly.com
Bollywood Hungama: bollywoodhungama.com
Pinkvilla: pinkvilla.com
ESPNcricinfo: espncricinfo.com
Cricbuzz: cricbuzz.com
Sportstar: sportstar.thehindu.com
UNI: uniindia.com
IANS: ians.in
The Kashmir Monitor: thekashmirmonitor.net
Kashmir Life: kashmirlife.net
Rising Kashmir: risingkashmir.com
Daily Excelsior: dailyexcelsior.com
Nawa-i-Waqt: nawaiwaqt.com.pk
Express News: express.pk
Dawn News: dawnnews.tv
Hum News: humnews.pk humenglish.com
Aaj News: aaj.tv
Bol News: bolnews.com
Profit: profit.pakistantoday.com.pk
Pakistan Observer: pakobserver.net
The Friday Times: thefridaytimes.com
APP: app.com.pk
Daily Pakistan: dailypakistan.com.pk
Roznama Dunya: dunya.com.pk
Naya Daur: nayadaur.tv
Balochistan Post: thebalochistanpost.net
Samakal: samakal.com
Daily Janakantha: dailyjanakantha.com
Bangladesh Pratidin: bd-pratidin.com
Manab Zamin: mzamin.com
Inqilab: dailyinqilab.com
Naya Diganta: dailynayadiganta.com
Bangla Tribune: banglatribune.com
Jago News: jagonews24.com
Daily Observer: observerbd.com
The Daily Sun: daily-sun.com
United News of Bangladesh: unb.com.bd
Bangladesh Sangbad Sangstha: bssnews.net
Somoy TV: somoynews.tv
Nepali Times: nepalitimes.com
Nagarik: nagariknews.nagariknetwork.com
Gorkhapatra: gorkhapatraonline.com
The Rising Nepal: risingnepaldaily.com
Ratopati: ratopati.com
Annapurna Post: annapurnapost.com
Daily FT: ft.lk
EconomyNext: economynext.com
Lankadeepa: lankadeepa.lk
Divaina: divaina.lk
Virakesari: virakesari.lk
Thinakkural: thinakkural.lk
News First: newsfirst.lk
The Morning: themorning.lk
Hiru News: hirunews.lk
Groundviews: groundviews.org
The Edition: edition.mv
Sun (Maldives): sun.mv en.sun.mv
Mihaaru: mihaaru.com
The Bhutanese: thebhutanese.bt
BBS (Bhutan): bbs.bt
Ariana News: ariananews.af
8am Media: 8am.media
Amu TV: amu.tv
Bakhtar News Agency: bakhtarnews.af
Etilaat Roz: etilaatroz.com
KazTAG: kaztag.kz
Kazakhstanskaya Pravda: kazpravda.kz
Egemen Qazaqstan: egemen.kz
Informburo: informburo.kz
Nur.kz: nur.kz
Azattyq: azattyq.org
Azattyk: azattyk.org
Ozodi: ozodi.org
Ozodlik: ozodlik.org
Orda: orda.kz
The Times of Central Asia: timesca.com
Eurasianet: eurasianet.org
Kaktus Media: kaktus.media
Kabar: kabar.kg
Vecherny Bishkek: vb.kg
Daryo: daryo.uz
Podrobno.uz: podrobno.uz
Uzbekistan Today: ut.uz
Avesta: avesta.tj
Khovar: khovar.tj
Turkmenportal: turkmenportal.com
Chronicles of Turkmenistan: hronikatm.com
News.mn: news.mn
iKon: ikon.mn
The UB Post: theubposts.com
Imphal Free Press: ifp.co.in
Business Insider India: businessinsider.in
Gadgets 360: gadgets360.com
CricTracker: crictracker.com
`
