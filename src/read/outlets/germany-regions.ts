/** Papers and stations of the regions of Germany, trade magazines and smaller sites: a line each, name and hosts. */
export const GERMANY_REGIONS = `
Wetter.com: wetter.com
Wetter Online: wetteronline.de
Neue Presse: neuepresse.de
Peiner Allgemeine Zeitung: paz-online.de
Schaumburger Nachrichten: sn-online.de
Waldeckische Landeszeitung: wlz-online.de
Werra-Rundschau: werra-rundschau.de
Gelnhäuser Neue Zeitung: gnz.de
Wetterauer Zeitung: wetterauer-zeitung.de
Kreiszeitung: kreiszeitung.de
Nordsee-Zeitung: nordsee-zeitung.de
Der Nordschleswiger: nordschleswiger.dk
Lauterbacher Anzeiger: lauterbacher-anzeiger.de
Remscheider General-Anzeiger: rga.de
Solinger Tageblatt: solinger-tageblatt.de
Iserlohner Kreisanzeiger: ikz-online.de
Haller Kreisblatt: haller-kreisblatt.de
Lippische Landes-Zeitung: lz.de
Mindener Tageblatt: mt.de
Borkener Zeitung: borkenerzeitung.de
Recklinghäuser Zeitung: recklinghaeuser-zeitung.de
Dorstener Zeitung: dorstenerzeitung.de
Die Glocke: die-glocke.de
Münsterland Zeitung: muensterlandzeitung.de
Grafschafter Nachrichten: gn-online.de
Delmenhorster Kreisblatt: dk-online.de
Böhme-Zeitung: boehme-zeitung.de
Landeszeitung für die Lüneburger Heide: landeszeitung.de
Altmark Zeitung: az-online.de
Harburger Anzeigen und Nachrichten: han-online.de
Ad-hoc-news: ad-hoc-news.de
BörsenNews: boersennews.de
Impulse: impulse.de
brand eins: brandeins.de
Bild der Frau: bildderfrau.de
Laut.de: laut.de
Perlentaucher: perlentaucher.de
Titanic: titanic-magazin.de
Edition F: editionf.com
MacWelt: macwelt.de
ComputerBase: computerbase.de
Hardwareluxx: hardwareluxx.de
iFun: ifun.de
Apfelpage: apfelpage.de
teltarif: teltarif.de
mobiFlip: mobiflip.de
BASIC thinking: basicthinking.de
Deutsche Wirtschafts-Nachrichten: deutsche-wirtschafts-nachrichten.de
Epoch Times: epochtimes.de
Apollo News: apollo-news.net
Der Sonntag: der-sonntag.de
IPG-Journal: ipg-journal.de
Blätter für deutsche und internationale Politik: blaetter.de
Analyse & Kritik: akweb.de
Verfassungsblog: verfassungsblog.de
beck-aktuell: rsw.beck.de
Juve: juve.de
Pharmazeutische Zeitung: pharmazeutische-zeitung.de
Apotheke Adhoc: apotheke-adhoc.de
Bayerische Staatszeitung: bayerische-staatszeitung.de
Straubinger Tagblatt: idowa.de
Traunsteiner Tagblatt: traunsteiner-tagblatt.de
Oberbayerisches Volksblatt: ovb-online.de
Rosenheim24: rosenheim24.de
Ludwigsburger Kreiszeitung: lkz.de
Backnanger Kreiszeitung: bkz.de
Nürtinger Zeitung: ntz.de
Zollern-Alb-Kurier: zak.de
Gmünder Tagespost: gmuender-tagespost.de
Rems-Zeitung: remszeitung.de
Heidenheimer Zeitung: hz.de
Die Oberbadische: verlagshaus-jaumann.de
Heidelberg24: heidelberg24.de
Der Patriot: derpatriot.de
Thüringen24: thueringen24.de
news38: news38.de
regionalHeute.de: regionalheute.de
Radio Hamburg: radiohamburg.de
Antenne Bayern: antenne.de
Hit Radio FFH: ffh.de
Deutschlandfunk Nova: deutschlandfunknova.de
KiKA: kika.de
Welt der Wunder: weltderwunder.de
`
