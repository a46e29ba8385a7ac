/** News outlets of Britain, Ireland, France and the Low Countries: a line each, name and hosts. */
export const WESTERN_EUROPE = `
BBC: bbc.co.uk bbc.com
The Guardian: theguardian.com guardian.co.uk
The Observer: observer.co.uk
The Times: thetimes.com thetimes.co.uk
The Telegraph: telegraph.co.uk
Financial Times: ft.com
The Independent: independent.co.uk the-independent.com
Daily Mail: dailymail.co.uk dailymail.com mailonline.co.uk
Daily Mirror: mirror.co.uk
Daily Express: express.co.uk
Daily Star: dailystar.co.uk
The Sun: thesun.co.uk the-sun.com thesun.ie
Metro: metro.co.uk
i: inews.co.uk theipaper.com
Evening Standard: standard.co.uk
The Economist: economist.com
The Spectator: spectator.co.uk spectator.com
New Statesman: newstatesman.com
Private Eye: private-eye.co.uk
Prospect: prospectmagazine.co.uk
London Review of Books: lrb.co.uk
UnHerd: unherd.com
openDemocracy: opendemocracy.net
Novara Media: novaramedia.com
Byline Times: bylinetimes.com
The Canary: thecanary.co
Morning Star: morningstaronline.co.uk
City A.M.: cityam.com
Sky News: news.sky.com
Sky Sports: skysports.com
ITV News: itv.com
Channel 4 News: channel4.com
GB News: gbnews.com
LBC: lbc.co.uk
PA Media: pa.media
The Conversation: theconversation.com
Nature: nature.com
New Scientist: newscientist.com
The Register: theregister.com theregister.co.uk
Nikkei Asia: asia.nikkei.com
Al-Monitor: al-monitor.com
Middle East Eye: middleeasteye.net
The Scotsman: scotsman.com
The Herald: heraldscotland.com
Daily Record: dailyrecord.co.uk
The National: thenational.scot
The Press and Journal: pressandjournal.co.uk
The Courier: thecourier.co.uk
STV News: news.stv.tv
WalesOnline: walesonline.co.uk
Nation.Cymru: nation.cymru
Belfast Telegraph: belfasttelegraph.co.uk
The Irish News: irishnews.com
News Letter: newsletter.co.uk
Manchester Evening News: manchestereveningnews.co.uk
Liverpool Echo: liverpoolecho.co.uk
Birmingham Mail: birminghammail.co.uk
Yorkshire Post: yorkshirepost.co.uk
Yorkshire Evening Post: yorkshireeveningpost.co.uk
Evening Chronicle: chroniclelive.co.uk
Bristol Post: bristolpost.co.uk
Nottingham Post: nottinghampost.com
Leicester Mercury: leicestermercury.co.uk
Eastern Daily Press: edp24.co.uk
The Northern Echo: thenorthernecho.co.uk
The Argus: theargus.co.uk
Kent Online: kentonline.co.uk
Euronews: euronews.com
The Irish Times: irishtimes.com
Irish Independent: independent.ie
Irish Examiner: irishexaminer.com
Irish Mirror: irishmirror.ie
RTÉ: rte.ie
TheJournal.ie: thejournal.ie
Business Post: businesspost.ie
Le Monde: lemonde.fr
Le Figaro: lefigaro.fr
Libération: liberation.fr
Le Parisien: leparisien.fr
Les Échos: lesechos.fr
La Croix: la-croix.com
L'Humanité: humanite.fr
L'Équipe: lequipe.fr
L'Opinion: lopinion.fr
La Tribune (France): latribune.fr
20 Minutes: 20minutes.fr
Ouest-France: ouest-france.fr
Sud Ouest: sudouest.fr
La Voix du Nord: lavoixdunord.fr
Le Dauphiné libéré: ledauphine.com
La Dépêche du Midi: ladepeche.fr
Dernières Nouvelles d'Alsace: dna.fr
Le Progrès: leprogres.fr
L'Est républicain: estrepublicain.fr
Le Télégramme: letelegramme.fr
La Provence: laprovence.com
Nice-Matin: nicematin.com
Midi libre: midilibre.fr
La Montagne: lamontagne.fr
Corse-Matin: corsematin.com
Le Point: lepoint.fr
L'Express: lexpress.fr
Le Nouvel Obs: nouvelobs.com
Marianne: marianne.net
Valeurs actuelles: valeursactuelles.com
Courrier international: courrierinternational.com
Paris Match: parismatch.com
Le Canard enchaîné: lecanardenchaine.fr
Charlie Hebdo: charliehebdo.fr
Challenges: challenges.fr
Capital: capital.fr
Mediapart: mediapart.fr
Slate.fr: slate.fr
Le HuffPost: huffingtonpost.fr
Atlantico: atlantico.fr
Contrepoints: contrepoints.org
Le Monde diplomatique: monde-diplomatique.fr mondediplo.com
Franceinfo: francetvinfo.fr franceinfo.fr
France 24: france24.com
RFI: rfi.fr
TF1 Info: tf1info.fr lci.fr
BFM TV: bfmtv.com
CNews: cnews.fr
Europe 1: europe1.fr
RTL (France): rtl.fr
Radio France: radiofrance.fr franceinter.fr franceculture.fr
RMC: rmc.bfmtv.com
AFP: afp.com
Numerama: numerama.com
Jeune Afrique: jeuneafrique.com
The Africa Report: theafricareport.com
De Telegraaf: telegraaf.nl
Algemeen Dagblad: ad.nl
de Volkskrant: volkskrant.nl
NRC: nrc.nl
Trouw: trouw.nl
Het Parool: parool.nl
Het Financieele Dagblad: fd.nl
Reformatorisch Dagblad: rd.nl
Nederlands Dagblad: nd.nl
NOS: nos.nl
NU.nl: nu.nl
RTL Nieuws: rtlnieuws.nl rtl.nl
De Groene Amsterdammer: groene.nl
De Correspondent: decorrespondent.nl
Follow the Money: ftm.nl
DutchNews: dutchnews.nl
NL Times: nltimes.nl
Tweakers: tweakers.net
BNR Nieuwsradio: bnr.nl
De Standaard: standaard.be
De Morgen: demorgen.be
Het Laatste Nieuws: hln.be
Het Nieuwsblad: nieuwsblad.be
De Tijd: tijd.be
Gazet van Antwerpen: gva.be
Het Belang van Limburg: hbvl.be
VRT NWS: vrt.be
VTM Nieuws: vtm.be
Knack: knack.be
Le Soir: lesoir.be
La Libre Belgique: lalibre.be
La Dernière Heure: dhnet.be
L'Echo: lecho.be
L'Avenir: lavenir.net
Sudinfo: sudinfo.be
RTBF: rtbf.be
RTL Info: rtlinfo.be
Le Vif: levif.be
The Brussels Times: brusselstimes.com
Luxemburger Wort: wort.lu
Tageblatt: tageblatt.lu
L'essentiel: lessentiel.lu
RTL Luxembourg: rtl.lu
Euractiv: euractiv.com
EUobserver: euobserver.com
`
