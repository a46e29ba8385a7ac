/** News outlets of east-central and south-eastern Europe: name and hosts. */
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
Gazeta Polska: gazetapolska.pl
Przegląd Sportowy: przegladsportowy.onet.pl
Sport.pl: sport.pl
Puls Biznesu: pb.pl
Parkiet: parkiet.com
Business Insider Polska: businessinsider.com.pl
Forsal: forsal.pl
Natemat: natemat.pl
Krytyka Polityczna: krytykapolityczna.pl
Dziennik Polski: dziennikpolski24.pl
Dziennik Zachodni: dziennikzachodni.pl
Gazeta Krakowska: gazetakrakowska.pl
Głos Wielkopolski: gloswielkopolski.pl
Dziennik Bałtycki: dziennikbaltycki.pl
Spider's Web: spidersweb.pl
Demagog: demagog.org.pl
The First News: thefirstnews.com
The Warsaw Voice: warsawvoice.pl
CNN Prima News: cnn.iprima.cz
TN.cz: tn.nova.cz
E15: e15.cz
Info.cz: info.cz
Týden: tyden.cz
Hlídací pes: hlidacipes.org
Lupa: lupa.cz
Expats.cz: expats.cz
Plus 7 dní: plus7dni.pluska.sk
Trend (Slovensko): trend.sk
TA3: ta3.com
TV Noviny: tvnoviny.sk
Új Szó: ujszo.com
Standard (Slovensko): standard.sk
Népszabadság: nol.hu
Mandiner: mandiner.hu
Világgazdaság: vg.hu
ATV: atv.hu
Infostart: infostart.hu
RTL (Magyarország): rtl.hu
Direkt36: direkt36.hu
Azonnali: azonnali.hu
Nemzeti Sport: nemzetisport.hu
Realitatea: realitatea.net
Cotidianul: cotidianul.ro
Ziare.com: ziare.com
Știri pe surse: stiripesurse.ro
Observator News: observatornews.ro
Europa Liberă România: romania.europalibera.org
PressOne: pressone.ro
Recorder: recorder.ro
Context: context.ro
Europa FM: europafm.ro
Gazeta Sporturilor: gsp.ro
TV8: tv8.md
Jurnal.md: jurnal.md
Point: point.md
Moldpres: moldpres.md
Dnes.bg: dnes.bg
Fakti: fakti.bg
OFFNews: offnews.bg
Actualno: actualno.com
Standart: standartnews.com
Economic.bg: economic.bg
Svobodna Evropa: svobodnaevropa.bg
Telegram: telegram.hr
Dnevnik.hr: dnevnik.hr
Net.hr: net.hr
Poslovni dnevnik: poslovni.hr
Glas Istre: glasistre.hr
Hina: hina.hr
Faktograf: faktograf.hr
Total Croatia News: total-croatia-news.com
Siol.net: siol.net
Žurnal24: zurnal24.si
Slovenske novice: slovenskenovice.si
Finance (Slovenija): finance.si
The Slovenia Times: sloveniatimes.com
Nova.rs: nova.rs
Informer: informer.rs
Alo: alo.rs
Srbija Danas: srbijadanas.com
Mondo: mondo.rs
Beta: beta.rs
FoNet: fonet.rs
Cenzolovka: cenzolovka.rs
KRIK: krik.rs
Peščanik: pescanik.net
Al Jazeera Balkans: balkans.aljazeera.net
Faktor: faktor.ba
Radio Sarajevo: radiosarajevo.ba
Glas Srpske: glassrpske.com
RTRS: rtrs.tv
Fena: fena.ba
Žurnal: zurnal.info
Sarajevo Times: sarajevotimes.com
RTCG: rtcg.me
Dan: dan.co.me
CdM: cdm.me
Mina: mina.news
Večer (Severna Makedonija): vecer.mk
Makfax: makfax.com.mk
360 stepeni: 360stepeni.mk
Meta.mk: meta.mk
Telma: telma.com.mk
Panorama (Shqipëri): panorama.com.al
Gazeta Shqip: gazeta-shqip.com
Balkanweb: balkanweb.com
Reporter.al: reporter.al
Tirana Times: tiranatimes.com
ATSH: ata.gov.al
Exit: exit.al
Kallxo: kallxo.com
Telegrafi: telegrafi.com
Prishtina Insight: prishtinainsight.com
Capital.gr: capital.gr
Liberal: liberal.gr
Newsbomb: newsbomb.gr
Dimokratia: dimokratianews.gr
Documento: documentonews.gr
Rizospastis: rizospastis.gr
CNN Greece: cnn.gr
Lifo: lifo.gr
Reporters United: reportersunited.gr
Greek Reporter: greekreporter.com
Keep Talking Greece: keeptalkinggreece.com
Reporter (Kypros): reporter.com.cy
Stockwatch: stockwatch.com.cy
CyBC: cybc.com.cy
`
