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
Positive News: positive.news
Tortoise: tortoisemedia.com
Politics.co.uk: politics.co.uk
PoliticsHome: politicshome.com
The House: thehousemagazine.co.uk
HuffPost UK: huffingtonpost.co.uk
The Big Issue: bigissue.com
The Tablet: thetablet.co.uk
Church Times: churchtimes.co.uk
The Jewish Chronicle: thejc.com
Press Gazette: pressgazette.co.uk
The Bureau of Investigative Journalism: thebureauinvestigates.com
Carbon Brief: carbonbrief.org
Inside Housing: insidehousing.co.uk
The Stage: thestage.co.uk
The Oxford Mail: oxfordmail.co.uk
Cambridge News: cambridge-news.co.uk
Coventry Telegraph: coventrytelegraph.net
Express & Star: expressandstar.com
Shropshire Star: shropshirestar.com
Stoke-on-Trent Live: stokesentinel.co.uk
Hull Daily Mail: hulldailymail.co.uk
Lancashire Telegraph: lancashiretelegraph.co.uk
Lancashire Evening Post: lep.co.uk
Sheffield Star: thestar.co.uk
Bradford Telegraph & Argus: thetelegraphandargus.co.uk
East Anglian Daily Times: eadt.co.uk
Ipswich Star: ipswichstar.co.uk
Plymouth Herald: plymouthherald.co.uk
Devon Live: devonlive.com
Cornwall Live: cornwalllive.com
Southern Daily Echo: dailyecho.co.uk
The News (Portsmouth): portsmouth.co.uk
SussexLive: sussexlive.co.uk
MyLondon: mylondon.news
South Wales Argus: southwalesargus.co.uk
Daily Post (Wales): dailypost.co.uk
Golwg: golwg.cymru golwg360.cymru
Glasgow Times: glasgowtimes.co.uk
Edinburgh Evening News: edinburghnews.scotsman.com
Evening Express: eveningexpress.co.uk
The Shetland Times: shetlandtimes.co.uk
BelfastLive: belfastlive.co.uk
Slugger O'Toole: sluggerotoole.com
Jersey Evening Post: jerseyeveningpost.com
Guernsey Press: guernseypress.com
Gibraltar Chronicle: chronicle.gi
Breakingnews.ie: breakingnews.ie
Sunday World: sundayworld.com
Irish Daily Star: thestar.ie
Hot Press: hotpress.com
Donegal Daily: donegaldaily.com
Le Journal du Dimanche: lejdd.fr
L'Alsace: lalsace.fr
Le Berry républicain: leberry.fr
Le Courrier picard: courrier-picard.fr
L'Union: lunion.fr
L'Indépendant: lindependant.fr
La Nouvelle République: lanouvellerepublique.fr
Le Républicain lorrain: republicain-lorrain.fr
Le Journal de Saône-et-Loire: lejsl.com
Paris-Normandie: paris-normandie.fr
Presse Océan: presseocean.fr
Le Maine libre: lemainelibre.fr
Var-Matin: varmatin.com
Actu.fr: actu.fr
Reporterre: reporterre.net
Basta!: basta.media
StreetPress: streetpress.com
Blast: blast-info.fr
Les Jours: lesjours.fr
Arrêt sur images: arretsurimages.net
Causeur: causeur.fr
Télérama: telerama.fr
Les Inrockuptibles: lesinrocks.com
Sciences et Avenir: sciencesetavenir.fr
Futura: futura-sciences.com
L'Usine nouvelle: usinenouvelle.com
La Gazette des communes: lagazettedescommunes.com
Public Sénat: publicsenat.fr
LCP: lcp.fr
TV5 Monde: tv5monde.com
Boursorama: boursorama.com
Zonebourse: zonebourse.com
01net: 01net.com
Clubic: clubic.com
Frandroid: frandroid.com
Outre-mer La 1ère: la1ere.francetvinfo.fr la1ere.franceinfo.fr
France-Antilles: franceantilles.fr
Clicanoo: clicanoo.re
Imaz Press: ipreunion.com
Dagblad van het Noorden: dvhn.nl
Leeuwarder Courant: lc.nl
De Gelderlander: gelderlander.nl
De Stentor: destentor.nl
Tubantia: tubantia.nl
BN DeStem: bndestem.nl
Brabants Dagblad: bd.nl
Eindhovens Dagblad: ed.nl
PZC: pzc.nl
De Limburger: limburger.nl
Noordhollands Dagblad: noordhollandsdagblad.nl
Elsevier Weekblad: ewmagazine.nl
HP/De Tijd: hpdetijd.nl
Vrij Nederland: vn.nl
OneWorld: oneworld.nl
Omroep Brabant: omroepbrabant.nl
RTV Utrecht: rtvutrecht.nl
NH Nieuws: nhnieuws.nl
Omroep West: omroepwest.nl
Rijnmond: rijnmond.nl
Hart van Nederland: hartvannederland.nl
Metronieuws: metronieuws.nl
Nieuwsblad Transport: nt.nl
Apache: apache.be
Doorbraak: doorbraak.be
Bruzz: bruzz.be
De Krant van West-Vlaanderen: kw.be
GrenzEcho: grenzecho.net
BRF: brf.be brf1.be
7sur7: 7sur7.be
Trends: trends.knack.be
Paperjam: paperjam.lu
Virgule: virgule.lu
Le Quotidien: lequotidien.lu
Luxembourg Times: luxtimes.lu
`
