/** News outlets of the United States and Canada: a line each, the name it is known by and the hosts it publishes on. */
export const NORTH_AMERICA = `
The New York Times: nytimes.com
The Washington Post: washingtonpost.com
The Wall Street Journal: wsj.com
Los Angeles Times: latimes.com
USA Today: usatoday.com
Chicago Tribune: chicagotribune.com
Chicago Sun-Times: suntimes.com
The Boston Globe: bostonglobe.com
Boston Herald: bostonherald.com
New York Post: nypost.com
New York Daily News: nydailynews.com
Newsday: newsday.com
The Philadelphia Inquirer: inquirer.com
The Dallas Morning News: dallasnews.com
Houston Chronicle: houstonchronicle.com chron.com
San Antonio Express-News: expressnews.com
Austin American-Statesman: statesman.com
The Texas Tribune: texastribune.org
San Francisco Chronicle: sfchronicle.com
SFGate: sfgate.com
The Mercury News: mercurynews.com
East Bay Times: eastbaytimes.com
The Sacramento Bee: sacbee.com
The Fresno Bee: fresnobee.com
The San Diego Union-Tribune: sandiegouniontribune.com
Orange County Register: ocregister.com
The Seattle Times: seattletimes.com
The Oregonian: oregonlive.com
The Spokesman-Review: spokesman.com
The Denver Post: denverpost.com
The Salt Lake Tribune: sltrib.com
Deseret News: deseret.com
The Arizona Republic: azcentral.com
Las Vegas Review-Journal: reviewjournal.com
Las Vegas Sun: lasvegassun.com
Star Tribune: startribune.com
Pioneer Press: twincities.com
Milwaukee Journal Sentinel: jsonline.com
Detroit Free Press: freep.com
The Detroit News: detroitnews.com
The Plain Dealer: cleveland.com
The Columbus Dispatch: dispatch.com
The Cincinnati Enquirer: cincinnati.com
The Indianapolis Star: indystar.com
St. Louis Post-Dispatch: stltoday.com
The Kansas City Star: kansascity.com
The Des Moines Register: desmoinesregister.com
Omaha World-Herald: omaha.com
The Oklahoman: oklahoman.com
Tulsa World: tulsaworld.com
Arkansas Democrat-Gazette: arkansasonline.com
The Commercial Appeal: commercialappeal.com
The Tennessean: tennessean.com
The Courier-Journal: courier-journal.com
The Atlanta Journal-Constitution: ajc.com
Miami Herald: miamiherald.com
Tampa Bay Times: tampabay.com
Orlando Sentinel: orlandosentinel.com
South Florida Sun Sentinel: sun-sentinel.com
The Palm Beach Post: palmbeachpost.com
The Charlotte Observer: charlotteobserver.com
The News & Observer: newsobserver.com
The Post and Courier: postandcourier.com
The State: thestate.com
Richmond Times-Dispatch: richmond.com
The Virginian-Pilot: pilotonline.com
The Baltimore Sun: baltimoresun.com
The Washington Times: washingtontimes.com
Washington Examiner: washingtonexaminer.com
Pittsburgh Post-Gazette: post-gazette.com
The Buffalo News: buffalonews.com
Hartford Courant: courant.com
The Providence Journal: providencejournal.com
Portland Press Herald: pressherald.com
Bangor Daily News: bangordailynews.com
The Star-Ledger: nj.com
The Advocate: theadvocate.com
The Times-Picayune: nola.com
Anchorage Daily News: adn.com
Honolulu Star-Advertiser: staradvertiser.com
Albuquerque Journal: abqjournal.com
El Nuevo Día: elnuevodia.com
The Christian Science Monitor: csmonitor.com
Associated Press: apnews.com
Reuters: reuters.com
Bloomberg: bloomberg.com
CNN: cnn.com cnnespanol.cnn.com
Fox News: foxnews.com
Fox Business: foxbusiness.com
MSNBC: msnbc.com
NBC News: nbcnews.com
CBS News: cbsnews.com
ABC News: abcnews.go.com abcnews.com
CNBC: cnbc.com
NPR: npr.org
PBS: pbs.org
Univision: univision.com
Telemundo: telemundo.com
Newsmax: newsmax.com
One America News Network: oann.com
C-SPAN: c-span.org
Politico: politico.com politico.eu
Axios: axios.com
The Hill: thehill.com
Roll Call: rollcall.com
Semafor: semafor.com
ProPublica: propublica.org
The Intercept: theintercept.com
Vox: vox.com
Slate: slate.com
Salon: salon.com
HuffPost: huffpost.com huffingtonpost.com
BuzzFeed News: buzzfeednews.com
Vice: vice.com
The Daily Beast: thedailybeast.com
The Daily Caller: dailycaller.com
The Daily Wire: dailywire.com
The Daily Signal: dailysignal.com
Breitbart: breitbart.com
The Gateway Pundit: thegatewaypundit.com
The Epoch Times: theepochtimes.com
The Blaze: theblaze.com
The Federalist: thefederalist.com
The American Conservative: theamericanconservative.com
National Review: nationalreview.com
Reason: reason.com
The Free Press: thefp.com
The Free Beacon: freebeacon.com
The Dispatch: thedispatch.com
The Bulwark: thebulwark.com
The Nation: thenation.com
The New Republic: newrepublic.com
Jacobin: jacobin.com
Mother Jones: motherjones.com
Talking Points Memo: talkingpointsmemo.com
Democracy Now!: democracynow.org
Common Dreams: commondreams.org
Truthout: truthout.org
Raw Story: rawstory.com
AlterNet: alternet.org
RealClearPolitics: realclearpolitics.com
FiveThirtyEight: fivethirtyeight.com
The Atlantic: theatlantic.com
The New Yorker: newyorker.com
New York Magazine: nymag.com
Harper's Magazine: harpers.org
Foreign Affairs: foreignaffairs.com
Foreign Policy: foreignpolicy.com
Time: time.com
Newsweek: newsweek.com
U.S. News & World Report: usnews.com
People: people.com
Us Weekly: usmagazine.com
Entertainment Weekly: ew.com
Variety: variety.com
The Hollywood Reporter: hollywoodreporter.com
Deadline: deadline.com
Rolling Stone: rollingstone.com
Billboard: billboard.com
Vanity Fair: vanityfair.com
Esquire: esquire.com
GQ: gq.com
TMZ: tmz.com
Page Six: pagesix.com
Forbes: forbes.com
Fortune: fortune.com
Business Insider: businessinsider.com
MarketWatch: marketwatch.com
Barron's: barrons.com
Investor's Business Daily: investors.com
TheStreet: thestreet.com
Quartz: qz.com
Inc.: inc.com
Fast Company: fastcompany.com
Entrepreneur: entrepreneur.com
Harvard Business Review: hbr.org
Wired: wired.com
The Verge: theverge.com
TechCrunch: techcrunch.com
Ars Technica: arstechnica.com
Engadget: engadget.com
Gizmodo: gizmodo.com
CNET: cnet.com
ZDNET: zdnet.com
Mashable: mashable.com
VentureBeat: venturebeat.com
MIT Technology Review: technologyreview.com
Rest of World: restofworld.org
404 Media: 404media.co
Scientific American: scientificamerican.com
Popular Science: popsci.com
Popular Mechanics: popularmechanics.com
National Geographic: nationalgeographic.com
Smithsonian Magazine: smithsonianmag.com
Space.com: space.com
Live Science: livescience.com
Science: science.org
Inside Climate News: insideclimatenews.org
Grist: grist.org
STAT: statnews.com
KFF Health News: kffhealthnews.org
Defense News: defensenews.com
Military Times: militarytimes.com
Stars and Stripes: stripes.com
Defense One: defenseone.com
Voice of America: voanews.com voaafrica.com
Radio Free Asia: rfa.org
ESPN: espn.com
Sports Illustrated: si.com
The Athletic: theathletic.com
Bleacher Report: bleacherreport.com
CBS Sports: cbssports.com
The Ringer: theringer.com
Snopes: snopes.com
PolitiFact: politifact.com
The Onion: theonion.com
Lawfare: lawfaremedia.org
SCOTUSblog: scotusblog.com
The Marshall Project: themarshallproject.org
The 19th: 19thnews.org
CalMatters: calmatters.org
Voice of San Diego: voiceofsandiego.org
MinnPost: minnpost.com
Gothamist: gothamist.com
LAist: laist.com
KQED: kqed.org
WBUR: wbur.org
WNYC: wnyc.org
KTLA: ktla.com
CoinDesk: coindesk.com
Religion News Service: religionnews.com
The Chronicle of Higher Education: chronicle.com
Education Week: edweek.org
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
`
