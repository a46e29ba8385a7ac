/** News outlets of the Nordic and Baltic countries: a line each, the name it is known by and its hosts. */
export const NORTHERN_EUROPE = `
Dagens Nyheter: dn.se
Svenska Dagbladet: svd.se
Aftonbladet: aftonbladet.se
Expressen: expressen.se
Göteborgs-Posten: gp.se
Sydsvenskan: sydsvenskan.se
Dagens Industri: di.se
SVT Nyheter: svt.se
Sveriges Radio: sverigesradio.se
TV4 Nyheterna: tv4.se
Omni: omni.se
Fokus: fokus.se
ETC: etc.se
Aftenposten: aftenposten.no
VG: vg.no
Dagbladet: dagbladet.no
Dagens Næringsliv: dn.no
Bergens Tidende: bt.no
Stavanger Aftenblad: aftenbladet.no
Adresseavisen: adressa.no
Nettavisen: nettavisen.no
NRK: nrk.no
TV 2 (Norge): tv2.no
E24: e24.no
Klassekampen: klassekampen.no
Morgenbladet: morgenbladet.no
Forskning.no: forskning.no
Digi.no: digi.no
NTB: ntb.no
Politiken: politiken.dk
Jyllands-Posten: jyllands-posten.dk jp.dk
Berlingske: berlingske.dk
Ekstra Bladet: ekstrabladet.dk
B.T.: bt.dk
Børsen: borsen.dk
Information (Danmark): information.dk
Kristeligt Dagblad: kristeligt-dagblad.dk
Weekendavisen: weekendavisen.dk
DR: dr.dk
TV 2 (Danmark): tv2.dk
Zetland: zetland.dk
Ritzau: ritzau.dk
Helsingin Sanomat: hs.fi
Ilta-Sanomat: is.fi
Iltalehti: iltalehti.fi
Yle: yle.fi
Aamulehti: aamulehti.fi
Kauppalehti: kauppalehti.fi
Kaleva: kaleva.fi
Turun Sanomat: ts.fi
Hufvudstadsbladet: hbl.fi
MTV Uutiset: mtvuutiset.fi
Suomen Kuvalehti: suomenkuvalehti.fi
Morgunblaðið: mbl.is
Vísir: visir.is
RÚV: ruv.is
Postimees: postimees.ee
Õhtuleht: ohtuleht.ee
Delfi (Eesti): delfi.ee
ERR: err.ee
Äripäev: aripaev.ee
Delfi (Latvija): delfi.lv
LSM: lsm.lv
Diena: diena.lv
TVNET: tvnet.lv
Latvijas Avīze: la.lv
Delfi: delfi.lt
LRT: lrt.lt
15min: 15min.lt
Lietuvos rytas: lrytas.lt
Verslo žinios: vz.lt
`
