/** News outlets of the Middle East and Africa: a line each, the name it is known by and the hosts it publishes on. */
export const MIDDLE_EAST_AND_AFRICA = `
Al Jazeera: aljazeera.com aljazeera.net
Al Arabiya: alarabiya.net
Asharq Al-Awsat: aawsat.com
Asharq News: asharq.com
Al-Hayat: alhayat.com
Sky News Arabia: skynewsarabia.com
Arab News: arabnews.com
Saudi Gazette: saudigazette.com.sa
Okaz: okaz.com.sa
Al Riyadh: alriyadh.com
Saudi Press Agency: spa.gov.sa
The National (UAE): thenationalnews.com
Gulf News: gulfnews.com
Khaleej Times: khaleejtimes.com
Al Bayan: albayan.ae
Al Khaleej: alkhaleej.ae
Emarat Al Youm: emaratalyoum.com
WAM: wam.ae
Arabian Business: arabianbusiness.com
Gulf Times: gulf-times.com
The Peninsula: thepeninsulaqatar.com
Al Sharq: al-sharq.com
Doha News: dohanews.co
Qatar News Agency: qna.org.qa
Kuwait Times: kuwaittimes.com
Arab Times: arabtimesonline.com
Al-Qabas: alqabas.com
KUNA: kuna.net.kw
Gulf Daily News: gdnonline.com
Times of Oman: timesofoman.com
Oman Observer: omanobserver.om
Muscat Daily: muscatdaily.com
Saba: saba.ye
The Jordan Times: jordantimes.com
Al Ghad: alghad.com
Petra: petra.gov.jo
An-Nahar: annahar.com
L'Orient-Le Jour: lorientlejour.com
L'Orient Today: today.lorientlejour.com
The Daily Star (Lebanon): dailystar.com.lb
Al-Akhbar: al-akhbar.com
Al Mayadeen: almayadeen.net
Naharnet: naharnet.com
National News Agency: nna-leb.gov.lb
SANA: sana.sy
Enab Baladi: enabbaladi.net
North Press: npasyria.com
Rudaw: rudaw.net
Kurdistan 24: kurdistan24.net
Shafaq News: shafaq.com
Iraqi News Agency: ina.iq
Al Sumaria: alsumaria.tv
IRNA: irna.ir
Fars News: farsnews.ir
Tasnim News: tasnimnews.com
Mehr News: mehrnews.com
ISNA: isna.ir
Press TV: presstv.ir
Tehran Times: tehrantimes.com
Iran International: iranintl.com
Kayhan: kayhan.ir
Haaretz: haaretz.com haaretz.co.il
The Jerusalem Post: jpost.com
The Times of Israel: timesofisrael.com
Yedioth Ahronoth: ynet.co.il ynetnews.com
Israel Hayom: israelhayom.co.il israelhayom.com
Maariv: maariv.co.il
Walla: walla.co.il
Globes: globes.co.il
Calcalist: calcalist.co.il calcalistech.com
TheMarker: themarker.com
Kan: kan.org.il
Mako: mako.co.il
i24NEWS: i24news.tv
+972 Magazine: 972mag.com
Israel National News: israelnationalnews.com inn.co.il
WAFA: wafa.ps
Ma'an News: maannews.net
Al-Quds: alquds.com
Hürriyet: hurriyet.com.tr
Hürriyet Daily News: hurriyetdailynews.com
Milliyet: milliyet.com.tr
Sabah: sabah.com.tr
Daily Sabah: dailysabah.com
Cumhuriyet: cumhuriyet.com.tr
Sözcü: sozcu.com.tr
Habertürk: haberturk.com
Yeni Şafak: yenisafak.com
Türkiye: turkiyegazetesi.com.tr
Star (Türkiye): star.com.tr
Akşam: aksam.com.tr
BirGün: birgun.net
Evrensel: evrensel.net
Karar: karar.com
T24: t24.com.tr
Bianet: bianet.org
Diken: diken.com.tr
Duvar: gazeteduvar.com.tr
Medyascope: medyascope.tv
NTV: ntv.com.tr
CNN Türk: cnnturk.com
TRT World: trtworld.com
TRT Haber: trthaber.com
Anadolu Agency: aa.com.tr
Ahval: ahvalnews.com
Al-Ahram: ahram.org.eg
Al-Masry Al-Youm: almasryalyoum.com
Egypt Independent: egyptindependent.com
Youm7: youm7.com
Al-Shorouk: shorouknews.com
Mada Masr: madamasr.com
Daily News Egypt: dailynewsegypt.com
MENA: mena.org.eg
The Libya Observer: libyaobserver.ly
Libya Herald: libyaherald.com
La Presse de Tunisie: lapresse.tn
TAP: tap.info.tn
Kapitalis: kapitalis.com
Nawaat: nawaat.org
Mosaïque FM: mosaiquefm.net
Business News: businessnews.com.tn
El Watan: elwatan.com elwatan-dz.com
El Khabar: elkhabar.com
Echorouk: echoroukonline.com
El Moudjahid: elmoudjahid.dz
Liberté (Algérie): liberte-algerie.com
TSA: tsa-algerie.com
Algérie Presse Service (APS): aps.dz
Hespress: hespress.com
Le Matin (Maroc): lematin.ma
Le360: le360.ma
Médias24: medias24.com
TelQuel: telquel.ma
L'Économiste: leconomiste.com
Yabiladi: yabiladi.com
MAP: mapnews.ma
Le Soleil (Sénégal): lesoleil.sn
Seneweb: seneweb.com
Dakaractu: dakaractu.com
Agence de presse sénégalaise (APS): aps.sn
Maliweb: maliweb.net
Fraternité Matin: fratmat.info
Abidjan.net: abidjan.net
LeFaso.net: lefaso.net
Sidwaya: sidwaya.info
ActuNiger: actuniger.com
La Nation (Bénin): lanation.bj
Togo First: togofirst.com
Cameroon Tribune: cameroon-tribune.cm
Journal du Cameroun: journalducameroun.com
Gabon Review: gabonreview.com
Radio Okapi: radiookapi.net
Actualite.cd: actualite.cd
Agence Ecofin: agenceecofin.com
Africanews: africanews.com
Punch: punchng.com
The Guardian (Nigeria): guardian.ng
Vanguard: vanguardngr.com
ThisDay: thisdaylive.com
Premium Times: premiumtimesng.com
The Nation (Nigeria): thenationonlineng.net
Daily Trust: dailytrust.com
The Sun (Nigeria): thesun.ng sunnewsonline.com
Nigerian Tribune: tribuneonlineng.com
Leadership: leadership.ng
BusinessDay: businessday.ng
TheCable: thecable.ng
Sahara Reporters: saharareporters.com
Channels Television: channelstv.com
Legit.ng: legit.ng
Blueprint: blueprint.ng
Daily Post: dailypost.ng
News Agency of Nigeria: nannews.ng
Daily Graphic: graphic.com.gh
GhanaWeb: ghanaweb.com
MyJoyOnline: myjoyonline.com
Citi Newsroom: citinewsroom.com
Ghana News Agency: gna.org.gh
The Sierra Leone Telegraph: thesierraleonetelegraph.com
FrontPageAfrica: frontpageafricaonline.com
The Point: thepoint.gm
Nation: nation.africa
The Standard (Kenya): standardmedia.co.ke
The Star (Kenya): the-star.co.ke
Business Daily: businessdailyafrica.com
Capital FM: capitalfm.co.ke
Citizen Digital: citizen.digital
Kenyans.co.ke: kenyans.co.ke
Tuko: tuko.co.ke
The East African: theeastafrican.co.ke
Daily Monitor: monitor.co.ug
New Vision: newvision.co.ug
The Independent (Uganda): independent.co.ug
Daily News (Tanzania): dailynews.co.tz
The Citizen: thecitizen.co.tz
Mwananchi: mwananchi.co.tz
The New Times: newtimes.co.rw
Iwacu: iwacu-burundi.org
Addis Standard: addisstandard.com
The Reporter (Ethiopia): thereporterethiopia.com
Addis Fortune: addisfortune.news
Fana: fanabc.com
Ethiopian News Agency: ena.et
Hiiraan Online: hiiraan.com
Garowe Online: garoweonline.com
Sudan Tribune: sudantribune.com
Dabanga: dabangasudan.org
Radio Tamazuj: radiotamazuj.org
Eye Radio: eyeradio.org
Lusaka Times: lusakatimes.com
Zambia Daily Mail: daily-mail.co.zm
The Herald (Zimbabwe): herald.co.zw
NewsDay (Zimbabwe): newsday.co.zw
The Chronicle (Zimbabwe): chronicle.co.zw
The Nation (Malawi): mwnation.com
Nyasa Times: nyasatimes.com
Club of Mozambique: clubofmozambique.com
O País (Moçambique): opais.co.mz
Jornal de Angola: jornaldeangola.ao
Novo Jornal: novojornal.co.ao
Mmegi: mmegi.bw
The Namibian: namibian.com.na
Namibia Press Agency: nampa.org
Allgemeine Zeitung (Namibia): az.com.na
New Era: neweralive.na
Lesotho Times: lestimes.com
Times of Swaziland: times.co.sz
L'Express (Maurice): lexpress.mu
Le Mauricien: lemauricien.com
Midi Madagasikara: midi-madagasikara.mg
News24: news24.com
IOL: iol.co.za
Daily Maverick: dailymaverick.co.za
Mail & Guardian: mg.co.za
TimesLIVE: timeslive.co.za
Sowetan: sowetanlive.co.za
Business Day: businesslive.co.za businessday.co.za
The Citizen (South Africa): citizen.co.za
SABC News: sabcnews.com
eNCA: enca.com
EWN: ewn.co.za
Netwerk24: netwerk24.com
Maroela Media: maroela.co.za
BusinessTech: businesstech.co.za
Moneyweb: moneyweb.co.za
GroundUp: groundup.org.za
The South African: thesouthafrican.com
DispatchLIVE: dispatchlive.co.za
amaBhungane: amabhungane.org
`
