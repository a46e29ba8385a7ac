/** Papers of the regions of Spain, Portugal and Italy, magazines and smaller sites: a line each, name and hosts. */
export const SOUTHERN_EUROPE_REGIONS = `
El Periódico de Aragón: elperiodicodearagon.com
El Periódico de Extremadura: elperiodicoextremadura.com
El Periódico Mediterráneo: elperiodicomediterraneo.com
La Tribuna de Albacete: latribunadealbacete.es
Diario de Burgos: diariodeburgos.es
El Adelantado de Segovia: eladelantado.com
La Gaceta de Salamanca: lagacetadesalamanca.es
La Opinión de Zamora: laopiniondezamora.es
El Ideal Gallego: elidealgallego.com
La Opinión A Coruña: laopinioncoruna.es
El Progreso: elprogreso.es
La Región: laregion.es
Diario Córdoba: diariocordoba.com
Diario Jaén: diariojaen.es
Huelva Información: huelvainformacion.es
Europa Sur: europasur.es
La Voz de Cádiz: lavozdigital.es
El Correo de Andalucía: elcorreoweb.es
Diario de Noticias: noticiasdenavarra.com
Diario de Noticias de Álava: noticiasdealava.eus
Noticias de Gipuzkoa: noticiasdegipuzkoa.eus
Estrella Digital: estrelladigital.es
Hola: hola.com
Lecturas: lecturas.com
Diez Minutos: diezminutos.es
El Jueves: eljueves.es
El Mundo Today: elmundotoday.com
Forbes España: forbes.es
Computer Hoy: computerhoy.com
3DJuegos: 3djuegos.com
Applesfera: applesfera.com
Motorpasión: motorpasion.com
Periódico de Ibiza: periodicodeibiza.es
Majorca Daily Bulletin: majorcadailybulletin.com
Mallorca Zeitung: mallorcazeitung.es
Mallorca Magazin: mallorcamagazin.com
Sur in English: surinenglish.com
The Olive Press: theolivepress.es
Euro Weekly News: euroweeklynews.com
Notícias ao Minuto: noticiasaominuto.com
NiT: nit.pt
Jornal Económico: jornaleconomico.pt jornaleconomico.sapo.pt
Madeira Island News: madeiraislandnews.com
Diário do Minho: diariodominho.pt
Diário de Coimbra: diariocoimbra.pt
As Beiras: asbeiras.pt
Il Secolo d'Italia: secoloditalia.it
Il Centro: ilcentro.it
Gazzetta di Modena: gazzettadimodena.it
Gazzetta di Reggio: gazzettadireggio.it
La Nuova Ferrara: lanuovaferrara.it
La Provincia di Como: laprovinciadicomo.it
La Provincia Pavese: laprovinciapavese.gelocal.it
Il Cittadino: ilcittadino.it
Il Giornale di Vicenza: ilgiornaledivicenza.it
Corriere delle Alpi: corrierealpi.it
La Tribuna di Treviso: tribunatreviso.it
La Nuova di Venezia e Mestre: nuovavenezia.it
Corriere dell'Umbria: corrieredellumbria.it
Gazzetta di Mantova: gazzettadimantova.it
Libertà: liberta.it
Prima Comunicazione: primaonline.it
Startmag: startmag.it
Formiche: formiche.net
Money.it: money.it
QuiFinanza: quifinanza.it
Vogue Italia: vogue.it
GQ Italia: gqitalia.it
Famiglia Cristiana: famigliacristiana.it
Micromega: micromega.net
Lettera43: lettera43.it
TPI: tpi.it
HDblog: hdblog.it
Punto Informatico: punto-informatico.it
Tom's Hardware Italia: tomshw.it
Quattroruote: quattroruote.it
`
