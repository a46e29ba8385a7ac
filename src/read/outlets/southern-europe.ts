/** News outlets of Spain, Portugal, Italy, the Vatican and Malta: a line each, name and hosts. */
export const SOUTHERN_EUROPE = `
El País: elpais.com
El Mundo: elmundo.es
ABC: abc.es
La Vanguardia: lavanguardia.com
El Periódico: elperiodico.com
La Razón: larazon.es
El Confidencial: elconfidencial.com
elDiario.es: eldiario.es
El Español: elespanol.com
Público: publico.es
OKDiario: okdiario.com
20minutos: 20minutos.es
Expansión (España): expansion.com
Cinco Días: cincodias.elpais.com
El Economista: eleconomista.es
infoLibre: infolibre.es
El Independiente: elindependiente.com
The Objective: theobjective.com
Vozpópuli: vozpopuli.com
El Salto: elsaltodiario.com
Libertad Digital: libertaddigital.com
Periodista Digital: periodistadigital.com
HuffPost España: huffingtonpost.es
El Correo: elcorreo.com
El Diario Vasco: diariovasco.com
Deia: deia.eus
Gara: naiz.eus
Berria: berria.eus
Ara: ara.cat
El Punt Avui: elpuntavui.cat
El Nacional (Catalunya): elnacional.cat
VilaWeb: vilaweb.cat
3Cat: 3cat.cat ccma.cat
La Voz de Galicia: lavozdegalicia.es
Faro de Vigo: farodevigo.es
La Nueva España: lne.es
Heraldo de Aragón: heraldo.es
Diario de Sevilla: diariodesevilla.es
Diario Sur: diariosur.es
Ideal: ideal.es
Levante-EMV: levante-emv.com
Las Provincias: lasprovincias.es
Información: informacion.es
La Verdad: laverdad.es
El Norte de Castilla: elnortedecastilla.es
Diario de Navarra: diariodenavarra.es
Canarias7: canarias7.es
La Provincia: laprovincia.es
Diario de Mallorca: diariodemallorca.es
Última Hora (Mallorca): ultimahora.es
RTVE: rtve.es
Antena 3: antena3.com
laSexta: lasexta.com
Telecinco: telecinco.es
Cadena SER: cadenaser.com
COPE: cope.es
Onda Cero: ondacero.es
EFE: efe.com
Europa Press: europapress.es
Marca: marca.com
AS: as.com
Mundo Deportivo: mundodeportivo.com
Sport: sport.es
Público (Portugal): publico.pt
Diário de Notícias: dn.pt
Jornal de Notícias: jn.pt
Correio da Manhã: cmjornal.pt
Expresso: expresso.pt
Observador: observador.pt
Visão: visao.pt
Sábado: sabado.pt
SIC Notícias: sicnoticias.pt
RTP: rtp.pt
TVI: tvi.iol.pt
CNN Portugal: cnnportugal.iol.pt
Renascença: rr.sapo.pt
Jornal de Negócios: jornaldenegocios.pt
ECO: eco.sapo.pt eco.pt
A Bola: abola.pt
Record: record.pt
Lusa: lusa.pt
The Portugal News: theportugalnews.com
Corriere della Sera: corriere.it
la Repubblica: repubblica.it
La Stampa: lastampa.it
Il Sole 24 Ore: ilsole24ore.com
Il Messaggero: ilmessaggero.it
il Giornale: ilgiornale.it
Libero: liberoquotidiano.it
Il Fatto Quotidiano: ilfattoquotidiano.it
Il Foglio: ilfoglio.it
il manifesto: ilmanifesto.it
Avvenire: avvenire.it
Domani: editorialedomani.it
La Verità: laverita.info
Il Mattino: ilmattino.it
Il Gazzettino: ilgazzettino.it
Il Secolo XIX: ilsecoloxix.it
Quotidiano Nazionale: quotidiano.net
Il Resto del Carlino: ilrestodelcarlino.it
La Nazione: lanazione.it
Il Giorno: ilgiorno.it
Il Tempo: iltempo.it
L'Unione Sarda: unionesarda.it
La Nuova Sardegna: lanuovasardegna.it
La Gazzetta del Mezzogiorno: lagazzettadelmezzogiorno.it
Giornale di Sicilia: gds.it
La Sicilia: lasicilia.it
L'Espresso: lespresso.it espresso.repubblica.it
Panorama: panorama.it
Internazionale: internazionale.it
Il Post: ilpost.it
Open: open.online
Linkiesta: linkiesta.it
Fanpage.it: fanpage.it
Today.it: today.it
HuffPost Italia: huffingtonpost.it
ANSA: ansa.it
Adnkronos: adnkronos.com
AGI: agi.it
Askanews: askanews.it
Rai News: rainews.it
Sky TG24: tg24.sky.it
TGcom24: tgcom24.mediaset.it
La7: la7.it
La Gazzetta dello Sport: gazzetta.it
Corriere dello Sport: corrieredellosport.it
Tuttosport: tuttosport.com
Wired Italia: wired.it
Vatican News: vaticannews.va
L'Osservatore Romano: osservatoreromano.va
Times of Malta: timesofmalta.com
MaltaToday: maltatoday.com.mt
The Malta Independent: independent.com.mt
El Plural: elplural.com
Nius Diario: niusdiario.es
El Debate (España): eldebate.com
CTXT: ctxt.es
La Marea: lamarea.com
Crónica Global: cronicaglobal.elespanol.com
Jot Down: jotdown.es
Maldita.es: maldita.es
Newtral: newtral.es
Civio: civio.es
Diario16: diario16plus.com
El Huffington Post: huffpost.es
Diario de Cádiz: diariodecadiz.es
Málaga Hoy: malagahoy.es
Granada Hoy: granadahoy.com
La Opinión de Málaga: laopiniondemalaga.es
La Opinión de Murcia: laopiniondemurcia.es
Diario de León: diariodeleon.es
El Comercio (España): elcomercio.es
El Diario Montañés: eldiariomontanes.es
La Rioja: larioja.com
Hoy: hoy.es
El Día (Canarias): eldia.es
Diario de Ibiza: diariodeibiza.es
Regió7: regio7.cat
Segre: segre.com
Diari de Tarragona: diaridetarragona.com
Diari de Girona: diaridegirona.cat
Betevé: beteve.cat
El Món: elmon.cat
Nació Digital: naciodigital.cat
EITB: eitb.eus
CRTVG: crtvg.es
Canal Sur: canalsur.es
Telemadrid: telemadrid.es
Cuatro: cuatro.com
Xataka: xataka.com
Genbeta: genbeta.com
Hipertextual: hipertextual.com
Muy Interesante: muyinteresante.es muyinteresante.com
Relevo: relevo.com
Diari d'Andorra: diariandorra.ad
Altaveu: altaveu.com
Jornal i: ionline.sapo.pt
Sol: sol.sapo.pt
TSF: tsf.pt
Dinheiro Vivo: dinheirovivo.pt
ZAP: zap.aeiou.pt
Polígrafo: poligrafo.sapo.pt
O Jogo: ojogo.pt
Açoriano Oriental: acorianooriental.pt
Diário da Madeira: dnoticias.pt
MF Milano Finanza: milanofinanza.it
Italia Oggi: italiaoggi.it
Leggo: leggo.it
Huffington Post Italia: huffpost.it
Il Dubbio: ildubbio.news
Il Riformista: ilriformista.it
Left: left.it
Valigia Blu: valigiablu.it
Pagella Politica: pagellapolitica.it
L'Adige: ladige.it
Alto Adige: altoadige.it
Stol: stol.it
L'Arena: larena.it
Il Piccolo: ilpiccolo.it
Messaggero Veneto: messaggeroveneto.it
Il Mattino di Padova: mattinopadova.it
Giornale di Brescia: giornaledibrescia.it
L'Eco di Bergamo: ecodibergamo.it
Il Tirreno: iltirreno.it
Gazzetta di Parma: gazzettadiparma.it
Gazzetta del Sud: gazzettadelsud.it
Quotidiano di Puglia: quotidianodipuglia.it
Corriere Adriatico: corriereadriatico.it
Blitz Quotidiano: blitzquotidiano.it
Affaritaliani: affaritaliani.it
Dagospia: dagospia.com
Wall Street Italia: wallstreetitalia.com
Focus (Italia): focus.it
Vanity Fair Italia: vanityfair.it
San Marino RTV: sanmarinortv.sm
Newsbook: newsbook.com.mt
TVM News: tvmnews.mt
Lovin Malta: lovinmalta.com
`
