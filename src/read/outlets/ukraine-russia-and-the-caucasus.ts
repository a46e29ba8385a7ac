/** News outlets of Ukraine, Russia, Belarus and the Caucasus: name and hosts. */
export const UKRAINE_RUSSIA_AND_THE_CAUCASUS = `
Ukrainska Pravda: pravda.com.ua
European Pravda: eurointegration.com.ua
The Kyiv Independent: kyivindependent.com
Kyiv Post: kyivpost.com
Ukrinform: ukrinform.net ukrinform.ua
UNIAN: unian.net unian.ua unian.info
Interfax-Ukraine: interfax.com.ua
Hromadske: hromadske.ua
NV: nv.ua
Dzerkalo Tyzhnia: zn.ua
Fakty: fakty.ua
Segodnya: segodnya.ua
Censor.net: censor.net
LIGA.net: liga.net
Suspilne: suspilne.media
TSN (Ukraine): tsn.ua
Babel: babel.ua
RBC-Ukraine: rbc.ua
Obozrevatel: obozrevatel.com
Strana: strana.today
Lviv Portal: portal.lviv.ua
ZAXID.NET: zaxid.net
TASS: tass.ru tass.com
RIA Novosti: ria.ru
Interfax: interfax.ru interfax.com
RT: rt.com russian.rt.com
Sputnik: sputniknews.com sputnikglobe.com
Kommersant: kommersant.ru
Vedomosti: vedomosti.ru
RBC: rbc.ru
Izvestia: iz.ru
Rossiyskaya Gazeta: rg.ru
Komsomolskaya Pravda: kp.ru
Moskovskij Komsomolets: mk.ru
Argumenty i Fakty: aif.ru
Nezavisimaya Gazeta: ng.ru
Novaya Gazeta: novayagazeta.ru
Novaya Gazeta Europe: novayagazeta.eu
Meduza: meduza.io
Mediazona: zona.media
The Insider: theins.ru
The Bell: thebell.io
The Moscow Times: themoscowtimes.com
TV Rain: tvrain.tv tvrain.ru
Echo of Moscow: echo.msk.ru
Lenta.ru: lenta.ru
Gazeta.Ru: gazeta.ru
Fontanka: fontanka.ru
Vesti: vesti.ru
Channel One Russia: 1tv.ru
NTV (Russia): ntv.ru
Forbes Russia: forbes.ru
Radio Svoboda: svoboda.org
Radio Free Europe/Radio Liberty: rferl.org
Current Time: currenttime.tv
Belta: belta.by
SB Belarus Segodnya: sb.by
Nasha Niva: nashaniva.com
Zerkalo: zerkalo.io
Charter 97: charter97.org
Civil Georgia: civil.ge
Interpressnews: interpressnews.ge
Agenda.ge: agenda.ge
OC Media: oc-media.org
Armenpress: armenpress.am
News.am: news.am
Hetq: hetq.am
Azertac: azertag.az
Trend News Agency: trend.az
Report: report.az
JAMnews: jam-news.net
Ekonomichna Pravda: epravda.com.ua
Ukrainian News Agency: ukranews.com
Glavkom: glavcom.ua
Korrespondent: korrespondent.net
Focus (Ukraine): focus.ua
Espreso: espreso.tv
Channel 24: 24tv.ua
5 Kanal: 5.ua
Apostrophe: apostrophe.ua
Bukvy: bykvu.com
Detector Media: detector.media
Texty.org.ua: texty.org.ua
The Village Ukraine: village.com.ua
Ukraine Crisis Media Center: uacrisis.org
Euromaidan Press: euromaidanpress.com
Slovo i Dilo: slovoidilo.ua
Bihus.Info: bihus.info
Radio NV: radio.nv.ua
Regnum: regnum.ru
Rosbalt: rosbalt.ru
Life: life.ru
REN TV: ren.tv
Zvezda: zvezdaweekly.ru tvzvezda.ru
Krasnaya Zvezda: redstar.ru
Parlamentskaya Gazeta: pnp.ru
Pravda.ru: pravda.ru
Sovershenno Sekretno: sovsekretno.ru
Sport-Express: sport-express.ru
Championat: championat.com
Sports.ru: sports.ru
Sovetsky Sport: sovsport.ru
Matchtv: matchtv.ru
Znak: znak.com
7x7: semnasem.org
Kholod: holod.media
Vazhnye Istorii: istories.media
Verstka: verstka.media
Proekt: proekt.media
Agentstvo: agents.media
Novaya Vkladka: thenewtab.io
Bumaga: paperpaper.io paperpaper.ru
Realnoe Vremya: realnoevremya.ru
Business Online: business-gazeta.ru
Ura.ru: ura.news
E1.ru: e1.ru
NGS: ngs.ru
Tayga.info: tayga.info
Siberia.Realities: sibreal.org
Kavkaz.Realii: kavkazr.com
Caucasian Knot: kavkaz-uzel.eu
Onliner: onliner.by
Tut.by: tut.by
Reform.news: reform.news
Euroradio: euroradio.fm
Nashe Mnenie: nmnby.eu
Netgazeti: netgazeti.ge
Rustavi 2: rustavi2.ge
Imedi: imedinews.ge
Formula: formulanews.ge
Tabula: tabula.ge
Radio Tavisupleba: radiotavisupleba.ge
bm.ge: bm.ge
CivilNet: civilnet.am
EVN Report: evnreport.com
Azatutyun: azatutyun.am
Aravot: aravot.am
168 Zham: 168.am
Panorama.am: panorama.am
APA (Azerbaijan): apa.az
Turan: turan.az
Meydan TV: meydan.tv
Qafqazinfo: qafqazinfo.az
Yeni Müsavat: musavat.com
Oxu.az: oxu.az
AzerNews: azernews.az
`
