/** News outlets of Australia, New Zealand and the Pacific, and those of the United Nations: name and hosts. */
export const OCEANIA = `
Australian Broadcasting Corporation (ABC): abc.net.au
The Sydney Morning Herald: smh.com.au
The Age: theage.com.au
The Australian: theaustralian.com.au
Australian Financial Review: afr.com
The Daily Telegraph: dailytelegraph.com.au
Herald Sun: heraldsun.com.au
The Courier-Mail: couriermail.com.au
The Advertiser: adelaidenow.com.au
Brisbane Times: brisbanetimes.com.au
WAtoday: watoday.com.au
The West Australian: thewest.com.au
PerthNow: perthnow.com.au
The Nightly: thenightly.com.au
The Canberra Times: canberratimes.com.au
The Mercury: themercury.com.au
NT News: ntnews.com.au
Newcastle Herald: newcastleherald.com.au
Illawarra Mercury: illawarramercury.com.au
The Examiner: examiner.com.au
news.com.au: news.com.au
9News: 9news.com.au
7NEWS: 7news.com.au
10 News: 10play.com.au
Sky News Australia: skynews.com.au
Special Broadcasting Service (SBS): sbs.com.au
Crikey: crikey.com.au
The Saturday Paper: thesaturdaypaper.com.au
The Monthly: themonthly.com.au
The New Daily: thenewdaily.com.au
Independent Australia: independentaustralia.net
Michael West Media: michaelwest.com.au
InDaily: indaily.com.au
Mumbrella: mumbrella.com.au
AAP: aap.com.au
The New Zealand Herald: nzherald.co.nz
Stuff: stuff.co.nz
RNZ: rnz.co.nz
1News: 1news.co.nz
Newshub: newshub.co.nz
Otago Daily Times: odt.co.nz
The Press: thepress.co.nz
The Post: thepost.co.nz
Waikato Times: waikatotimes.co.nz
The Spinoff: thespinoff.co.nz
Newsroom: newsroom.co.nz
Scoop: scoop.co.nz
National Business Review: nbr.co.nz
The Fiji Times: fijitimes.com fijitimes.com.fj
FBC News: fbcnews.com.fj
Fiji Sun: fijisun.com.fj
Post-Courier: postcourier.com.pg
The National (Papua New Guinea): thenational.com.pg
Samoa Observer: samoaobserver.ws
Solomon Star: solomonstarnews.com
Vanuatu Daily Post: dailypost.vu
Matangi Tonga: matangitonga.to
Cook Islands News: cookislandsnews.com
Les Nouvelles calédoniennes: lnc.nc
Tahiti Infos: tahiti-infos.com
Guam Daily Post: postguam.com
Pacific Daily News: guampdn.com
UN News: news.un.org
The New Humanitarian: thenewhumanitarian.org
Inter Press Service: ipsnews.net
Global Voices: globalvoices.org
Project Syndicate: project-syndicate.org
Bellingcat: bellingcat.com
OCCRP: occrp.org
ICIJ: icij.org
Wikinews: wikinews.org
Townsville Bulletin: townsvillebulletin.com.au
The Cairns Post: cairnspost.com.au
Gold Coast Bulletin: goldcoastbulletin.com.au
Geelong Advertiser: geelongadvertiser.com.au
The Courier (Ballarat): thecourier.com.au
Bendigo Advertiser: bendigoadvertiser.com.au
The Border Mail: bordermail.com.au
The Land: theland.com.au
The Weekly Times: weeklytimesnow.com.au
The Chronicle (Toowoomba): thechronicle.com.au
The Advocate (Tasmania): theadvocate.com.au
Tasmanian Times: tasmaniantimes.com
The Klaxon: theklaxon.com.au
Pearls and Irritations: johnmenadue.com
Quadrant: quadrant.org.au
Overland: overland.org.au
Inside Story: insidestory.org.au
Pedestrian: pedestrian.tv
Junkee: junkee.com
Women's Agenda: womensagenda.com.au
SmartCompany: smartcompany.com.au
Business News Australia: businessnewsaustralia.com
iTnews: itnews.com.au
NITV: nitv.org.au
National Indigenous Times: nit.com.au
Koori Mail: koorimail.com
Startup Daily: startupdaily.net
Renew Economy: reneweconomy.com.au
The Mandarin: themandarin.com.au
The Dominion Post: dompost.co.nz
Taranaki Daily News: taranakidailynews.co.nz
The Southland Times: southlandtimes.co.nz
The Timaru Herald: timaruherald.co.nz
The Northern Advocate: northernadvocate.co.nz
Bay of Plenty Times: bayofplentytimes.co.nz
The Gisborne Herald: gisborneherald.co.nz
Whakaata Māori: whakaatamaori.co.nz teaonews.co.nz
Interest.co.nz: interest.co.nz
Newstalk ZB: newstalkzb.co.nz
BusinessDesk: businessdesk.co.nz
The Listener: nzlistener.co.nz
North & South: northandsouth.co.nz
Metro (New Zealand): metromag.co.nz
Pacific Media Network: pmn.co.nz
Islands Business: islandsbusiness.com
PINA: pina.com.fj
Fijivillage: fijivillage.com
EMTV: emtv.com.pg
PNG Loop: looppng.com
Talamua: talamua.com
Kaniva Tonga: kanivatonga.co.nz
Tonga Broadcasting: tonga-broadcasting.net
The Island Sun: theislandsun.com.sb
Marshall Islands Journal: marshallislandsjournal.com
Saipan Tribune: saipantribune.com
Marianas Variety: mvariety.com
Island Times: islandtimes.org
Kaselehlie Press: kpress.info
Radio 1 Tahiti: radio1.pf
Tahiti Nui Télévision: tntv.pf
NC News: ncnews.nc

`
