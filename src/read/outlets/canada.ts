/** News outlets of Canada: a line each, name and hosts. */
export const CANADA = `
The Globe and Mail: theglobeandmail.com
Toronto Star: thestar.com
National Post: nationalpost.com
Financial Post: financialpost.com
Toronto Sun: torontosun.com
CBC News: cbc.ca
Radio-Canada: radio-canada.ca
CTV News: ctvnews.ca
Global News: globalnews.ca
CityNews: citynews.ca
La Presse: lapresse.ca
Le Devoir: ledevoir.com
Le Journal de Montréal: journaldemontreal.com
Le Journal de Québec: journaldequebec.com
TVA Nouvelles: tvanouvelles.ca
Le Soleil: lesoleil.com
Montreal Gazette: montrealgazette.com
Ottawa Citizen: ottawacitizen.com
Vancouver Sun: vancouversun.com
The Province: theprovince.com
Calgary Herald: calgaryherald.com
Calgary Sun: calgarysun.com
Edmonton Journal: edmontonjournal.com
Edmonton Sun: edmontonsun.com
Winnipeg Free Press: winnipegfreepress.com
Winnipeg Sun: winnipegsun.com
Regina Leader-Post: leaderpost.com
Saskatoon StarPhoenix: thestarphoenix.com
The Chronicle Herald: saltwire.com thechronicleherald.ca
Times Colonist: timescolonist.com
The Hamilton Spectator: thespec.com
Waterloo Region Record: therecord.com
London Free Press: lfpress.com
The Canadian Press: thecanadianpress.com
Maclean's: macleans.ca
The Walrus: thewalrus.ca
The Tyee: thetyee.ca
The Narwhal: thenarwhal.ca
Canada's National Observer: nationalobserver.com
BNN Bloomberg: bnnbloomberg.ca
Sportsnet: sportsnet.ca
TSN: tsn.ca
Le Droit: ledroit.com
La Tribune (Canada): latribune.ca
L'actualité: lactualite.com
L'Acadie Nouvelle: acadienouvelle.com
iPolitics: ipolitics.ca
The Hub: thehub.ca
Rebel News: rebelnews.com
True North: tnc.news
Castanet: castanet.net
Telegraph-Journal: tj.news
The Telegram: thetelegram.com
The Guardian (Charlottetown): theguardian.pe.ca
APTN News: aptnnews.ca
Nunatsiaq News: nunatsiaq.com
The Logic: thelogic.co
BetaKit: betakit.com
Nova Scotia Examiner: halifaxexaminer.ca
La Voix de l'Est: lavoixdelest.ca
Toronto Life: torontolife.com
blogTO: blogto.com
Daily Hive: dailyhive.com
Policy Options: policyoptions.irpp.org
Ricochet: ricochet.media
PressProgress: pressprogress.ca
rabble.ca: rabble.ca
Western Standard: westernstandard.news
Windsor Star: windsorstar.com
Canada.com: canada.com
Yukon News: yukon-news.com
Brantford Expositor: brantfordexpositor.ca
The Peterborough Examiner: thepeterboroughexaminer.com
St. Catharines Standard: stcatharinesstandard.ca
NB Media Co-op: nbmediacoop.org
Noovo Info: noovo.info
The Coast: thecoast.ca
VOCM: vocm.com
CHEK News: cheknews.ca
The Epoch Times Canada: theepochtimes.ca
The Kingston Whig-Standard: thewhig.com
`
