/** News outlets of Africa: a line each, the name it is known by and the hosts it publishes on. */
export const AFRICA = `
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
The Citizen (Tanzania): thecitizen.co.tz
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
The Citizen: citizen.co.za
Isolezwe: isolezwe.co.za
Isolezwe lesiXhosa: isolezwelesixhosa.co.za
Ilanga: ilanganews.co.za
Durban Local: durbanlocal.co.za
Cape Town Etc: capetownetc.com
Voice of the Cape: vocfm.co.za
Diamond Fields Advertiser: dfa.co.za
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
Al-Wafd: alwafd.news
Al-Watan (Egypt): elwatannews.com
Veto: vetogate.com
Akhbar El Yom: akhbarelyom.com
Cairo24: cairo24.com
Masrawy: masrawy.com
Sada El-Balad: elbalad.news
Egypt Today: egypttoday.com
Egyptian Streets: egyptianstreets.com
Ahram Online: english.ahram.org.eg
Al-Wasat (Libya): alwasat.ly
Libya Al-Ahrar: libyaalahrar.net
Réalités: realites.com.tn
Webdo: webdo.tn
Leaders: leaders.com.tn
Assabah: assabah.com.tn
Shems FM: shemsfm.net
Inkyfada: inkyfada.com
L'Expression: lexpressiondz.com
Le Soir d'Algérie: lesoirdalgerie.com
Le Quotidien d'Oran: lequotidien-oran.com
Ennahar: ennaharonline.com
Interlignes: interlignes.net
Observ'Algérie: observalgerie.com
Dzair Daily: dzairdaily.com
Akhbarona: akhbarona.com
Assabah (Maroc): assabah.ma
Al Massae: almassaa.com
Aujourd'hui le Maroc: aujourdhui.ma
Le Desk: ledesk.ma
H24info: h24info.ma
Morocco World News: moroccoworldnews.com
2M: 2m.ma
Barlamane: barlamane.com
Sahara Press Service: spsrasd.info
Alakhbar (Mauritanie): alakhbar.info
Cridem: cridem.org
Senenews: senenews.com
Le Quotidien (Sénégal): lequotidien.sn
PressAfrik: pressafrik.com
Sud Quotidien: sudquotidien.sn
Malijet: malijet.com
Journal du Mali: journaldumali.com
Studio Tamani: studiotamani.org
Africaguinee: africaguinee.com
Guineenews: guineenews.org
Guinée Matin: guineematin.com
Burkina24: burkina24.com
L'Observateur Paalga: lobservateur.bf
Studio Yafa: studioyafa.org
Linfodrome: linfodrome.com
Koaci: koaci.com
7info: 7info.ci
Republic of Togo: republicoftogo.com
iciLomé: icilome.com
Banouto: banouto.bj
24 Heures au Bénin: 24haubenin.info
Studio Kalangou: studiokalangou.org
Tchadinfos: tchadinfos.com
Alwihda Info: alwihdainfo.com
Radio Ndeke Luka: radiondekeluka.org
Actu Cameroun: actucameroun.com
Mimi Mefo Info: mimimefoinfos.com
L'Union (Gabon): union.sonapresse.com
Les Dépêches de Brazzaville: adiac-congo.com
7sur7.cd: 7sur7.cd
Politico.cd: politico.cd
MediaCongo: mediacongo.net
Angop: angop.ao
Club-K: club-k.net
Carta de Moçambique: cartamz.com
Jornal Notícias: jornalnoticias.co.mz
Expresso das Ilhas: expressodasilhas.cv
A Nação: anacao.cv
Inforpress: inforpress.cv
Téla Nón: telanon.info
O Democrata: odemocratagb.com
The Whistler: thewhistler.ng
Peoples Gazette: gazettengr.com
HumAngle: humanglemedia.com
Arise News: arise.tv
TVC News: tvcnews.tv
Pulse Nigeria: pulse.ng
The Republic: republic.com.ng
The Continent: continent.substack.com thecontinent.org
Pulse Ghana: pulse.com.gh
Ghanaian Times: ghanaiantimes.com.gh
The Ghana Report: theghanareport.com
B&FT: thebftonline.com
Awoko: awokonewspaper.sl
Sierraloaded: sierraloaded.sl
The New Dawn: thenewdawnliberia.com
Liberian Observer: liberianobserver.com
Foroyaa: foroyaa.net
The Standard (Gambia): standard.gm
People Daily: pd.co.ke
The Elephant: theelephant.info
Taifa Leo: taifaleo.nation.co.ke
Pulse Kenya: pulselive.co.ke
KBC: kbc.co.ke
Kenya News Agency: kenyanews.go.ke
Nile Post: nilepost.co.ug
ChimpReports: chimpreports.com
The Observer (Uganda): observer.ug
Habari Leo: habarileo.co.tz
The Chanzo: thechanzo.com
IGIHE: igihe.com
KT Press: ktpress.rw
SOS Médias Burundi: sosmediasburundi.org
The Ethiopian Herald: press.et
Borkena: borkena.com
Ethiopia Insight: ethiopia-insight.com
Shabelle Media: shabellemedia.com
Somali National News Agency: sonna.so
Horn Diplomat: horndiplomat.com
La Nation (Djibouti): lanation.dj
Shabait: shabait.com
Ayin: 3ayin.com
Sudanow: sudanow-magazine.net
Juba Echo: jubaecho.com
Zambian Observer: zambianobserver.com
News Diggers: diggers.news
ZimLive: zimlive.com
New Zimbabwe: newzimbabwe.com
Bulawayo24: bulawayo24.com
Zimbabwe Independent: theindependent.co.zw
The Daily Times (Malawi): times.mw
Malawi24: malawi24.com
The Voice (Botswana): thevoicebw.com
Sunday Standard (Botswana): sundaystandard.info
The Patriot: thepatriot.co.bw
Informanté: informante.web.na
Republikein: republikein.com.na
Public Eye: publiceye.co.ls
Eswatini Observer: eswatiniobserver.com
Défi Media: defimedia.info
Seychelles Nation: nation.sc
Seychelles News Agency: seychellesnewsagency.com
Al-Watwan: alwatwan.net
L'Express de Madagascar: lexpress.mg
Newsmada: newsmada.com
Daily Dispatch: dispatch.co.za
Cape Argus: capeargus.co.za
Cape Times: capetimes.co.za
The Mercury (South Africa): themercury.co.za
The Witness: witness.co.za
Beeld: beeld.com
Die Burger: dieburger.com
Rapport: rapport.co.za
City Press: citypress.co.za
Daily News (South Africa): dailynews.co.za
The Star (South Africa): thestar.co.za
Sunday Times (South Africa): sundaytimes.co.za
HeraldLIVE: heraldlive.co.za theherald.co.za
Algoa FM: algoafm.co.za
Jacaranda FM: jacarandafm.com
Politicsweb: politicsweb.co.za
MyBroadband: mybroadband.co.za
TechCentral: techcentral.co.za
Viewfinder: viewfinder.org.za
African Arguments: africanarguments.org
`
