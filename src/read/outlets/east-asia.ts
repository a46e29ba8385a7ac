/** News outlets of East and Southeast Asia: a line each, the name it is known by and the hosts it publishes on. */
export const EAST_ASIA = `
People's Daily: people.com.cn people.cn
Xinhua: xinhuanet.com news.cn xinhua.net
China Daily: chinadaily.com.cn
Global Times: globaltimes.cn huanqiu.com
CGTN: cgtn.com
CCTV: cctv.com cctv.cn
China News Service: chinanews.com chinanews.com.cn ecns.cn
Guangming Daily: gmw.cn
China Youth Daily: cyol.com
PLA Daily: 81.cn
Economic Daily: ce.cn
Caixin: caixin.com caixinglobal.com
Caijing: caijing.com.cn
Yicai: yicai.com yicaiglobal.com
The Paper: thepaper.cn
Southern Weekly: infzm.com
Southern Metropolis Daily: nandu.com oeeee.com
Beijing News: bjnews.com.cn
Beijing Daily: bjd.com.cn
Sixth Tone: sixthtone.com
Shine: shine.cn
Phoenix: ifeng.com
Sina: sina.com.cn
36Kr: 36kr.com
South China Morning Post: scmp.com
Ming Pao: mingpao.com
Hong Kong Free Press: hongkongfp.com
The Standard (Hong Kong): thestandard.com.hk
RTHK: rthk.hk
HK01: hk01.com
Sing Tao Daily: stheadline.com
Oriental Daily News: on.cc orientaldaily.on.cc
Wen Wei Po: wenweipo.com
Ta Kung Pao: takungpao.com
Initium Media: theinitium.com
Apple Daily: appledaily.com
Liberty Times: ltn.com.tw
United Daily News: udn.com
China Times: chinatimes.com
Taipei Times: taipeitimes.com
Taiwan News: taiwannews.com.tw
Focus Taiwan: focustaiwan.tw
Central News Agency: cna.com.tw
ETtoday: ettoday.net
TVBS: tvbs.com.tw
SET News: setn.com
The Reporter: twreporter.org
The News Lens: thenewslens.com
Macau Daily Times: macaudailytimes.com.mo
Asahi Shimbun: asahi.com
Yomiuri Shimbun: yomiuri.co.jp
The Japan News: japannews.yomiuri.co.jp
Mainichi Shimbun: mainichi.jp
Nikkei: nikkei.com
Sankei Shimbun: sankei.com
Chunichi Shimbun: chunichi.co.jp
Tokyo Shimbun: tokyo-np.co.jp
Hokkaido Shimbun: hokkaido-np.co.jp
Nishinippon Shimbun: nishinippon.co.jp
Kyoto Shimbun: kyoto-np.co.jp
Kobe Shimbun: kobe-np.co.jp
Chugoku Shimbun: chugoku-np.co.jp
Kahoku Shimpo: kahoku.news
Ryukyu Shimpo: ryukyushimpo.jp
Okinawa Times: okinawatimes.co.jp
Shizuoka Shimbun: at-s.com
Niigata Nippo: niigata-nippo.co.jp
Kyodo News: kyodonews.net kyodo.co.jp
Jiji Press: jiji.com
NHK: nhk.or.jp nhk.jp
TBS: newsdig.tbs.co.jp
Nippon TV: news.ntv.co.jp
TV Asahi: tv-asahi.co.jp
FNN: fnn.jp
The Japan Times: japantimes.co.jp
Japan Today: japantoday.com
Nikkan Sports: nikkansports.com
Sports Nippon: sponichi.co.jp
Sports Hochi: hochi.news
Shukan Bunshun: bunshun.jp
Toyo Keizai: toyokeizai.net
Diamond: diamond.jp
President: president.jp
ITmedia: itmedia.co.jp
Impress Watch: watch.impress.co.jp
HuffPost Japan: huffingtonpost.jp
Chosun Ilbo: chosun.com
JoongAng Ilbo: joongang.co.kr
Korea JoongAng Daily: koreajoongangdaily.joins.com
Dong-A Ilbo: donga.com
Hankyoreh: hani.co.kr
Kyunghyang Shinmun: khan.co.kr
Hankook Ilbo: hankookilbo.com
Seoul Shinmun: seoul.co.kr
Munhwa Ilbo: munhwa.com
Kukmin Ilbo: kmib.co.kr
Segye Ilbo: segye.com
Maeil Business Newspaper: mk.co.kr
Korea Economic Daily: hankyung.com
Yonhap News Agency: yna.co.kr yonhapnews.co.kr
Newsis: newsis.com
News1: news1.kr
OhmyNews: ohmynews.com
YTN: ytn.co.kr
JTBC: jtbc.co.kr
KBS: kbs.co.kr
MBC: imbc.com imnews.imbc.com
Seoul Broadcasting System (SBS): sbs.co.kr
The Korea Herald: koreaherald.com
The Korea Times: koreatimes.co.kr
Business Korea: businesskorea.co.kr
NK News: nknews.org
Daily NK: dailynk.com
KCNA: kcna.kp
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
`
