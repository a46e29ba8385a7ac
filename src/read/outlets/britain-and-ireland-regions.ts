/** Papers of the regions of Britain and Ireland, and smaller sites: a line each, name and hosts. */
export const BRITAIN_AND_IRELAND_REGIONS = `
TalkTV: talk.tv
Time Out: timeout.com
The Face: theface.com
Dazed: dazeddigital.com
Radio Times: radiotimes.com
Digital Spy: digitalspy.com
Hello!: hellomagazine.com
OK!: ok.co.uk
Tatler: tatler.com
Country Life: countrylife.co.uk
Farmers Weekly: fwi.co.uk
Nursing Times: nursingtimes.net
Schools Week: schoolsweek.co.uk
Architects' Journal: architectsjournal.co.uk
The Critic: thecritic.co.uk
Spiked: spiked-online.com
ConservativeHome: conservativehome.com
LabourList: labourlist.org
Guido Fawkes: order-order.com
The London Economic: thelondoneconomic.com
Left Foot Forward: leftfootforward.org
Middle East Monitor: middleeastmonitor.com
Jewish News: jewishnews.co.uk
Daily Business: dailybusinessgroup.co.uk
Holyrood: holyrood.com
The Ferret: theferret.scot
Get Surrey: getsurrey.co.uk
Essex Live: essexlive.news
Leeds Live: leeds-live.co.uk
Teesside Live: gazettelive.co.uk
Derbyshire Live: derbytelegraph.co.uk
Gloucestershire Live: gloucestershirelive.co.uk
Somerset Live: somersetlive.co.uk
Grimsby Live: grimsbytelegraph.co.uk
Lincolnshire Live: lincolnshirelive.co.uk
Kent Live: kentlive.news
Lancs Live: lancs.live
Dorset Echo: dorsetecho.co.uk
Bournemouth Echo: bournemouthecho.co.uk
Swindon Advertiser: swindonadvertiser.co.uk
The York Press: yorkpress.co.uk
The Bolton News: theboltonnews.co.uk
Warrington Guardian: warringtonguardian.co.uk
Watford Observer: watfordobserver.co.uk
Worcester News: worcesternews.co.uk
Hereford Times: herefordtimes.com
Eastern Eye: easterneye.biz
The Voice: voice-online.co.uk
Irish Legal News: irishlegal.com
Extra.ie: extra.ie
Dublin Live: dublinlive.ie
EchoLive: echolive.ie
Limerick Leader: limerickleader.ie
Connacht Tribune: connachttribune.ie
Gript: gript.ie
Newstalk: newstalk.com
Silicon Republic: siliconrepublic.com
The Currency: thecurrency.news
`
