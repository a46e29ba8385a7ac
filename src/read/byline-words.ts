/**
 * The words that bylines are made of beside names, in the languages of the news: what opens them, desks and agencies, posts,
 * titles, what parts names. Patterns only; byline.ts says how they are used.
 */

/** A list of words, in small letters; `*` at an end of one stands for letters. */
export class Words {
  private readonly whole: ReadonlySet<string>
  private readonly beginnings: readonly string[]
  private readonly ends: readonly string[]

  constructor(list: string) {
    const words = list.trim().split(/\s+/)
    const bare = (words: readonly string[]): string[] => words.map((word) => word.replaceAll('*', ''))
    this.whole = new Set(bare(words))
    this.beginnings = bare(words.filter((word) => word.endsWith('*')))
    this.ends = bare(words.filter((word) => word.startsWith('*')))
  }

  private has(word: string): boolean {
    return (
      this.whole.has(word) ||
      this.beginnings.some((start) => word.startsWith(start)) ||
      this.ends.some((end) => word.endsWith(end))
    )
  }

  /** Where in a text the first of them stands as a whole word, in any case and script. */
  indexIn(text: string): number | undefined {
    for (const { 0: word, index } of text.matchAll(WORDS)) if (this.has(word.toLowerCase())) return index
    return undefined
  }

  areIn(text: string): boolean {
    return this.indexIn(text) !== undefined
  }
}

const WORDS = /[\p{L}\p{M}]+/gu

/** Photographs beside a text, where one person made both. */
const PICTURES = '(?:fotos?|bild(?:er)?|photos?|foto’s|фото|kuvat?|zdjęcia|imágenes|imagens|immagini)'

/** 'text', 'Text und Fotos'. */
const TEXT = `(?:text[eo]?|testo|tekst|teksti|tekst i|текст)(?: ?(?:und|och|og|et|y|e|en|i|ja|и|&|/) ?${PICTURES})?`

/** What says by whom; a colon, a slash or a blank stands between it and the names. */
const BY = `
  author of the article|(?:(?:written|reported|reporting|posted|published|submitted|compiled|curated|story|words|analysis|opinion|text|edited|report) )?by
  (?:posted|published)(?: on)?:? .{4,40}? by
  autor(?:en|in|a|es|i|ka)?|author(?:s|\\(s\\))?|aut(?:eur|rice|eure)s?|autore|szerző|írta|verfasst von|von|vom
  (?:(?:écrit|publié|rédigé|propos recueillis) )?par|(?:(?:escrito|publicado|redactado|redigido) )?por|(?:scritto )?di|da|de
  (?:(?:geschreven|skrevet|skriven) )?(?:door|av|af)|przez|napisala?|napísala?|napisała?|opracowała?|oprac\\.|piše|kirjoittanut
  автор(?:ы|и|ка)?|автор текста|подготовила?|${TEXT}
  a cura di|yazan|yazar|haber|oleh|ditulis oleh|penulis|tác giả|reporter|γράφ(?:ει|ουν)(?: (?:ο|η|οι))?
  بقلم|كتبت?|إعداد|تحریر|از|מאת|द्वारा|लेखक|লেখক|文字?|撰文|撰稿|作者|記者|记者|글|작성자|โดย
`
  .trim()
  .split(/\s*\n\s*/)
  .join('|')

/** What a piece calls itself before it says by whom: 'Ein Kommentar von', 'Une enquête de', 'Analysis:'. */
const GENRE = `
  analy[st]is|opinion|review|report|comment(?:ary)?|column|essay|interview|feature|perspective
  (?:gast)?beitrag|(?:gast)?kommentar|analyse|bericht|reportage|kolumne|glosse|porträt|rezension|leitartikel
  enquête|chronique|tribune|entretien|récit|critique|análisis|opinión|reportaje|crónica|entrevista|artículo|columna|análise|opinião
  reportagem|crônica|artigo|analisi|opinione|intervista|commento|opinie|recensie|krönika|kronikk?|analiza|komentarz|wywiad
`
  .trim()
  .split(/\s*\n\s*/)
  .join('|')

const GENRE_BY = `(?:(?:an?|eine?|une?|una|uno|uma?|en|et) )?(?:${GENRE})(?:\\s?[:：]\\s?|\\s(?:by|von|vom|de|du|par|por|di|del|door|van|av|af)\\s)`

export const PREFIX = new RegExp(`^(?:${GENRE_BY}|(?:${BY})(?:\\s?[:：|/／]\\s?|\\s+))`, 'iu')

/** A line that is nothing but this: the names stand on the next ones. */
export const PREFIX_ALONE = new RegExp(`^(?:${BY})\\s?[:：]?$`, 'iu')

/** Only these open a byline in running text; the others of PREFIX are common words there, unless a colon follows. */
export const OPENS_BYLINE = new RegExp(
  `^(?:(?:(?:(?:written|reported|reporting|posted|words|story|analysis|compiled) )?by|(?:verfasst )?von|(?:écrit )?par|(?:escrito )?por|(?:scritto )?di|(?:geschreven )?door|(?:skrevet |skriven )?a[vf])(?:\\s?[:：]\\s?|\\s+)|(?:autor\\p{L}*|authors?|author of the article|auteure?s?|autore|szerző|írta|автор\\p{L}*|${TEXT}|yazan|yazar|haber|oleh|penulis|reporter|piše|oprac\\.|tác giả|بقلم|כתב|מאת|लेखक|লেখক|โดย|撰文|作者|記者|记者|글|작성자)\\s?[:：]\\s?|文[:：/／])["“(]?`,
  'iu',
)

/**
 * Whoever is one of these is no person. Names of agencies that are given names too (Ria, Ani, Efe) are left out.
 * Scripts without capitals need them most: there any few words look like a name.
 */
export const NOT_PEOPLE = new Words(`
  staff team desk bureau newsroom newsdesk editor editors editorial board admin administrator webmaster office department
  *redaktion redaktion* rédaction redacción redazione redação redaccion redacao redactie *redakcja redakce redakcia redakcija uredništvo
  szerkesztőség toimitus toimetus redaksi équipe equipo equipe squadra zespół ekibi merkezi servisi ajansı
  *редакция редакція рэдакцыя служба σύνταξη ρεπορτάζ
  correspondent correspondents contributor contributors
  agency agencies agence agences agencia agencias agência agências agenzia agenzie *agentur* ajans агентство агенція
  presse press news novosti nachrichten noticias notícias notizie haberler новости новини вести wire media magazine content
  times post herald tribune journal gazette daily guardian telegraph newspaper *zeitung online digital network service web www
  http com tv radio podcast archive archiv video audio photo photos foto fotos conversation newsletter column
  reuters afp ap dpa upi tass xinhua pti ians bloomberg cnn bbc cbs nbc abc npr associated ntb tt ritzau belga anp čtk tasr pap
  interfax unian ukrinform kyodo jiji yonhap bernama antara anadolu agerpres tanjug lusa ansa adnkronos telam télam
  group university institute ministry foundation association society club college school company inc ltd llc gmbh
  guest anonymous unknown various others everyone author sponsored advertorial partner studio today user
  reviews policy comments print share save subscribe updates stories videos pictures gallery latest trending topics sections menu
  न्यूज़ न्यूज समाचार डेस्क ब्यूरो टीम एजेंसी एजेंसियां संपादक टाइम्स ऑनलाइन नेटवर्क वृत्तसंस्था वेबडेस्क
  ডেস্ক নিউজ অনলাইন সংবাদ বার্তা সংস্থা ব্যুরো সম্পাদক স্টাফ প্রতিবেদন
  செய்திப்பிரிவு செய்திகள் குழு డెస్క్ న్యూస్ ಡೆಸ್ಕ್ ನ್ಯೂಸ್ ഡെസ്ക് ന്യൂസ് ન્યૂઝ ડેસ્ક ਨਿਊਜ਼ ਡੈਸਕ نیوز ڈیسک
  وكالات وكالة تحرير التحرير فريق متابعات أخبار قناة صحيفة جريدة موقع شبكة رويترز خبرگزاری تحریریه گروه سرویس اخبار
  מערכת סוכנויות חדשות דסק ข่าว กองบรรณาธิการ ทีมข่าว ออนไลน์ რედაქცია խմբագրություն
`)

/** Parts of an organisation's own name: 'Old Town Foundation' is no person before them, as 'Jane Roe Reuters' is. */
export const INSTITUTION = new Words(`
  foundation group university institute ministry association society club college school company inc ltd llc gmbh team editorial
  magazine network media newspaper *zeitung department office board agency studio council center centre committee
`)

/** Before an outlet's or an agency's name, after one's own. */
export const ARTICLE = new Words('the')

/** Little words that stand in no name. */
export const NOT_IN_NAMES = new Words('the and for with this that your our you from about all more new how why what')

/** 'La Paz', 'New Delhi', 'Port Louis': what begins so, of two words, is a place; 'Jane Roe, Buenos Aires' names one person. */
export const PLACE =
  /^(?:(?:North|South|East|West|Los|Las|La|El|San|Santa|São|Port|Fort|Cape|Mount|Great|United|Saint|St\.?|Puerto) \p{L}+|New (?:York|Delhi|Orleans|Jersey|Zealand|Mexico|Hampshire|South Wales)|Hong Kong|Kuala Lumpur|Tel Aviv|Abu Dhabi|Buenos Aires|Addis Ababa|Sri Lanka|Costa Rica|Phnom Penh|Ho Chi Minh City|Rio de Janeiro|Saudi Arabia|Nova York|Nueva York|Washington D\.?C\.?|\p{L}+ City)$/iu

const POSTS = `
  reporter* writer columnist correspondent journalist* editor chief director professor fellow analyst producer photographer
  redakteur* volont* autor* journaliste* leiter* korrespondent* chefredakt* ressortleit* periodista* redactor* giornalista
  corresponsal* columnista* repórter* jornalista* colunista* correspondant* rédact* chroniqueu* corrispondente inviato inviata
  verslaggev* redacteur* redaktør* toimittaja dziennikar* redaktor* korespondent* reportér* muhabir* editör*
  корреспондент* журналист* обозревател* редактор* кореспондент* журналіст* дописувач* wartawan jurnalis
  مراسل مراسلة محرر محررة صحفي صحفية خبرنگار כתב כתבת כתבנו संवाददाता रिपोर्टर प्रतिनिधि প্রতিবেদক প্রতিনিধি সংবাদদাতা রিপোর্টার
  engineer manager developer specialist strategist consultant adviser advisor gardener nutritionist dietitian physician attorney
  intern coordinator founder president ceo cto cfo blogger commentator anchor presenter
  நிருபர் செய்தியாளர் ലേഖകൻ ผู้สื่อข่าว
`

/** 'Jane Roe, Harbour Desk Reporter': a part of a byline that ends so is what was said of the person before it. */
export const POST = new Words(POSTS)

/** Posts, and the words that begin a date after a name. */
export const ROLE = new Words(`${POSTS}
  head political business senior deputy assistant associate managing executive special freelance staff
  stand updated published
`)

/** What begins a place after a name, in small letters: 'Lee In' may be a name. */
export const AT_PLACE = /\s(?:in|at|for)\s/u
export const AT_PLACE_IN_CAPITALS = /\s(?:IN|AT|FOR)\s/u

/** Posts that are families' names too. */
export const NAMED_LIKE_A_POST = /^\p{Lu}[\p{L}'’-]+ (?:Head|Leiter)$/u

/** Whoever follows did not write the text. */
export const NOT_AUTHOR =
  /^(?:edit(?:ed|ing) by|editor|redaktur|penyunting|foto\p{L}*|photo\p{L}*|bild|bilder|video|kamera|camera|illustrations?|graphics?|grafik|φωτογραφίες)(?:\s?:|\s)/iu

/** 'John Doe (photo)'. */
export const PICTURED_BY = /[^,;|&/()]*\((?:foto|photo|bild|video|kamera|camera|illustration|grafik|graphic)[^()]*\)/giu

/** 'Reporter Jane Roe', 'Chief Political Correspondent Jane Roe': posts that stand before the name. */
export const ROLE_BEFORE = new RegExp(
  `^(?:(?:${`${POSTS} political senior chief special freelance staff our`
    .trim()
    .split(/\s+/)
    .join('|')
    .replaceAll('*', '[\\p{L}\\p{M}]*')})\\s+)+`,
  'iu',
)

/** 'RoeBusiness Columnist': two elements of a page that were run together. */
export const GLUED_ROLE =
  /(\p{Ll})((?:Political|Business|Senior|Staff|Chief|Health|Science|Sports?|Tech\p{L}*|News|Opinion|Reporter|Writer|Columnist|Correspondent|Editor|Redakteur\p{L}*|Korrespondent\p{L}*|Published|Updated)\b)/gu

/** 'JANE ROEAssociated Press' likewise. */
export const GLUED_CAPITALS = /(\p{Lu}{3,})(?=\p{Lu}\p{Ll}{3,}(?!\p{L}))/gu

export const PARTICLES: ReadonlySet<string> = new Set(
  'van von vom der den de dei degli del della delle di da dal do dos das du la le el al bin binti binte bint ibn ben ould wa abu zu zum zur ter ten op het aan af av e y i ul uz'.split(
    ' ',
  ),
)

export const TITLES =
  /^(?:dr|prof|mr|mrs|ms|sir|dame|lord|lady|herr|frau|mag|dipl|ing|m|mme|rev|fr|capt|col|gen|lt|sgt)\.?\s+/iu

/** What newsrooms and agencies of East Asia have in their names, and lines that say from where. */
export const EAST_ASIAN_NEWSROOM =
  /新聞|新闻|通信|通訊|通讯|編集|編輯|编辑|デジタル|放送|记者|新华|報導|报道|报导|報道|日報|日报|時報|时报|晚报|晚報|周刊|週刊|電視|电视|頻道|频道|中心|整合|综合|綜合|기자$|뉴스|신문|일보|방송|온라인|편집|취재|取材|写真|部$|社$|局$|網$|网$|台$|組$|组$|팀$|국$/u

/** '서울=홍길동 기자', 'ワシントン=山田太郎': from where. */
export const EAST_ASIAN_DATELINE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}\s]{1,12}[=＝]\s?/u

/** '홍길동 기자', '山田太郎記者': the post stands after the name, or before it as in '記者山田太郎'. */
export const EAST_ASIAN_POST =
  /^(?:本[報报]|見習|实习)?(?:記者|记者|特派[員员]|作者|撰文|編譯|编译)\s?|\s?(?:(?:선임|전문|수습|인턴)?\s?기자|특파원|논설위원|記者|记者|特派員|編集委員|論説委員)$/gu

/** Words that part two names. */
const AND =
  'and|und|et|y|e|en|og|och|ve|və|и|і|та|й|i|a|oraz|és|și|ir|un|dhe|ja|dan|và|και|და|և|और|ও|এবং|و|اور|mit|avec|con|met|with|with additional reporting by'

const separators = (words: string, flags: string): RegExp =>
  new RegExp(`\\s*(?:[,;|•&/／、，]|(?<!\\p{Script=Han})·|\\s[–—-]\\s|\\s(?:${words})\\s)\\s*`, flags)

const BETWEEN = separators(`${AND}|And|Und|With`, 'u')
const BETWEEN_CAPITALS = separators(AND, 'iu')

/** In small letters, as 'Jane A Roe' is one name and 'Dan' another; in a line of capitals nobody can tell. */
export const separatorsIn = (line: string): RegExp => (line === line.toUpperCase() ? BETWEEN_CAPITALS : BETWEEN)
