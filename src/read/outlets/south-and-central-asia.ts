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
The Week: theweek.in
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
`
