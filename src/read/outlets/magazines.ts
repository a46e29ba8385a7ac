/** Magazines and trade papers that are read in many countries, most in English: a line each, name and hosts. */
export const MAGAZINES = `
Polygon: polygon.com
Kotaku: kotaku.com
IGN: ign.com
GameSpot: gamespot.com
Eurogamer: eurogamer.net
PC Gamer: pcgamer.com
GamesRadar+: gamesradar.com
Rock Paper Shotgun: rockpapershotgun.com
VG247: vg247.com
GamesIndustry.biz: gamesindustry.biz
Tom's Hardware: tomshardware.com
Tom's Guide: tomsguide.com
TechRadar: techradar.com
PCMag: pcmag.com
PCWorld: pcworld.com
Macworld: macworld.com
Computerworld: computerworld.com
InfoWorld: infoworld.com
CIO: cio.com
CSO: csoonline.com
9to5Mac: 9to5mac.com
9to5Google: 9to5google.com
Android Authority: androidauthority.com
Android Police: androidpolice.com
MacRumors: macrumors.com
AppleInsider: appleinsider.com
The Information: theinformation.com
Digital Trends: digitaltrends.com
Lifehacker: lifehacker.com
How-To Geek: howtogeek.com
Slashdot: slashdot.org
BleepingComputer: bleepingcomputer.com
Dark Reading: darkreading.com
SecurityWeek: securityweek.com
The Hacker News: thehackernews.com
Krebs on Security: krebsonsecurity.com
The Record: therecord.media
CyberScoop: cyberscoop.com
The Markup: themarkup.org
IEEE Spectrum: spectrum.ieee.org
Digiday: digiday.com
Ad Age: adage.com
Adweek: adweek.com
Nieman Lab: niemanlab.org
Columbia Journalism Review: cjr.org
Poynter: poynter.org
Mediaite: mediaite.com
TheWrap: thewrap.com
IndieWire: indiewire.com
Collider: collider.com
Screen Rant: screenrant.com
Vulture: vulture.com
The Cut: thecut.com
Pitchfork: pitchfork.com
NME: nme.com
Stereogum: stereogum.com
Consequence: consequence.net
The A.V. Club: avclub.com
Playbill: playbill.com
Eater: eater.com
Bon Appétit: bonappetit.com
Food & Wine: foodandwine.com
Taste of Home: tasteofhome.com
Vogue: vogue.com
British Vogue: vogue.co.uk
Elle: elle.com
Harper's Bazaar: harpersbazaar.com
Cosmopolitan: cosmopolitan.com
Glamour: glamour.com
Allure: allure.com
Teen Vogue: teenvogue.com
Refinery29: refinery29.com
Bustle: bustle.com
Essence: essence.com
Ebony: ebony.com
Reader's Digest: rd.com
The Saturday Evening Post: saturdayeveningpost.com
Architectural Digest: architecturaldigest.com
Dezeen: dezeen.com
ArchDaily: archdaily.com
Artnet News: news.artnet.com
ARTnews: artnews.com
The Art Newspaper: theartnewspaper.com
Artforum: artforum.com
Hyperallergic: hyperallergic.com
Literary Hub: lithub.com
The New York Review of Books: nybooks.com
The Paris Review: theparisreview.org
Aeon: aeon.co
Atlas Obscura: atlasobscura.com
Big Think: bigthink.com
Quillette: quillette.com
The Times Literary Supplement: the-tls.co.uk
Times Higher Education: timeshighereducation.com
Inside Higher Ed: insidehighered.com
The 74: the74million.org
Chalkbeat: chalkbeat.org
Electrek: electrek.co
InsideEVs: insideevs.com
Car and Driver: caranddriver.com
MotorTrend: motortrend.com
Road & Track: roadandtrack.com
Jalopnik: jalopnik.com
Top Gear: topgear.com
Autocar: autocar.co.uk
Automotive News: autonews.com
Skift: skift.com
Condé Nast Traveler: cntraveler.com
Travel + Leisure: travelandleisure.com
Lonely Planet: lonelyplanet.com
Seeking Alpha: seekingalpha.com
The Motley Fool: fool.com
Kiplinger: kiplinger.com
Benzinga: benzinga.com
Morningstar: morningstar.com
American Banker: americanbanker.com
Institutional Investor: institutionalinvestor.com
Crain's Chicago Business: chicagobusiness.com
Crain's New York Business: crainsnewyork.com
Cointelegraph: cointelegraph.com
Decrypt: decrypt.co
The Block: theblock.co
The BMJ: bmj.com
The Lancet: thelancet.com
Medscape: medscape.com
MedPage Today: medpagetoday.com
Fierce Pharma: fiercepharma.com
Endpoints News: endpts.com
Psychology Today: psychologytoday.com
Men's Health: menshealth.com
Women's Health: womenshealthmag.com
Runner's World: runnersworld.com
Outside: outsideonline.com
Golf Digest: golfdigest.com
Defector: defector.com
Deadspin: deadspin.com
The Sporting News: sportingnews.com
SB Nation: sbnation.com
Goal: goal.com
FourFourTwo: fourfourtwo.com
90min: 90min.com
Motorsport.com: motorsport.com
Autosport: autosport.com
The Race: the-race.com
Cycling Weekly: cyclingweekly.com
Cyclingnews: cyclingnews.com
Inside the Games: insidethegames.biz
Aviation Week: aviationweek.com
FlightGlobal: flightglobal.com
Simple Flying: simpleflying.com
TradeWinds: tradewindsnews.com
Lloyd's List: lloydslist.com
gCaptain: gcaptain.com
FreightWaves: freightwaves.com
OilPrice.com: oilprice.com
Rigzone: rigzone.com
Mining.com: mining.com
Recharge: rechargenews.com
Energy Voice: energyvoice.com
Janes: janes.com
Naval News: navalnews.com
Breaking Defense: breakingdefense.com
Task & Purpose: taskandpurpose.com
The War Zone: twz.com
SpaceNews: spacenews.com
Spaceflight Now: spaceflightnow.com
Universe Today: universetoday.com
EurekAlert!: eurekalert.org
ScienceDaily: sciencedaily.com
The Scientist: the-scientist.com
Chemical & Engineering News: cen.acs.org
Physics World: physicsworld.com
BBC Wildlife: discoverwildlife.com
Yale Environment 360: e360.yale.edu
Climate Home News: climatechangenews.com
DeSmog: desmog.com
Dialogue Earth: dialogue.earth
Devex: devex.com
Health Policy Watch: healthpolicy-watch.news
Courthouse News: courthousenews.com
Law360: law360.com
The American Lawyer: law.com
Above the Law: abovethelaw.com
World Politics Review: worldpoliticsreview.com
Responsible Statecraft: responsiblestatecraft.org
The Cipher Brief: thecipherbrief.com
Tablet: tabletmag.com
Commentary: commentary.org
City Journal: city-journal.org
The Washington Free Beacon: freebeacon.com
`
