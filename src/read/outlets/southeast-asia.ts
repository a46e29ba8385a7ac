/** News outlets of Southeast Asia: a line each, the name it is known by and the hosts it publishes on. */
export const SOUTHEAST_ASIA = `
The Straits Times: straitstimes.com
Channel NewsAsia: channelnewsasia.com
Today (Singapore): todayonline.com
The Business Times: businesstimes.com.sg
Lianhe Zaobao: zaobao.com.sg zaobao.com
Mothership: mothership.sg
Rice Media: ricemedia.co
The Star: thestar.com.my
New Straits Times: nst.com.my
Malay Mail: malaymail.com
Malaysiakini: malaysiakini.com
Free Malaysia Today: freemalaysiatoday.com
The Edge Malaysia: theedgemalaysia.com theedgemarkets.com
The Sun Daily: thesun.my thesundaily.my
Sinar Harian: sinarharian.com.my
Berita Harian: bharian.com.my
Utusan Malaysia: utusan.com.my
Harian Metro: hmetro.com.my
Astro Awani: astroawani.com
Bernama: bernama.com
Sin Chew Daily: sinchew.com.my
China Press: chinapress.com.my
The Borneo Post: theborneopost.com
Borneo Bulletin: borneobulletin.com.bn
Kompas: kompas.com kompas.id
Detik: detik.com
Tempo: tempo.co
CNN Indonesia: cnnindonesia.com
CNBC Indonesia: cnbcindonesia.com
Republika: republika.co.id
Media Indonesia: mediaindonesia.com
Liputan6: liputan6.com
Merdeka: merdeka.com
Tribunnews: tribunnews.com
Okezone: okezone.com
Sindonews: sindonews.com
Suara: suara.com
Viva: viva.co.id
Kumparan: kumparan.com
Tirto: tirto.id
Bisnis Indonesia: bisnis.com
Kontan: kontan.co.id
Jawa Pos: jawapos.com
Pikiran Rakyat: pikiran-rakyat.com
Antara: antaranews.com
The Jakarta Post: thejakartapost.com
Jakarta Globe: jakartaglobe.id
Philippine Daily Inquirer: inquirer.net
The Philippine Star: philstar.com
Manila Bulletin: mb.com.ph
The Manila Times: manilatimes.net
Rappler: rappler.com
ABS-CBN News: abs-cbn.com
GMA News: gmanetwork.com
BusinessWorld: bworldonline.com
BusinessMirror: businessmirror.com.ph
SunStar: sunstar.com.ph
MindaNews: mindanews.com
Philippine News Agency: pna.gov.ph
Bangkok Post: bangkokpost.com
The Nation (Thailand): nationthailand.com
Thai PBS: thaipbs.or.th thaipbsworld.com
Thairath: thairath.co.th
Khaosod: khaosod.co.th khaosodenglish.com
Matichon: matichon.co.th
Prachatai: prachatai.com prachataienglish.com
Manager Daily: mgronline.com
Daily News (Thailand): dailynews.co.th
Sanook: sanook.com
VnExpress: vnexpress.net
Tuoi Tre: tuoitre.vn tuoitrenews.vn
Thanh Nien: thanhnien.vn
VietNamNet: vietnamnet.vn
Dan Tri: dantri.com.vn
Nhan Dan: nhandan.vn
Viet Nam News: vietnamnews.vn
VietnamPlus: vietnamplus.vn
Zing News: znews.vn zingnews.vn
Lao Dong: laodong.vn
Nguoi Lao Dong: nld.com.vn
Tien Phong: tienphong.vn
The Phnom Penh Post: phnompenhpost.com
Khmer Times: khmertimeskh.com
The Cambodia Daily: english.cambodiadaily.com
Vientiane Times: vientianetimes.org.la
The Irrawaddy: irrawaddy.com
Mizzima: mizzima.com
Frontier Myanmar: frontiermyanmar.net
Myanmar Now: myanmar-now.org
Democratic Voice of Burma: dvb.no
The Diplomat: thediplomat.com
Asia Times: asiatimes.com
Mongabay: mongabay.com
AsiaOne: asiaone.com
Berita Harian (Singapore): beritaharian.sg
Tamil Murasu: tamilmurasu.com.sg
8world: 8world.com
Kosmo!: kosmo.com.my
Oriental Daily (Malaysia): orientaldaily.com.my
Nanyang Siang Pau: enanyang.my
Guang Ming Daily: guangming.com.my
Says: says.com
The Vibes: thevibes.com
Malaysia Gazette: malaysiagazette.com
Daily Express (Sabah): dailyexpress.com.my
Sarawak Tribune: sarawaktribune.com
The Scoop (Brunei): thescoop.co
Kompas TV: kompas.tv
iNews: inews.id
IDN Times: idntimes.com
Koran Tempo: koran.tempo.co
JPNN: jpnn.com
Poskota: poskota.co.id
Katadata: katadata.co.id
Project Multatuli: projectmultatuli.org
Metro TV: metrotvnews.com
TVOne: tvonenews.com
Beritasatu: beritasatu.com
Investor Daily: investor.id
RMOL: rmol.id
Tabloid Jubi: jubi.id
Balipost: balipost.com
Solopos: solopos.com
Suara Merdeka: suaramerdeka.com
Jakarta Daily: jakartadaily.id
Tatoli: tatoli.tl
Diligente: diligenteonline.com
Manila Standard: manilastandard.net
Philippine Center for Investigative Journalism: pcij.org
Vera Files: verafiles.org
Bulatlat: bulatlat.com
Philippine Tribune: tribune.net.ph
Abante: abante.com.ph
Bandera: bandera.inquirer.net
Cebu Daily News: cebudailynews.inquirer.net
The Freeman: thefreeman.com
News5: news.tv5.com.ph
Interaksyon: interaksyon.philstar.com
Kom Chad Luek: komchadluek.net
Siam Rath: siamrath.co.th
Post Today: posttoday.com
Prachachat: prachachat.net
Krungthep Turakij: bangkokbiznews.com
Thansettakij: thansettakij.com
Isra News: isranews.org
The Standard (Thailand): thestandard.co
The Matter: thematter.co
Thai Rath TV: thairathtv.com
MCOT: mcot.net
Thai News Agency: tna.mcot.net
PPTV: pptvhd36.com
Amarin TV: amarintv.com
Coconuts: coconuts.co
Chiang Rai Times: chiangraitimes.com
The Thaiger: thethaiger.com
Pháp Luật: plo.vn
Sài Gòn Giải Phóng: sggp.org.vn
Hà Nội Mới: hanoimoi.vn
Quân đội nhân dân: qdnd.vn
Công an nhân dân: cand.com.vn
VTV: vtv.vn
VOV: vov.vn
Kenh14: kenh14.vn
Soha: soha.vn
CafeF: cafef.vn
VnEconomy: vneconomy.vn
The Saigon Times: thesaigontimes.vn english.thesaigontimes.vn
Báo Chính phủ: baochinhphu.vn
Luat Khoa: luatkhoa.org luatkhoa.com
The Vietnamese: thevietnamese.org
CamboJA: cambojanews.com
VOD: vodenglish.news
Fresh News: freshnewsasia.com
Rasmei Kampuchea: rasmeinews.com
Cambodianess: cambodianess.com
The Laotian Times: laotiantimes.com
KPL: kpl.gov.la
Eleven Media: elevenmyanmar.com
Global New Light of Myanmar: gnlm.com.mm
7Day News: 7daydaily.com
Khit Thit: khitthitnews.com
Narinjara: narinjara.com
Shan News: shannews.org english.shannews.org
BNI: bnionline.net
`
