/** Papers, stations and magazines of the cities and states of the United States, and smaller sites: a line each, name and hosts. */
export const UNITED_STATES_REGIONS = `
Occupy Democrats: occupydemocrats.com
The New York Sun: nysun.com
PJ Media: pjmedia.com
Townhall: townhall.com
RedState: redstate.com
HotAir: hotair.com
The Western Journal: westernjournal.com
WND: wnd.com
NewsBusters: newsbusters.org
Twitchy: twitchy.com
Daily Kos: dailykos.com
Crooks and Liars: crooksandliars.com
The American Spectator: spectator.org
American Thinker: americanthinker.com
The Fulcrum: thefulcrum.us
NOTUS: notus.org
Punchbowl News: punchbowl.news
Puck: puck.news
Platformer: platformer.news
Futurism: futurism.com
The Next Web: thenextweb.com
Curbed: curbed.com
FOX Sports: foxsports.com
NBC Sports: nbcsports.com
Yahoo Sports: sports.yahoo.com
Yahoo Finance: finance.yahoo.com
Yahoo News: news.yahoo.com
Good Housekeeping: goodhousekeeping.com
Hawaii News Now: hawaiinewsnow.com
KHON2: khon2.com
WGN-TV: wgntv.com
KRON4: kron4.com
WFLA: wfla.com
Click2Houston: click2houston.com
Click Orlando: clickorlando.com
News4JAX: news4jax.com
KSAT: ksat.com
KSL: ksl.com
KSTP: kstp.com
KARE 11: kare11.com
12News: 12news.com
WUSA9: wusa9.com
WTOP: wtop.com
DCist: dcist.com
WFAA: wfaa.com
KHOU: khou.com
KENS 5: kens5.com
KVUE: kvue.com
11Alive: 11alive.com
KATU: katu.com
KOIN: koin.com
OPB: opb.org
KUOW: kuow.org
WAMU: wamu.org
WHYY: whyy.org
WBEZ: wbez.org
Minnesota Public Radio: mprnews.org
Wisconsin Public Radio: wpr.org
Times-Standard: times-standard.com
Houston Press: houstonpress.com
LA Weekly: laweekly.com
The Village Voice: villagevoice.com
Chicago Reader: chicagoreader.com
The Stranger: thestranger.com
Willamette Week: wweek.com
Seattle Post-Intelligencer: seattlepi.com
The Bakersfield Californian: bakersfield.com
The Desert Sun: desertsun.com
The Press-Enterprise: pe.com
Long Beach Press-Telegram: presstelegram.com
Pasadena Star-News: pasadenastarnews.com
Ventura County Star: vcstar.com
The Modesto Bee: modbee.com
San Luis Obispo Tribune: sanluisobispo.com
The News-Press: news-press.com
Sarasota Herald-Tribune: heraldtribune.com
Bradenton Herald: bradenton.com
Tallahassee Democrat: tallahassee.com
Pensacola News Journal: pnj.com
The Daytona Beach News-Journal: news-journalonline.com
The Ledger: theledger.com
Lansing State Journal: lansingstatejournal.com
The Jackson Sun: jacksonsun.com
Quad-City Times: qctimes.com
Peoria Journal Star: pjstar.com
The State Journal-Register: sj-r.com
Daily Herald: dailyherald.com
Rockford Register Star: rrstar.com
South Bend Tribune: southbendtribune.com
The Journal Gazette: journalgazette.net
Evansville Courier & Press: courierpress.com
Green Bay Press-Gazette: greenbaypressgazette.com
The Post-Crescent: postcrescent.com
St. Cloud Times: sctimes.com
Post Bulletin: postbulletin.com
Rapid City Journal: rapidcityjournal.com
Bismarck Tribune: bismarcktribune.com
Missoulian: missoulian.com
Bozeman Daily Chronicle: bozemandailychronicle.com
Great Falls Tribune: greatfallstribune.com
The Durango Herald: durangoherald.com
Boulder Daily Camera: dailycamera.com
Fort Collins Coloradoan: coloradoan.com
The Colorado Sun: coloradosun.com
Westword: westword.com
Reno Gazette-Journal: rgj.com
The Hutchinson News: hutchnews.com
Springfield News-Leader: news-leader.com
Sun Herald: sunherald.com
Chattanooga Times Free Press: timesfreepress.com
The News Leader: newsleader.com
Daily Press: dailypress.com
The Free Lance-Star: fredericksburg.com
Winston-Salem Journal: journalnow.com
News & Record: greensboro.com
The Fayetteville Observer: fayobserver.com
Asheville Citizen-Times: citizen-times.com
StarNews: starnewsonline.com
The Island Packet: islandpacket.com
The Sun News: myrtlebeachonline.com
Ledger-Enquirer: ledger-enquirer.com
The Macon Telegraph: macon.com
Erie Times-News: goerie.com
LNP: lancasteronline.com
Reading Eagle: readingeagle.com
The Citizens' Voice: citizensvoice.com
TribLive: triblive.com
Press of Atlantic City: pressofatlanticcity.com
The Trentonian: trentonian.com
Poughkeepsie Journal: poughkeepsiejournal.com
The Journal News: lohud.com
New Haven Register: nhregister.com
CT Mirror: ctmirror.org
CT Insider: ctinsider.com
The Patriot Ledger: patriotledger.com
Concord Monitor: concordmonitor.com
WMUR: wmur.com
WCVB: wcvb.com
WGBH: wgbh.org
Seven Days: sevendaysvt.com
Anchorage Press: anchoragepress.com
Alaska Public Media: alaskapublic.org
The Maui News: mauinews.com
Hawaii Tribune-Herald: hawaiitribune-herald.com
Healthline: healthline.com
WebMD: webmd.com
Editor & Publisher: editorandpublisher.com
Bloomberg Law: news.bloomberglaw.com
Investopedia: investopedia.com
Money: money.com
TechTarget: techtarget.com
Shreveport Times: shreveporttimes.com
`
