/** News outlets of East Asia: a line each, the name it is known by and the hosts it publishes on. */
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
The Nikkei: nikkei.com
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
Jiefang Daily: jfdaily.com
Wenhui Daily: whb.cn
Xinmin Evening News: xinmin.cn
Yangcheng Evening News: ycwb.com
Guangzhou Daily: gzdaily.cn dayoo.com
Southern Daily: southcn.com
Chongqing Daily: cqrb.cn
Sichuan Daily: scol.com.cn
The Cover: thecover.cn
Red Star News: cdsb.com
Dazhong Daily: dzwww.com
Jimu News: ctdsb.net
Hunan Daily: voc.com.cn
Zhejiang Daily: zjol.com.cn
Xinhua Daily: xhby.net
National Business Daily: nbd.com.cn
21st Century Business Herald: 21jingji.com
The Economic Observer: eeo.com.cn
China Business Journal: cb.com.cn
Securities Times: stcn.com
China Securities Journal: cs.com.cn
Shanghai Securities News: cnstock.com
Cailian Press: cls.cn
Jiemian: jiemian.com
Huxiu: huxiu.com
Guancha: guancha.cn
Pandaily: pandaily.com
TechNode: technode.com
What's on Weibo: whatsonweibo.com
China Digital Times: chinadigitaltimes.net
Hong Kong Economic Times: hket.com
Hong Kong Economic Journal: hkej.com
am730: am730.com.hk
Headline Daily: hd.stheadline.com
TVB News: news.tvb.com
InMedia: inmediahk.net
The Collective: thecollectivehk.com
The Witness (Hong Kong): thewitnesshk.com
Macao Daily: macaodaily.com
TDM: tdm.com.mo
Hoje Macau: hojemacau.com.mo
Business Weekly: businessweekly.com.tw
CommonWealth Magazine: cw.com.tw
Storm Media: storm.mg
Mirror Media: mirrormedia.mg
NOWnews: nownews.com
CTS: cts.com.tw
TTV: ttv.com.tw
FTV: ftvnews.com.tw
EBC: ebc.net.tw
PTS: pts.org.tw
Economic Daily News: money.udn.com
Commercial Times: ctee.com.tw
DigiTimes: digitimes.com digitimes.com.tw
Up Media: upmedia.mg
Newtalk: newtalk.tw
Shinano Mainichi Shimbun: shinmai.co.jp
Kanagawa Shimbun: kanaloco.jp
Kumamoto Nichinichi Shimbun: kumanichi.com
Minami-Nippon Shimbun: 373news.com
Iwate Nippo: iwate-np.co.jp
Fukushima Minpo: minpo.jp
Fukushima Minyu: minyu-net.com
To-o Nippo: toonippo.co.jp
Akita Sakigake: sakigake.jp
Shimotsuke Shimbun: shimotsuke.co.jp
Jomo Shimbun: jomo-news.co.jp
Chiba Nippo: chibanippo.co.jp
Saitama Shimbun: saitama-np.co.jp
Kitanippon Shimbun: webun.jp
Hokkoku Shimbun: hokkoku.co.jp
Fukui Shimbun: fukuishimbun.co.jp
Gifu Shimbun: gifu-np.co.jp
Ehime Shimbun: ehime-np.co.jp
Kochi Shimbun: kochinews.co.jp
Tokushima Shimbun: topics.or.jp
San-in Chuo Shimpo: sanin-chuo.co.jp
Nagasaki Shimbun: nagasaki-np.co.jp
Oita Godo Shimbun: oita-press.co.jp
Miyazaki Nichinichi Shimbun: the-miyanichi.co.jp
Saga Shimbun: saga-s.co.jp
zakzak: zakzak.co.jp
Tokyo Sports: tokyo-sports.co.jp
Daily Sports: daily.co.jp
Nikkan Gendai: nikkan-gendai.com
AERA dot.: dot.asahi.com
Gendai Business: gendai.media
Shukan Shincho: dailyshincho.jp
News Post Seven: news-postseven.com
Oricon News: oricon.co.jp
Business Insider Japan: businessinsider.jp
Forbes Japan: forbesjapan.com
Newsweek Japan: newsweekjapan.jp
Wired Japan: wired.jp
CNET Japan: japan.cnet.com
GIGAZINE: gigazine.net
Nippon.com: nippon.com
TOKYO MX: s.mxtv.jp
ABEMA Times: times.abema.tv
Shimbun Akahata: jcp.or.jp
Money Today: mt.co.kr
Edaily: edaily.co.kr
Seoul Economic Daily: sedaily.com
Asia Business Daily: asiae.co.kr
Herald Business: heraldcorp.com
Financial News: fnnews.com
ChosunBiz: biz.chosun.com
Digital Times: dt.co.kr
ETNews: etnews.com
No Cut News: nocutnews.co.kr
Pressian: pressian.com
Media Today: mediatoday.co.kr
Sisa Journal: sisajournal.com
SisaIN: sisain.co.kr
Channel A: ichannela.com
TV Chosun: tvchosun.com
MBN: mbn.co.kr
Busan Ilbo: busan.com
Kookje Shinmun: kookje.co.kr
Maeil Shinmun: imaeil.com
Yeongnam Ilbo: yeongnam.com
Kangwon Ilbo: kwnews.co.kr
Kyeongin Ilbo: kyeongin.com
Newstapa: newstapa.org
Arirang: arirang.com
38 North: 38north.org
`
