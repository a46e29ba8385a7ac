/** News outlets of the German-speaking countries: a line each, the name it is known by and the hosts it publishes on. */
export const CENTRAL_EUROPE = `
Der Spiegel: spiegel.de
Die Zeit: zeit.de
Frankfurter Allgemeine Zeitung (FAZ): faz.net
Süddeutsche Zeitung: sueddeutsche.de sz.de
Die Welt: welt.de
Bild: bild.de
taz: taz.de
Der Tagesspiegel: tagesspiegel.de
Handelsblatt: handelsblatt.com
WirtschaftsWoche: wiwo.de
manager magazin: manager-magazin.de
Capital (Deutschland): capital.de
Börsen-Zeitung: boersen-zeitung.de
Focus Online: focus.de
Stern: stern.de
Cicero: cicero.de
Der Freitag: freitag.de
Junge Welt: jungewelt.de
Junge Freiheit: jungefreiheit.de
nd: nd-aktuell.de neues-deutschland.de
Jungle World: jungle.world
Frankfurter Rundschau: fr.de
Frankfurter Neue Presse: fnp.de
Hessische/Niedersächsische Allgemeine (HNA): hna.de
Münchner Merkur: merkur.de
tz: tz.de
Abendzeitung: abendzeitung-muenchen.de
Augsburger Allgemeine: augsburger-allgemeine.de
Nürnberger Nachrichten: nordbayern.de nn.de
Main-Post: mainpost.de
Passauer Neue Presse: pnp.de
Mittelbayerische Zeitung: mittelbayerische.de
Stuttgarter Zeitung: stuttgarter-zeitung.de
Stuttgarter Nachrichten: stuttgarter-nachrichten.de
Schwäbische Zeitung: schwaebische.de
Südwest Presse: swp.de
Südkurier: suedkurier.de
Badische Zeitung: badische-zeitung.de
Badische Neueste Nachrichten: bnn.de
Mannheimer Morgen: mannheimer-morgen.de
Rhein-Neckar-Zeitung: rnz.de
Die Rheinpfalz: rheinpfalz.de
Rhein-Zeitung: rhein-zeitung.de
Trierischer Volksfreund: volksfreund.de
Allgemeine Zeitung: allgemeine-zeitung.de
Saarbrücker Zeitung: saarbruecker-zeitung.de
Rheinische Post: rp-online.de
Kölner Stadt-Anzeiger: ksta.de
Kölnische Rundschau: rundschau-online.de
Express (Köln): express.de
General-Anzeiger: ga.de general-anzeiger-bonn.de
Aachener Zeitung: aachener-zeitung.de
Westdeutsche Allgemeine Zeitung (WAZ): waz.de
Westdeutsche Zeitung: wz.de
Westfälische Nachrichten: wn.de
Ruhr Nachrichten: ruhrnachrichten.de
Neue Westfälische: nw.de
Westfalen-Blatt: westfalen-blatt.de
Der Westen: derwesten.de
Neue Osnabrücker Zeitung (NOZ): noz.de
Hannoversche Allgemeine Zeitung (HAZ): haz.de
Braunschweiger Zeitung: braunschweiger-zeitung.de
Nordwest-Zeitung (NWZ): nwzonline.de
Weser-Kurier: weser-kurier.de
Hamburger Abendblatt: abendblatt.de
Hamburger Morgenpost: mopo.de
Kieler Nachrichten: kn-online.de
Flensburger Tageblatt: shz.de
Lübecker Nachrichten: ln-online.de
Ostsee-Zeitung: ostsee-zeitung.de
Schweriner Volkszeitung: svz.de
Nordkurier: nordkurier.de
Berliner Zeitung: berliner-zeitung.de
Berliner Morgenpost: morgenpost.de
B.Z.: bz-berlin.de
Berliner Kurier: berliner-kurier.de
Märkische Allgemeine Zeitung (MAZ): maz-online.de
Märkische Oderzeitung (MOZ): moz.de
Lausitzer Rundschau: lr-online.de
Leipziger Volkszeitung (LVZ): lvz.de
Sächsische Zeitung: saechsische.de
Dresdner Neueste Nachrichten (DNN): dnn.de
Freie Presse: freiepresse.de
Tag24: tag24.de
Mitteldeutsche Zeitung: mz.de
Volksstimme: volksstimme.de
Thüringer Allgemeine: thueringer-allgemeine.de
Ostthüringer Zeitung (OTZ): otz.de
Thüringische Landeszeitung (TLZ): tlz.de
RedaktionsNetzwerk Deutschland (RND): rnd.de
Tagesschau: tagesschau.de
ZDF: zdf.de zdfheute.de
ARD: ard.de
Deutschlandfunk: deutschlandfunk.de deutschlandfunkkultur.de
Deutsche Welle: dw.com
Westdeutscher Rundfunk (WDR): wdr.de
Norddeutscher Rundfunk (NDR): ndr.de
Mitteldeutscher Rundfunk (MDR): mdr.de
Südwestrundfunk (SWR): swr.de
Bayerischer Rundfunk (BR): br.de
Hessischer Rundfunk (HR): hessenschau.de hr.de
Rundfunk Berlin-Brandenburg (RBB): rbb24.de rbb-online.de
Radio Bremen: butenunbinnen.de radiobremen.de
Saarländischer Rundfunk (SR): sr.de
Arte: arte.tv
n-tv: n-tv.de ntv.de
RTL: rtl.de
Sat.1: sat1.de
Euronews Deutsch: de.euronews.com
t-online: t-online.de
web.de: web.de
GMX: gmx.net
Watson: watson.de
Vice Deutschland: vice.de
Business Insider Deutschland: businessinsider.de
finanzen.net: finanzen.net
Gründerszene: gruenderszene.de
t3n: t3n.de
Heise: heise.de
Golem: golem.de
Netzpolitik.org: netzpolitik.org
Telepolis: telepolis.de
CHIP: chip.de
Computer Bild: computerbild.de
Spektrum der Wissenschaft: spektrum.de
Correctiv: correctiv.org
Übermedien: uebermedien.de
Krautreporter: krautreporter.de
DWDL: dwdl.de
Meedia: meedia.de
Legal Tribune Online: lto.de
Kicker: kicker.de
Sport1: sport1.de
Sport Bild: sportbild.bild.de
11 Freunde: 11freunde.de
Gala: gala.de
Bunte: bunte.de
Brigitte: brigitte.de
Apotheken Umschau: apotheken-umschau.de
Ärzteblatt: aerzteblatt.de
Jüdische Allgemeine: juedische-allgemeine.de
Die Tagespost: die-tagespost.de
dpa: dpa.com
Euro am Sonntag: euro-am-sonntag.de
Motorsport-Magazin: motorsport-magazin.com
Nius: nius.de
Der Standard: derstandard.at derstandard.de
Die Presse: diepresse.com
Kronen Zeitung: krone.at
Kurier: kurier.at
Kleine Zeitung: kleinezeitung.at
Salzburger Nachrichten: sn.at
Oberösterreichische Nachrichten: nachrichten.at
Tiroler Tageszeitung: tt.com
Vorarlberger Nachrichten: vn.at
Vorarlberg Online: vol.at
Wiener Zeitung: wienerzeitung.at
Heute: heute.at
Österreich: oe24.at
Profil: profil.at
Falter: falter.at
News: news.at
Trend: trend.at
ORF: orf.at
Puls 24: puls24.at
APA: apa.at
OTS: ots.at
Neue Zürcher Zeitung (NZZ): nzz.ch
Tages-Anzeiger: tagesanzeiger.ch
Blick: blick.ch
20 Minuten: 20min.ch
Basler Zeitung: bazonline.ch
bz Basel: bzbasel.ch
Berner Zeitung: bernerzeitung.ch
Der Bund: derbund.ch
Luzerner Zeitung: luzernerzeitung.ch
St. Galler Tagblatt: tagblatt.ch
Aargauer Zeitung: aargauerzeitung.ch
Südostschweiz: suedostschweiz.ch
Die Weltwoche: weltwoche.ch
WOZ: woz.ch
Watson (Schweiz): watson.ch
Nau: nau.ch
Republik: republik.ch
Schweizer Radio und Fernsehen (SRF): srf.ch
Radio Télévision Suisse (RTS): rts.ch
RSI: rsi.ch
Swissinfo: swissinfo.ch
Le Temps: letemps.ch
24 heures: 24heures.ch
Tribune de Genève: tdg.ch
Le Matin: lematin.ch
La Liberté: laliberte.ch
Le Nouvelliste (Suisse): lenouvelliste.ch
Corriere del Ticino: cdt.ch
Ticinonline: tio.ch
Handelszeitung: handelszeitung.ch
Beobachter: beobachter.ch
Finews: finews.ch
Liechtensteiner Vaterland: vaterland.li
Liechtensteiner Volksblatt: volksblatt.li
The Local: thelocal.com thelocal.de thelocal.fr thelocal.se thelocal.it thelocal.es thelocal.ch thelocal.at thelocal.dk thelocal.no
Der Postillon: der-postillon.com
Business Punk: business-punk.com
Der Aktionär: deraktionaer.de
Börse Online: boerse-online.de
Wallstreet Online: wallstreet-online.de
Tichys Einblick: tichyseinblick.de
Achgut: achgut.com
Multipolar: multipolar-magazin.de
NachDenkSeiten: nachdenkseiten.de
Publik-Forum: publik-forum.de
Katholisch.de: katholisch.de
Domradio: domradio.de
Evangelisch.de: evangelisch.de
Belltower.News: belltower.news
FragDenStaat: fragdenstaat.de
Volksverpetzer: volksverpetzer.de
Geo: geo.de
National Geographic Deutschland: nationalgeographic.de
Bild der Wissenschaft: wissenschaft.de
Scinexx: scinexx.de
Auto Bild: autobild.de
auto motor und sport: auto-motor-und-sport.de
Auto Zeitung: autozeitung.de
c't: ct.de
PC-Welt: pcwelt.de
PC Games: pcgames.de
GameStar: gamestar.de
GamePro: gamepro.de
GIGA: giga.de
Caschys Blog: stadt-bremerhaven.de
WinFuture: winfuture.de
Netzwelt: netzwelt.de
inside digital: inside-digital.de
Horizont: horizont.net
W&V: wuv.de
Kress: kress.de
Bergedorfer Zeitung: bergedorfer-zeitung.de
Oldenburger Onlinezeitung: oldenburger-onlinezeitung.de
Ostfriesen-Zeitung: oz-online.de
Göttinger Tageblatt: goettinger-tageblatt.de
Hildesheimer Allgemeine: hildesheimer-allgemeine.de
Wolfsburger Allgemeine: waz-online.de
Cellesche Zeitung: cz.de
Oberhessische Presse: op-marburg.de
Gießener Allgemeine: giessener-allgemeine.de
Darmstädter Echo: echo-online.de
Wiesbadener Kurier: wiesbadener-kurier.de
Offenbach-Post: op-online.de
Fuldaer Zeitung: fuldaerzeitung.de
Osthessen News: osthessen-news.de
Siegener Zeitung: siegener-zeitung.de
Westfalenpost: wp.de
Neue Ruhr Zeitung (NRZ): nrz.de
Hellweger Anzeiger: hellwegeranzeiger.de
Soester Anzeiger: soester-anzeiger.de
Aachener Nachrichten: aachener-nachrichten.de
Pforzheimer Zeitung: pz-news.de
Heilbronner Stimme: stimme.de
Esslinger Zeitung: esslinger-zeitung.de
Schwarzwälder Bote: schwarzwaelder-bote.de
Reutlinger General-Anzeiger: gea.de
Schwäbisches Tagblatt: tagblatt.de
Allgäuer Zeitung: allgaeuer-zeitung.de
Donaukurier: donaukurier.de
Fränkischer Tag: fraenkischertag.de
inFranken.de: infranken.de
Frankenpost: frankenpost.de
Nordbayerischer Kurier: nordbayerischer-kurier.de kurier.de
Oberpfalz-Medien: onetz.de
Potsdamer Neueste Nachrichten: pnn.de
Sportschau: sportschau.de
ProSieben: prosieben.de
Eurosport Deutschland: eurosport.de
Sky Sport: sport.sky.de
Spox: spox.com
Transfermarkt: transfermarkt.de transfermarkt.com
ran: ran.de
Promiflash: promiflash.de
InTouch: intouch.wunderweib.de
Freundin: freundin.de
GQ Germany: gq-magazin.de
Rolling Stone (Deutschland): rollingstone.de
Musikexpress: musikexpress.de
Vienna.at: vienna.at
Exxpress: exxpress.at
Kontrast: kontrast.at
Moment: moment.at
Dossier: dossier.at
MeinBezirk: meinbezirk.at
Tips: tips.at
NÖN: noen.at
BVZ: bvz.at
Die Furche: furche.at
ServusTV: servustv.com
Futurezone: futurezone.at
Der Börsianer: derboersianer.com
SonntagsZeitung: sonntagszeitung.ch
Schweizer Illustrierte: schweizer-illustrierte.ch
Bilanz: bilanz.ch
Cash: cash.ch
Finanz und Wirtschaft: fuw.ch
Inside Paradeplatz: insideparadeplatz.ch
Zentralplus: zentralplus.ch
Der Landbote: landbote.ch
Schaffhauser Nachrichten: shn.ch
Freiburger Nachrichten: freiburger-nachrichten.ch
Bieler Tagblatt: bielertagblatt.ch
Solothurner Zeitung: solothurnerzeitung.ch
Thurgauer Zeitung: thurgauerzeitung.ch
Le Courrier: lecourrier.ch
Heidi.news: heidi.news
ArcInfo: arcinfo.ch
La Côte: lacote.ch
laRegione: laregione.ch
Keystone-SDA: keystone-sda.ch
Landesspiegel: landesspiegel.li
Radio Liechtenstein: radio.li
Volksblatt: volksblatt.at
Trending Topics: trendingtopics.eu
Brutkasten: brutkasten.com
Zack Zack: zackzack.at
Der Pragmaticus: derpragmaticus.com
Salzburg24: salzburg24.at
Laola1: laola1.at
Bluewin: bluewin.ch
Infosperber: infosperber.ch
Tsüri: tsri.ch
Persönlich: persoenlich.com
Walliser Bote: pomona.ch
Journal du Jura: journaldujura.ch
La Gruyère: lagruyere.ch
`
