/** News outlets of the United States: a line each, the name it is known by and the hosts it publishes on. */
export const UNITED_STATES = `
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
The Columbian: columbian.com
The News Tribune: thenewstribune.com
The Idaho Statesman: idahostatesman.com
Billings Gazette: billingsgazette.com
Casper Star-Tribune: trib.com
Argus Leader: argusleader.com
The Forum of Fargo-Moorhead: inforum.com
Lincoln Journal Star: journalstar.com
The Wichita Eagle: kansas.com
The Topeka Capital-Journal: cjonline.com
Fort Worth Star-Telegram: star-telegram.com
El Paso Times: elpasotimes.com
The Times of Northwest Indiana: nwitimes.com
Wisconsin State Journal: madison.com
The Gazette (Cedar Rapids): thegazette.com
The Gazette (Colorado Springs): gazette.com
Grand Forks Herald: grandforksherald.com
Duluth News Tribune: duluthnewstribune.com
Bridge Michigan: bridgemi.com
MLive: mlive.com
The Toledo Blade: toledoblade.com
Dayton Daily News: daytondailynews.com
Akron Beacon Journal: beaconjournal.com
Lexington Herald-Leader: kentucky.com
Knoxville News Sentinel: knoxnews.com
Clarion Ledger: clarionledger.com
Mississippi Today: mississippitoday.org
AL.com: al.com
Montgomery Advertiser: montgomeryadvertiser.com
The Augusta Chronicle: augustachronicle.com
The Savannah Morning News: savannahnow.com
The Greenville News: greenvilleonline.com
The Florida Times-Union: jacksonville.com
Naples Daily News: naplesnews.com
The Roanoke Times: roanoke.com
Charleston Gazette-Mail: wvgazettemail.com
PennLive: pennlive.com
The Morning Call: mcall.com
Democrat and Chronicle: democratandchronicle.com
Syracuse.com: syracuse.com
Times Union: timesunion.com
The Record (New Jersey): northjersey.com
Asbury Park Press: app.com
The News Journal: delawareonline.com
VTDigger: vtdigger.org
Burlington Free Press: burlingtonfreepress.com
New Hampshire Union Leader: unionleader.com
MassLive: masslive.com
Telegram & Gazette: telegram.com
Honolulu Civil Beat: civilbeat.org
Juneau Empire: juneauempire.com
Santa Fe New Mexican: santafenewmexican.com
The Nevada Independent: thenevadaindependent.com
Arizona Daily Star: tucson.com
Los Angeles Daily News: dailynews.com
The Press Democrat: pressdemocrat.com
The San Francisco Standard: sfstandard.com
Mission Local: missionlocal.org
Berkeleyside: berkeleyside.org
Block Club Chicago: blockclubchicago.org
The City: thecity.nyc
Houston Public Media: houstonpublicmedia.org
Texas Monthly: texasmonthly.com
Stateline: stateline.org
NewsNation: newsnationnow.com
Scripps News: scrippsnews.com
WRAL: wral.com
WSB-TV: wsbtv.com
WPLG: local10.com
KING 5: king5.com
KOMO News: komonews.com
ABC7 Chicago: abc7chicago.com
ABC7 Los Angeles: abc7.com
ABC7 New York: abc7ny.com
ABC13 Houston: abc13.com
6abc Philadelphia: 6abc.com
NBC New York: nbcnewyork.com
NBC Los Angeles: nbclosangeles.com
FOX 5 New York: fox5ny.com
PR Newswire: prnewswire.com
Business Wire: businesswire.com
GlobeNewswire: globenewswire.com
The Root: theroot.com
The Grio: thegrio.com
Capital B: capitalbnews.org
Indian Country Today: ictnews.org
The Forward: forward.com
Jewish Telegraphic Agency: jta.org
Catholic News Agency: catholicnewsagency.com
National Catholic Reporter: ncronline.org
Christianity Today: christianitytoday.com
The Christian Post: christianpost.com
Washington Monthly: washingtonmonthly.com
The American Prospect: prospect.org
In These Times: inthesetimes.com
The Week: theweek.com theweek.co.uk
Just Security: justsecurity.org
War on the Rocks: warontherocks.com
Just the News: justthenews.com
Washington Blade: washingtonblade.com
The Advocate (magazine): advocate.com
Them: them.us
Governing: governing.com
Route Fifty: route-fifty.com
Nextgov: nextgov.com
Government Executive: govexec.com
Federal News Network: federalnewsnetwork.com
E&E News: eenews.net
Utility Dive: utilitydive.com
Canary Media: canarymedia.com
Heatmap: heatmap.news
Quanta Magazine: quantamagazine.org
Undark: undark.org
Nautilus: nautil.us
Science News: sciencenews.org
Phys.org: phys.org
Discover Magazine: discovermagazine.com
`
