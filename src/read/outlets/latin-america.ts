/** News outlets of Central and South America and the Caribbean: a line each, the name it is known by and its hosts. */
export const LATIN_AMERICA = `
El Universal: eluniversal.com.mx
Reforma: reforma.com
Milenio: milenio.com
Excélsior: excelsior.com.mx
La Jornada: jornada.com.mx
El Financiero: elfinanciero.com.mx
El Economista (México): eleconomista.com.mx
Proceso: proceso.com.mx
Animal Político: animalpolitico.com
Aristegui Noticias: aristeguinoticias.com
SinEmbargo: sinembargo.mx
La Crónica de Hoy: cronica.com.mx
El Sol de México: oem.com.mx elsoldemexico.com.mx
El Informador: informador.mx
Vanguardia (México): vanguardia.com.mx
El Norte: elnorte.com
Noroeste: noroeste.com.mx
Expansión: expansion.mx
Televisa: televisa.com
N+: nmas.com.mx
TV Azteca: tvazteca.com
Prensa Libre: prensalibre.com
La Hora: lahora.gt
Plaza Pública: plazapublica.com.gt
elPeriódico de Guatemala: elperiodico.com.gt
El Faro: elfaro.net
La Prensa Gráfica: laprensagrafica.com
El Diario de Hoy: elsalvador.com
Diario El Mundo: diario.elmundo.sv
La Prensa (Honduras): laprensa.hn
El Heraldo (Honduras): elheraldo.hn
La Tribuna: latribuna.hn
La Prensa (Nicaragua): laprensani.com
Confidencial: confidencial.digital
La Nación (Costa Rica): nacion.com
CRHoy: crhoy.com
The Tico Times: ticotimes.net
La Prensa (Panamá): prensa.com
La Estrella de Panamá: laestrella.com.pa
Granma: granma.cu
Juventud Rebelde: juventudrebelde.cu
Prensa Latina: prensa-latina.cu
14ymedio: 14ymedio.com
Cubadebate: cubadebate.cu
Listín Diario: listindiario.com
Diario Libre: diariolibre.com
El Caribe: elcaribe.com.do
Le Nouvelliste: lenouvelliste.com
The Gleaner: jamaica-gleaner.com
Jamaica Observer: jamaicaobserver.com
Trinidad and Tobago Guardian: guardian.co.tt
Trinidad Express: trinidadexpress.com
Newsday (Trinidad): newsday.co.tt
Barbados Today: barbadostoday.bb
Stabroek News: stabroeknews.com
Kaieteur News: kaieteurnewsonline.com
El Tiempo: eltiempo.com
El Espectador: elespectador.com
Semana: semana.com
La República (Colombia): larepublica.co
Portafolio: portafolio.co
El Colombiano: elcolombiano.com
El Heraldo: elheraldo.co
El País (Cali): elpais.com.co
Caracol Radio: caracol.com.co
Noticias Caracol: noticiascaracol.com
RCN Radio: rcnradio.com
Noticias RCN: noticiasrcn.com
Blu Radio: bluradio.com
La Silla Vacía: lasillavacia.com
El Nacional: elnacional.com
El Universal (Venezuela): eluniversal.com
Últimas Noticias: ultimasnoticias.com.ve
Tal Cual: talcualdigital.com
Efecto Cocuyo: efectococuyo.com
teleSUR: telesurtv.net telesurenglish.net
El Comercio (Ecuador): elcomercio.com
El Universo: eluniverso.com
La Hora (Ecuador): lahora.com.ec
Expreso: expreso.ec
Primicias: primicias.ec
Ecuavisa: ecuavisa.com
El Comercio (Perú): elcomercio.pe
La República: larepublica.pe
Gestión: gestion.pe
RPP: rpp.pe
Perú21: peru21.pe
Andina: andina.pe
Trome: trome.com
Ojo Público: ojo-publico.com
El Deber: eldeber.com.bo
La Razón (Bolivia): la-razon.com
Los Tiempos: lostiempos.com
Página Siete: paginasiete.bo
El Mercurio: emol.com elmercurio.com
La Tercera: latercera.com
La Cuarta: lacuarta.com
BioBioChile: biobiochile.cl
El Mostrador: elmostrador.cl
CIPER: ciperchile.cl
Cooperativa: cooperativa.cl
24 Horas (Chile): 24horas.cl
CNN Chile: cnnchile.com
La Nación: lanacion.com.ar
Clarín: clarin.com
Infobae: infobae.com
Página/12: pagina12.com.ar
Perfil: perfil.com
Ámbito Financiero: ambito.com
El Cronista: cronista.com
La Voz del Interior: lavoz.com.ar
Los Andes: losandes.com.ar
La Capital: lacapital.com.ar
La Gaceta: lagaceta.com.ar
El Día: eldia.com
Río Negro: rionegro.com.ar
Todo Noticias: tn.com.ar
C5N: c5n.com
Télam: telam.com.ar
Noticias Argentinas: noticiasargentinas.com
Buenos Aires Times: batimes.com.ar
Olé: ole.com.ar
El País (Uruguay): elpais.com.uy
El Observador (Uruguay): elobservador.com.uy
La Diaria: ladiaria.com.uy
Montevideo Portal: montevideo.com.uy
ABC Color: abc.com.py
Última Hora: ultimahora.com
La Nación (Paraguay): lanacion.com.py
Folha de S.Paulo: folha.uol.com.br folha.com.br
O Estado de S. Paulo: estadao.com.br
O Globo: oglobo.globo.com
G1: g1.globo.com
Valor Econômico: valor.globo.com
Extra: extra.globo.com
ge: ge.globo.com
Época: epoca.globo.com
UOL: uol.com.br
Terra: terra.com.br
R7: r7.com
iG: ig.com.br
Veja: veja.abril.com.br
Exame: exame.com
IstoÉ: istoe.com.br
CartaCapital: cartacapital.com.br
Piauí: piaui.folha.uol.com.br
Correio Braziliense: correiobraziliense.com.br
Estado de Minas: em.com.br
O Tempo: otempo.com.br
Zero Hora: gauchazh.clicrbs.com.br
Gazeta do Povo: gazetadopovo.com.br
Diário do Nordeste: diariodonordeste.verdesmares.com.br
O Povo: opovo.com.br
Correio: correio24horas.com.br
A Tarde: atarde.com.br
Jornal do Commercio: jc.ne10.uol.com.br
Jornal do Brasil: jb.com.br
O Dia: odia.ig.com.br
Metrópoles: metropoles.com
Poder360: poder360.com.br
Nexo Jornal: nexojornal.com.br
Agência Brasil: agenciabrasil.ebc.com.br
Agência Pública: apublica.org
Brasil de Fato: brasildefato.com.br
Brasil 247: brasil247.com
CNN Brasil: cnnbrasil.com.br
InfoMoney: infomoney.com.br
Jovem Pan: jovempan.com.br
The Brazilian Report: brazilian.report
MercoPress: mercopress.com
`
