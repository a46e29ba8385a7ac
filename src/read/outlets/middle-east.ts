/** News outlets of the Middle East and Türkiye: a line each, the name it is known by and the hosts it publishes on. */
export const MIDDLE_EAST = `
Al Jazeera: aljazeera.com aljazeera.net
Al Arabiya: alarabiya.net
Asharq Al-Awsat: aawsat.com
Asharq News: asharq.com
Al-Hayat: alhayat.com
Sky News Arabia: skynewsarabia.com
Arab News: arabnews.com
Saudi Gazette: saudigazette.com.sa
Okaz: okaz.com.sa
Al Riyadh: alriyadh.com
Saudi Press Agency: spa.gov.sa
The National (UAE): thenationalnews.com
Gulf News: gulfnews.com
Khaleej Times: khaleejtimes.com
Al Bayan: albayan.ae
Al Khaleej: alkhaleej.ae
Emarat Al Youm: emaratalyoum.com
WAM: wam.ae
Arabian Business: arabianbusiness.com
Gulf Times: gulf-times.com
The Peninsula: thepeninsulaqatar.com
Al Sharq: al-sharq.com
Doha News: dohanews.co
Qatar News Agency: qna.org.qa
Kuwait Times: kuwaittimes.com
Arab Times: arabtimesonline.com
Al-Qabas: alqabas.com
KUNA: kuna.net.kw
Gulf Daily News: gdnonline.com
Times of Oman: timesofoman.com
Oman Observer: omanobserver.om
Muscat Daily: muscatdaily.com
Saba: saba.ye
The Jordan Times: jordantimes.com
Al Ghad: alghad.com
Petra: petra.gov.jo
An-Nahar: annahar.com
L'Orient-Le Jour: lorientlejour.com
L'Orient Today: today.lorientlejour.com
The Daily Star (Lebanon): dailystar.com.lb
Al-Akhbar: al-akhbar.com
Al Mayadeen: almayadeen.net
Naharnet: naharnet.com
National News Agency: nna-leb.gov.lb
SANA: sana.sy
Enab Baladi: enabbaladi.net
North Press: npasyria.com
Rudaw: rudaw.net
Kurdistan 24: kurdistan24.net
Shafaq News: shafaq.com
Iraqi News Agency: ina.iq
Al Sumaria: alsumaria.tv
IRNA: irna.ir
Fars News: farsnews.ir
Tasnim News: tasnimnews.com
Mehr News: mehrnews.com
ISNA: isna.ir
Press TV: presstv.ir
Tehran Times: tehrantimes.com
Iran International: iranintl.com
Kayhan: kayhan.ir
Haaretz: haaretz.com haaretz.co.il
The Jerusalem Post: jpost.com
The Times of Israel: timesofisrael.com
Yedioth Ahronoth: ynet.co.il ynetnews.com
Israel Hayom: israelhayom.co.il israelhayom.com
Maariv: maariv.co.il
Walla: walla.co.il
Globes: globes.co.il
Calcalist: calcalist.co.il calcalistech.com
TheMarker: themarker.com
Kan: kan.org.il
Mako: mako.co.il
i24NEWS: i24news.tv
+972 Magazine: 972mag.com
Israel National News: israelnationalnews.com inn.co.il
WAFA: wafa.ps
Ma'an News: maannews.net
Al-Quds: alquds.com
Hürriyet: hurriyet.com.tr
Hürriyet Daily News: hurriyetdailynews.com
Milliyet: milliyet.com.tr
Sabah: sabah.com.tr
Daily Sabah: dailysabah.com
Cumhuriyet: cumhuriyet.com.tr
Sözcü: sozcu.com.tr
Habertürk: haberturk.com
Yeni Şafak: yenisafak.com
Türkiye: turkiyegazetesi.com.tr
Star (Türkiye): star.com.tr
Akşam: aksam.com.tr
BirGün: birgun.net
Evrensel: evrensel.net
Karar: karar.com
T24: t24.com.tr
Bianet: bianet.org
Diken: diken.com.tr
Duvar: gazeteduvar.com.tr
Medyascope: medyascope.tv
NTV: ntv.com.tr
CNN Türk: cnnturk.com
TRT World: trtworld.com
TRT Haber: trthaber.com
Anadolu Agency: aa.com.tr
Ahval: ahvalnews.com
Al-Araby Al-Jadeed: alaraby.co.uk
The New Arab: newarab.com
Elaph: elaph.com
Raseef22: raseef22.net
Daraj: daraj.media
Al-Quds Al-Arabi: alquds.co.uk
Al Watan (Saudi Arabia): alwatan.com.sa
Al Madina: al-madina.com
Aleqtisadiah: aleqt.com
Argaam: argaam.com
Akhbaar24: akhbaar24.argaam.com
Sabq: sabq.org
Al Ittihad: alittihad.ae aletihad.ae
The Gulf Today: gulftoday.ae
Zawya: zawya.com
Al Raya: raya.com
Al Watan (Qatar): al-watan.com
Al Rai (Kuwait): alraimedia.com
Al Anba: alanba.com.kw
Al Jarida: aljarida.com
Al Seyassah: alseyassah.com
Al Ayam: alayam.com
Akhbar Al Khaleej: akhbar-alkhaleej.com
Bahrain News Agency: bna.bh
Oman News Agency: omannews.gov.om
Al Roya: alroya.om
Yemen Monitor: yemenmonitor.com
Al-Masdar Online: almasdaronline.com
South24: south24.net
Al Rai (Jordan): alrai.com
Ad-Dustour: addustour.com
Ammon News: ammonnews.net
Roya News: royanews.tv
Al Joumhouria: aljoumhouria.com
Lebanon 24: lebanon24.com
MTV Lebanon: mtv.com.lb
LBCI: lbcgroup.tv
Al Jadeed: aljadeed.tv
Al-Modon: almodon.com
Syria TV: syria.tv
Al-Watan (Syria): alwatan.sy
Zaman al-Wasl: zamanalwsl.net
Hawar News: hawarnews.com
Al Mada: almadapaper.net
Baghdad Today: baghdadtoday.news
Al-Sabah: alsabaah.iq
Iraqi News: iraqinews.com
Basnews: basnews.com
Esta: esta.krd
Shargh: sharghdaily.com
Etemad: etemadnewspaper.ir
Hamshahri: hamshahrionline.ir
Ettelaat: ettelaat.com
Entekhab: entekhab.ir
Tabnak: tabnak.ir
Khabar Online: khabaronline.ir
Asr Iran: asriran.com
ILNA: ilna.ir
Radio Farda: radiofarda.com
IranWire: iranwire.com
Donya-e-Eqtesad: donya-e-eqtesad.com
Financial Tribune: financialtribune.com
Kayhan London: kayhan.london
Al-Alam: alalam.ir
N12: n12.co.il
Channel 13: 13tv.co.il
Channel 14: now14.co.il
Srugim: srugim.co.il
Kikar HaShabbat: kikar.co.il
Local Call: mekomit.co.il
The Seventh Eye: the7eye.org.il
Zman Yisrael: zman.co.il
Behadrei Haredim: bhol.co.il
JNS: jns.org
Al-Ayyam: al-ayyam.ps
Palestine Chronicle: palestinechronicle.com
Quds News Network: qudsn.net
The Electronic Intifada: electronicintifada.net
Takvim: takvim.com.tr
Posta: posta.com.tr
Yeniçağ: yenicaggazetesi.com yenicaggazetesi.com.tr
Yeni Akit: yeniakit.com.tr
Dünya: dunya.com
Halk TV: halktv.com.tr
Tele1: tele1.com.tr
A Haber: ahaber.com.tr
Ensonhaber: ensonhaber.com
Haberler.com: haberler.com
Mynet: mynet.com
İnternet Haber: internethaber.com
Gazete Oksijen: gazeteoksijen.com
Artı Gerçek: artigercek.com
Mezopotamya Ajansı: mezopotamyaajansi35.com
ANKA: ankahaber.net
İHA: iha.com.tr
DHA: dha.com.tr
Ekonomim: ekonomim.com
Bloomberg HT: bloomberght.com
Fanatik: fanatik.com.tr
Fotomaç: fotomac.com.tr
Teyit: teyit.org
Turkish Minute: turkishminute.com
Kıbrıs Postası: kibrispostasi.com
Yenidüzen: yeniduzen.com
`
