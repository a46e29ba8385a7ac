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
Crónica: cronica.com.ar
Diario Popular: diariopopular.com.ar
MDZ: mdzol.com
El Litoral: ellitoral.com
Cadena 3: cadena3.com
La Nueva: lanueva.com
El Destape: eldestapeweb.com
Tiempo Argentino: tiempoar.com.ar
elDiarioAR: eldiarioar.com
Cenital: cenital.com
iProfesional: iprofesional.com
El Ciudadano: elciudadano.com
The Clinic: theclinic.cl
T13: t13.cl
Meganoticias: meganoticias.cl
Diario Financiero: df.cl
Publimetro Chile: publimetro.cl
Radio Agricultura: radioagricultura.cl
Ex-Ante: ex-ante.cl
Búsqueda: busqueda.com.uy
Subrayado: subrayado.com.uy
El Observador: elobservador.uy
Opinión: opinion.com.bo
El Diario (Bolivia): eldiario.net
Unitel: unitel.bo
Red Uno: reduno.com.bo
Correo del Sur: correodelsur.com
Correo: diariocorreo.pe
Exitosa: exitosanoticias.pe
América TV: americatv.com.pe
Expreso (Perú): expreso.com.pe
El Peruano: elperuano.pe
IDL-Reporteros: idl-reporteros.pe
La República (Ecuador): larepublica.ec
El Telégrafo: eltelegrafo.com.ec
Teleamazonas: teleamazonas.com
GK: gk.city
El Mercurio (Ecuador): elmercurio.com.ec
Vanguardia (Colombia): vanguardia.com
La FM: lafm.com.co
W Radio: wradio.com.co
Pulzo: pulzo.com
Cambio: cambiocolombia.com
La Patria: lapatria.com
El Universal (Colombia): eluniversal.com.co
Publimetro Colombia: publimetro.co
El Estímulo: elestimulo.com
Runrunes: runrun.es
El Pitazo: elpitazo.net
Noticiero Digital: noticierodigital.com
Globovisión: globovision.com
Armando.info: armando.info
El Siglo (Panamá): elsiglo.com.pa
TVN (Panamá): tvn-2.com
Telemetro: telemetro.com
Teletica: teletica.com
La República (Costa Rica): larepublica.net
Semanario Universidad: semanariouniversidad.com
El Observador (Costa Rica): observador.cr
Diario Extra: diarioextra.com
100% Noticias: 100noticias.com.ni
El Nuevo Diario (Nicaragua): elnuevodiario.com.ni
Proceso Digital: proceso.hn
Contracorriente: contracorriente.red
Diario El Salvador: diarioelsalvador.com
Soy502: soy502.com
Nuestro Diario: nuestrodiario.com
Publinews: publinews.gt
Prensa Comunitaria: prensacomunitaria.org
Amandala: amandala.com.bz
Crónica (México): cronicademexico.com
24 Horas (México): 24-horas.mx
El Heraldo de México: heraldodemexico.com.mx
La Razón (México): razon.com.mx
Publimetro México: publimetro.com.mx
Diario de Yucatán: yucatan.com.mx
El Debate: debate.com.mx
El Siglo de Torreón: elsiglodetorreon.com.mx
El Imparcial: elimparcial.com
Zócalo: zocalo.com.mx
El Diario de Juárez: diario.mx
Forbes México: forbes.com.mx
Quinto Elemento Lab: quintoelab.org
Mexico News Daily: mexiconewsdaily.com
El Nuevo Diario: elnuevodiario.com.do
Hoy (República Dominicana): hoy.com.do
El Nacional (República Dominicana): elnacional.com.do
Acento: acento.com.do
Noticias SIN: noticiassin.com
Dominican Today: dominicantoday.com
El Vocero: elvocero.com
Primera Hora: primerahora.com
NotiCel: noticel.com
Metro Puerto Rico: metro.pr
OnCuba News: oncubanews.com
CiberCuba: cibercuba.com
Diario de Cuba: diariodecuba.com
Haïti Libre: haitilibre.com
AlterPresse: alterpresse.org
Loop News: loopnews.com
The Nassau Guardian: thenassauguardian.com
The Tribune (Bahamas): tribune242.com
Guyana Chronicle: guyanachronicle.com
Starnieuws: starnieuws.com
De Ware Tijd: dwtonline.com
Nation News: nationnews.com
Cayman Compass: caymancompass.com
The Royal Gazette: royalgazette.com
Curaçao Chronicle: curacaochronicle.com
Band: band.uol.com.br band.com.br
SBT News: sbtnews.sbt.com.br
Diário de Pernambuco: diariodepernambuco.com.br
Gazeta Online: gazetaonline.com.br agazeta.com.br
NSC Total: nsctotal.com.br
Correio do Povo: correiodopovo.com.br
Jornal NH: jornalnh.com.br
Campo Grande News: campograndenews.com.br
A Crítica: acritica.com
O Liberal: oliberal.com
Revista Oeste: revistaoeste.com
Diário do Centro do Mundo: diariodocentrodomundo.com.br
Revista Fórum: revistaforum.com.br
O Antagonista: oantagonista.com.br oantagonista.com
Intercept Brasil: intercept.com.br
JOTA: jota.info
ConJur: conjur.com.br
Migalhas: migalhas.com.br
Congresso em Foco: congressoemfoco.uol.com.br congressoemfoco.com.br
Super Interessante: super.abril.com.br
Canaltech: canaltech.com.br
Tecmundo: tecmundo.com.br
Olhar Digital: olhardigital.com.br
Lance!: lance.com.br
`
