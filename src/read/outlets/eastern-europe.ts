/** News outlets of eastern and south-eastern Europe and the Caucasus: name and hosts. */
export const EASTERN_EUROPE = `
Gazeta Wyborcza: wyborcza.pl
Rzeczpospolita: rp.pl
Fakt: fakt.pl
Super Express: se.pl
Dziennik Gazeta Prawna: gazetaprawna.pl
Polityka: polityka.pl
Newsweek Polska: newsweek.pl
Wprost: wprost.pl
Do Rzeczy: dorzeczy.pl
wPolityce: wpolityce.pl
Tygodnik Powszechny: tygodnikpowszechny.pl
OKO.press: oko.press
Onet: onet.pl
Wirtualna Polska: wp.pl
Interia: interia.pl
Gazeta.pl: gazeta.pl
Polsat News: polsatnews.pl
TVN24: tvn24.pl
TVP Info: tvp.info
TVP World: tvpworld.com
Polskie Radio: polskieradio.pl polskieradio24.pl
RMF24: rmf24.pl
Radio ZET: radiozet.pl
PAP: pap.pl
Niezależna: niezalezna.pl
Money.pl: money.pl
Bankier: bankier.pl
Notes from Poland: notesfrompoland.com
Belsat: belsat.eu
Mladá fronta DNES: idnes.cz
Lidové noviny: lidovky.cz
Hospodářské noviny: hn.cz ihned.cz
Právo: novinky.cz
Deník: denik.cz
Blesk: blesk.cz
Aktuálně.cz: aktualne.cz
Seznam Zprávy: seznamzpravy.cz
Deník N: denikn.cz
Respekt: respekt.cz
Reflex: reflex.cz
Forum 24: forum24.cz
Echo24: echo24.cz
iRozhlas: irozhlas.cz
ČT24: ct24.ceskatelevize.cz ct24.cz
Česká televize: ceskatelevize.cz
ČTK: ctk.cz ceskenoviny.cz
Parlamentní listy: parlamentnilisty.cz
Radio Prague International: radio.cz
SME: sme.sk
Denník N: dennikn.sk
Pravda: pravda.sk
Aktuality.sk: aktuality.sk
Hospodárske noviny: hnonline.sk
Nový čas: cas.sk
TASR: tasr.sk teraz.sk
Postoj: postoj.sk
The Slovak Spectator: spectator.sme.sk
RTVS: rtvs.sk
Index: index.hu
Telex: telex.hu
HVG: hvg.hu
444: 444.hu
24.hu: 24.hu
Magyar Nemzet: magyarnemzet.hu
Népszava: nepszava.hu
Magyar Hang: hang.hu
Origo: origo.hu
Portfolio: portfolio.hu
Blikk: blikk.hu
Magyar Narancs: magyarnarancs.hu
Átlátszó: atlatszo.hu
MTI: mti.hu
Daily News Hungary: dailynewshungary.com
Hungary Today: hungarytoday.hu
Adevărul: adevarul.ro
Libertatea: libertatea.ro
Gândul: gandul.ro
Evenimentul Zilei: evz.ro
Jurnalul Național: jurnalul.ro
România liberă: romanialibera.ro
HotNews: hotnews.ro
Digi24: digi24.ro
G4Media: g4media.ro
Știrile ProTV: stirileprotv.ro
Antena 3 CNN: antena3.ro
Ziarul Financiar: zf.ro
Mediafax: mediafax.ro
Agerpres: agerpres.ro
Romania Insider: romania-insider.com
Ziarul de Gardă: zdg.md
NewsMaker: newsmaker.md
Agora: agora.md
IPN: ipn.md
24 Chasa: 24chasa.bg
Dnevnik: dnevnik.bg
Capital (Bulgaria): capital.bg
Sega: segabg.com
Trud: trud.bg
BTA: bta.bg
bTV: btvnovinite.bg
Nova: nova.bg
BNT: bnt.bg bntnews.bg
Bulgarian National Radio (BNR): bnr.bg
Mediapool: mediapool.bg
Novinite: novinite.com
Jutarnji list: jutarnji.hr
Večernji list: vecernji.hr
24sata: 24sata.hr
Slobodna Dalmacija: slobodnadalmacija.hr
Novi list: novilist.hr
Index.hr: index.hr
HRT: hrt.hr
Nacional: nacional.hr
tportal: tportal.hr
N1: n1info.hr n1info.rs n1info.ba n1info.si
Delo: delo.si
Dnevnik (Slovenija): dnevnik.si
Večer: vecer.com
RTV SLO: rtvslo.si
24ur: 24ur.com
Mladina: mladina.si
STA: sta.si
Politika: politika.rs
Blic: blic.rs
Danas: danas.rs
Kurir: kurir.rs
Večernje novosti: novosti.rs
B92: b92.net
Radio-televizija Srbije (RTS): rts.rs
Vreme: vreme.com
Nin: nin.rs
Tanjug: tanjug.rs
Balkan Insight: balkaninsight.com
Oslobođenje: oslobodjenje.ba
Dnevni avaz: avaz.ba
Klix: klix.ba
Nezavisne novine: nezavisne.com
Vijesti: vijesti.me
Pobjeda: pobjeda.me
Sloboden pechat: slobodenpecat.mk
Nova Makedonija: novamakedonija.com.mk
MIA: mia.mk
Gazeta Express: gazetaexpress.com
Koha Ditore: koha.net
Shqiptarja: shqiptarja.com
Top Channel: top-channel.tv
Kathimerini: kathimerini.gr ekathimerini.com
Ta Nea: tanea.gr
To Vima: tovima.gr tovima.com
Proto Thema: protothema.gr
Efimerida ton Syntakton: efsyn.gr
Naftemporiki: naftemporiki.gr
Ethnos: ethnos.gr
Eleftheros Typos: eleftherostypos.gr
Avgi: avgi.gr
Skai: skai.gr
in.gr: in.gr
News247: news247.gr
iefimerida: iefimerida.gr
ERT: ert.gr ertnews.gr
ANA-MPA: amna.gr
Cyprus Mail: cyprus-mail.com
Phileleftheros: philenews.com
Politis: politis.com.cy
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
`
