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
`
