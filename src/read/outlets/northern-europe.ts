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
Helsingborgs Dagblad: hd.se
Upsala Nya Tidning: unt.se
Östgöta Correspondenten: corren.se
Norrköpings Tidningar: nt.se
Barometern: barometern.se
Nerikes Allehanda: na.se
Norrbottens-Kuriren: kuriren.nu
Västerbottens-Kuriren: vk.se
Sundsvalls Tidning: st.nu
Nya Wermlands-Tidningen: nwt.se
Borås Tidning: bt.se
Dagen: dagen.se
Kvartal: kvartal.se
Dagens Arena: dagensarena.se
Ny Teknik: nyteknik.se
Breakit: breakit.se
Realtid: realtid.se
Affärsvärlden: affarsvarlden.se
Metro (Sverige): metro.se
Samnytt: samnytt.se
Nyheter24: nyheter24.se
TT: tt.se
Fædrelandsvennen: fvn.no
Vårt Land: vl.no
Dagsavisen: dagsavisen.no
Nationen: nationen.no
Finansavisen: finansavisen.no
ABC Nyheter: abcnyheter.no
iTromsø: itromso.no
Nordlys: nordlys.no
Faktisk: faktisk.no
Document: document.no
Filter Nyheter: filternyheter.no
Khrono: khrono.no
Teknisk Ukeblad: tu.no
The Barents Observer: thebarentsobserver.com
High North News: highnorthnews.com
Nordjyske: nordjyske.dk
Fyens Stiftstidende: fyens.dk
JydskeVestkysten: jv.dk
Århus Stiftstidende: stiften.dk
Altinget: altinget.dk
Arbejderen: arbejderen.dk
Finans: finans.dk
Ingeniøren: ing.dk
Videnskab.dk: videnskab.dk
Se og Hør: seoghoer.dk
Sermitsiaq: sermitsiaq.gl sermitsiaq.ag
KNR: knr.gl
Dimmalætting: dimma.fo
Kringvarp Føroya: kvf.fo
Etelä-Suomen Sanomat: ess.fi
Keskisuomalainen: ksml.fi
Satakunnan Kansa: satakunnankansa.fi
Savon Sanomat: savonsanomat.fi
Ilkka-Pohjalainen: ilkkapohjalainen.fi
Maaseudun Tulevaisuus: maaseuduntulevaisuus.fi
Demokraatti: demokraatti.fi
Verkkouutiset: verkkouutiset.fi
Uusi Suomi: uusisuomi.fi
Talouselämä: talouselama.fi
Tekniikka & Talous: tekniikkatalous.fi
Lapin Kansa: lapinkansa.fi
Vasabladet: vasabladet.fi
Svenska Yle: svenska.yle.fi
STT: stt.fi
DV: dv.is
Stundin: stundin.is
Heimildin: heimildin.is
Kjarninn: kjarninn.is
Iceland Review: icelandreview.com
Viðskiptablaðið: vb.is
Eesti Päevaleht: epl.delfi.ee
Eesti Ekspress: ekspress.delfi.ee
ERR News: news.err.ee
Neatkarīgā: nra.lv
Ir: ir.lv
Apollo: apollo.lv
Jauns: jauns.lv
Re:Baltica: rebaltica.lv
The Baltic Times: baltictimes.com
bnn: bnn-news.com
Respublika: respublika.lt
Alfa.lt: alfa.lt
Kauno diena: kauno.diena.lt
ELTA: elta.lt
TV3 (Lietuva): tv3.lt
Fria Tider: friatider.se
Flamman: flamman.se
NSD: nsd.se
Dala-Demokraten: dalademokraten.se
Gefle Dagblad: gd.se
Vestmanlands Läns Tidning: vlt.se
Hallandsposten: hallandsposten.se
Jönköpings-Posten: jp.se
Smålandsposten: smp.se
Värmlands Folkblad: vf.se
Resumé: resume.se
Dagens Medicin: dagensmedicin.se
Fotbollskanalen: fotbollskanalen.se
Minerva: minerva.no minervanett.no
Kampanje: kampanje.com
Sjællandske Nyheder: sn.dk
Version2: version2.dk
Avisen.dk: avisen.dk
Den Korte Avis: denkorteavis.dk
Karjalainen: karjalainen.fi
Åbo Underrättelser: abounderrattelser.fi
Long Play: longplay.fi
Suomenmaa: suomenmaa.fi
Kansan Uutiset: kansanuutiset.fi ku.fi
Helsinki Times: helsinkitimes.fi
Daily Finland: dailyfinland.fi
The Reykjavík Grapevine: grapevine.is
Vakarų ekspresas: ve.lt
Bernardinai.lt: bernardinai.lt
LETA: leta.lv
Dienas Bizness: db.lv
Levila: levila.ee
Estonian World: estonianworld.com
`
