/** Papers and stations of the regions of France and the Low Countries, magazines and smaller sites: a line each, name and hosts. */
export const FRANCE_AND_LOW_COUNTRIES_REGIONS = `
Le Journal des Entreprises: lejournaldesentreprises.com
Maddyness: maddyness.com
Konbini: konbini.com
Brut: brut.media
L'Étudiant: letudiant.fr
Voici: voici.fr
Marie Claire: marieclaire.fr
Vogue France: vogue.fr
Vanity Fair France: vanityfair.fr
Allociné: allocine.fr
Première: premiere.fr
Les Numériques: lesnumeriques.com
Le Journal du Geek: journaldugeek.com
Caminteresse: caminteresse.fr
Géo: geo.fr
National Geographic France: nationalgeographic.fr
Notre Temps: notretemps.com
Le Pèlerin: lepelerin.com
La Vie: lavie.fr
Famille Chrétienne: famillechretienne.fr
L'Incorrect: lincorrect.org
Frontières: frontieresmedia.fr
Boulevard Voltaire: bvoltaire.fr
Alternatives économiques: alternatives-economiques.fr
Disclose: disclose.ngo
Rue89 Strasbourg: rue89strasbourg.com
Rue89 Lyon: rue89lyon.fr
Marsactu: marsactu.fr
Mediacités: mediacites.fr
Centre Presse: centrepresseaveyron.fr
Le Populaire du Centre: lepopulaire.fr
La Charente libre: charentelibre.fr
La République des Pyrénées: larepubliquedespyrenees.fr
L'Ardennais: lardennais.fr
L'Est-éclair: lest-eclair.fr
Le Bien public: bienpublic.com
Vosges Matin: vosgesmatin.fr
L'Yonne républicaine: lyonne.fr
La République du Centre: larep.fr
L'Écho républicain: lechorepublicain.fr
Le Journal du Centre: lejdc.fr
L'Éveil de la Haute-Loire: leveil.fr
Courrier de l'Ouest: courrierdelouest.fr
So Foot: sofoot.com
Foot Mercato: footmercato.net
Moustique: moustique.be
De Wereld Morgen: dewereldmorgen.be
MO*: mo.be
Belga: belganewsagency.eu
GeenStijl: geenstijl.nl
Joop: joop.nl
EenVandaag: eenvandaag.avrotros.nl
Omroep Gelderland: gld.nl
RTV Noord: rtvnoord.nl
RTV Oost: rtvoost.nl
RTV Drenthe: rtvdrenthe.nl
Omrop Fryslân: omropfryslan.nl
Omroep Zeeland: omroepzeeland.nl
Omroep Flevoland: omroepflevoland.nl
AT5: at5.nl
Friesch Dagblad: frieschdagblad.nl
Barneveldse Krant: barneveldsekrant.nl
De Ondernemer: deondernemer.nl
Voetbal International: vi.nl
Villamedia: villamedia.nl
`
