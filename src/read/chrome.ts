/**
 * One line of a page in, whether it is site chrome out: what the site puts around every article (menus, share lines,
 * cookie notices, counters, invitations to subscribe). A small lexicon in the languages of the larger news sites.
 * Nothing here names an outlet.
 */
import { RIGHTS_RESERVED } from './rights'

/** Lines that say nothing but this (case and marks at the ends left out). */
const WHOLE_LINES: ReadonlySet<string> = new Set(
  `
  advertisement, advertising, ad, ads, anzeige, werbung, publicité, publicidad, pubblicità, advertentie, реклама, reklama, annons, reklame, mainos, 広告, 广告, 광고
  share, teilen, partager, compartir, condividi, delen, поделиться, udostępnij, dela, del, share this, share article, artikel teilen, share this article, share this story, シェア, シェアする, 分享, 공유
  facebook, twitter, x, whatsapp, telegram, instagram, youtube, linkedin, pinterest, reddit, email, e-mail, mail, messenger, threads, bluesky, xing, tumblr, flipboard, rss, line, pocket, viber, vkontakte, tiktok, snapchat
  print, drucken, imprimer, imprimir, stampa, afdrukken, печать, drukuj, skriv ut, 印刷, print article
  copy link, copy url, link copied, copied, link kopieren, copier le lien, copiar enlace, скопировать ссылку, ссылка скопирована, copy link url copied, copy to clipboard
  comment, comments, leave a comment, kommentare, kommentieren, commentaires, comentarios, commenti, comentários, reacties, комментарии, komentarze, kommentarer, コメント, 评论, 댓글, post a comment, add a comment, view comments, show comments, write a comment, kommentar schreiben, join the conversation, 0 comments
  subscribe, subscribe now, sign in, sign up, log in, login, register, abonnieren, jetzt abonnieren, anmelden, registrieren, s'abonner, se connecter, suscríbete, iniciar sesión, abbonati, accedi, assinar, entrar, подписаться, войти, zaloguj, logga in, abonnér, get started
  menu, search, close, open, home, more, read more, see more, show more, load more, next, previous, back, skip, skip to content, skip to main content, continue reading, back to top, go back, menü, suche, suchen, schließen, mehr, weiter, zurück, startseite, zum inhalt springen, recherche, fermer, accueil, lire la suite, buscar, cerrar, inicio, leer más, cerca, chiudi, leggi anche, lees ook, zoeken, sluiten, поиск, меню, закрыть, читать далее, ещё, szukaj, zamknij, sök, stäng, 検索, メニュー, 閉じる, トップ, ホーム, もっと見る, 搜索, 菜单, 首页
  related, related articles, related stories, related topics, related content, related news, related tags, related coverage, most read, most popular, most viewed, popular, trending, trending now, recommended, recommended for you, you may also like, you might also like, read next, up next, more stories, more news, latest news, top stories, editor's picks, don't miss, see also, read also, also read, in this story, in this article, mehr zum thema, lesen sie auch, das könnte sie auch interessieren, meistgelesen, auch interessant, weitere artikel, à lire aussi, lire aussi, sur le même sujet, articles liés, te puede interesar, lea también, lee también, más leídas, noticias relacionadas, leia também, leia mais, potrebbe interessarti, leggi anche, lees ook, meest gelezen, читайте также, по теме, czytaj także, zobacz też, läs också, läs mer, les også, læs også, 関連記事, 関連ニュース, おすすめ, ランキング, 相关新闻, 相关阅读, 관련기사
  tags, topics, themen, schlagwörter, schlagworte, sujets, temas, tag, topic, filed under, categories, category
  live, live tv, video, videos, photos, gallery, podcast, podcasts, newsletter, newsletters, listen, watch, audio, loading, anhören, merken, vorlesen, escuchar, écouter, article content, end of article, story continues below, story continues below advertisement, article continues below, artikel anhören, exklusiv, now playing, play video, follow, following, follow us, folgen, favorite, save, saved, bookmark, gift article, give this article, font size, a+, a-, aa, hide caption, toggle caption, enlarge this image, view gallery, back to gallery, image source, getty images, reuters, afp, dpa, ap, reply, report, like, likes, dislike, views, view
  accept, accept all, reject all, ok, agree, i agree, manage cookies, cookie settings, privacy policy, privacy, cookie policy, terms of use, terms of service, terms and conditions, contact, contact us, about, about us, impressum, datenschutz, kontakt, mentions légales, aviso legal, imprint, sitemap, site map, careers, advertise, advertise with us, help, faq, agb
  `
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean),
)

/** How longer chrome lines begin. */
const BEGINNINGS = [
  // invitations
  /^(?:liked?|love|enjoy(?:ed|ing)?) (?:the|this|our|what)\b.{0,40}(?:share|story|article|subscri)/,
  /^(?:subscribe|sign up|sign-up|register|log ?in|sign in|join|download|get) (?:now|here|today|for|to|our|with|your|the latest|the app|free)\b.{0,120}(?:newsletter|e-?mails?|inbox|alerts?|app|account|updates?|free|access|unlimited|subscri\w*|whatsapp|telegram|news|headlines|briefing|conversation)/,
  /^(?:(?:follow|find|join) (?:us|our|me)|like us)\b.{0,60}(?:on|channel|facebook|twitter|instagram|telegram|whatsapp|x\b)/,
  /^(?:follow|like) .{2,40} on (?:facebook|twitter|instagram|telegram|whatsapp|youtube|x|google news|linkedin)\b/,
  /^share (?:this|on|via|the|with|to|your)\b.{0,60}$/,
  /^share-?line/,
  /^(?:support (?:us|our|independent|local|quality|free)|donate (?:now|today|here|to us)|become a (?:member|subscriber)|already (?:a (?:member|subscriber)|have an account)|not a subscriber|want to (?:read|discuss)|you have \d+ free|this (?:article|content|story) is (?:reserved|for|only|exclusive))\b/,
  /^(?:by (?:signing|submitting|providing|subscribing|clicking)|please (?:enable|read our|enter|log in|sign|try|check|wait|fill)|thank you for (?:sub|sign|read)|thanks for (?:sub|sign|read|regist)|check your inbox|you can unsubscribe|we (?:use|value|and our) (?:cookies|your privacy|partners))\b/,
  /^(?:jetzt|hier) (?:abonnieren|kostenlos|registrieren|anmelden|testen)|^(?:abonnieren sie|melden sie sich|bitte (?:melden|aktivieren|loggen))|^(?:mit der|durch die) (?:anmeldung|registrierung)\b/,
  /^(?:abonnez-vous|inscrivez-vous|suscríb\w*|regístr\w*|iscriviti|abbonati|assine|inscreva-se|подпис(?:ывайтесь|аться)|подпишитесь)\b/,
  /\b(?:your inbox|unsubscribe|junk folder|valid e-?mail address|our (?:free )?(?:daily |weekly )?newsletters?|(?:advertisement|ad) has not loaded|privacy policy|terms of (?:use|service)|create (?:an|your free) account|already have an account)\b/,
  /\b(?:réservée? aux abonnés|de cet article à lire|weiterlesen mit|diesen artikel weiterlesen|dieser artikel ist exklusiv|solo para suscriptores|riservato agli abbonati)\b/,
  // cookies, consent, rights
  /\b(?:we|this (?:web)?site|our partners|wir|diese (?:web)?seite|nous|este sitio|questo sito|мы|сайт)\b.{0,80}\b(?:cookies?|cookie-richtlinie|куки)\b/,
  /^(?:accept|manage|reject|learn more about|more about|alle|tous les|aceptar)\b.{0,30}\bcookies?\b/,
  /^(?:©|\(c\) ?\d|copyright(?:$|\s?[©:]|(?= ?.{0,12}\b(?:19|20)\d\d)| by )|℗)/,
  new RegExp(RIGHTS_RESERVED, 'u'),
  /^any use of (?:the )?materials?\b|\b(?:hyper)?link to .{2,40} is (?:required|mandatory|obligatory)\b|\bmay not be (?:published|reproduced).{0,40}(?:broadcast|without|rewritten)/,
  /^(?:external content|externer inhalt|contenu externe|an dieser stelle (?:finden|befindet)|ich bin damit einverstanden|zur anzeige|personenbezogene daten (?:können|werden) (?:an|dabei)|this content (?:is|was|can)|to (?:display|view|watch) this|view this post|ein beitrag geteilt|a post shared|post shared by)\b/,
  // pointers elsewhere
  /^(?:read (?:more|also|next|the full)|also read|see also|see more|related|more (?:on|from|about|in)|watch|listen|photos?|video|don't miss|up next|recommended|must read|trending|lesen sie (?:auch|mehr|hier|dazu)|mehr (?:zum|dazu|zu|aus|von)|lire aussi|à lire (?:aussi|également)|lea (?:también|además|más)|lee (?:también|más)|leia (?:também|mais)|leggi anche|lees (?:ook|verder)|читайте (?:также|ещё)|czytaj (?:też|także|więcej)|zobacz (?:też|także)|läs (?:också|mer)|les (?:også|mer)|læs (?:også|mere)|siehe auch|auch interessant|video:|quiz:)\s*(?::|-|–|—|»|>|→|\||$)/,
  /^(?:click|tap|press) (?:here|to|on)\b|^(?:klicken sie|hier klicken|hier geht|cliquez|haga clic|clique)\b|^(?:scroll|swipe) (?:to|down|left|up)\b/,
  // counters and measures
  /^(?:views?|shares?|comments?|reads?|likes?|hits|просмотр\w*|aufrufe|vues|visualizações|visitas)\s*[:\-–]?\s*[\d.,  ]+[km]?$/,
  /^[\d.,  ]+\s?[km]?\s*(?:views?|shares?|comments?|reads?|likes?|replies|kommentare?|commentaires?|comentarios?|просмотр\w*|min(?:ute)?s? read|min(?:uten?)? lesezeit|minutes? de lecture|min(?:utos)? de lectura)\.?$/,
  /^(?:\d{1,2}[- ]min(?:ute)?s?[- ]read|reading time|lesezeit|lesedauer|temps de lecture|estimated reading|read time|tiempo de lectura)\b/,
] as const

/** A photographer's or agency's credit, e.g. '(Jane Roe / Agency)', 'Foto: …', 'Photo by …', '© Agency'. */
const CREDIT =
  /^(?:\(?(?:photo|image|picture|pic|foto|fotos|bild|bilder|imagen|crédit|credit|photograph|photography|illustration|grafik|graphic|video|quelle|source|copyright|写真|фото|zdjęcie|fot|kuva)(?:graph)?s?(?: credits?| source| by| courtesy| illustration)?\s?[:/©|]|photo (?:by|courtesy)|image (?:by|courtesy|source)|bild(?:er|quelle)?:|getty images|©)/

/** Case and the marks at either end left out. */
const fold = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^[^\p{L}\p{N}(©]+|[^\p{L}\p{N})©+-]+$/gu, '')

/** Longest line that chrome is looked for in; longer ones are prose or are judged by their shape. */
const LONGEST = 320

export function isChrome(line: string): boolean {
  if (line.length > LONGEST) return false
  const folded = fold(line)
  return WHOLE_LINES.has(folded) || isFoldedCredit(folded) || BEGINNINGS.some((pattern) => pattern.test(folded))
}

/** A picture's caption that ends with its credit, e.g. '… (AP Photo/Jane Roe)', '… Foto: Agency'. */
const CAPTION_END =
  /(?:\((?:picture|pictures|photo|photos|image|foto|bild|ap photo|afp|getty|reuters|epa|file|pic|credit|courtesy)\b[^()]{0,80}\)|\b(?:photo|photograph|image|picture|foto|bild|fotos|bildrechte|bildquelle|credit|photo credit|crédit|photographer|fotograf|photo by|getty images|fot)\s?[:/][^.!?]{2,60}|\/ ?(?:getty images|reuters|afp|ap|dpa|epa|shutterstock)\)?)\.?$/i

export const isCaption = (line: string): boolean => line.length < 500 && CAPTION_END.test(line.slice(-120))

/** A line that announces links to other articles. */
export const isPointer = (line: string): boolean => POINTER.test(fold(line))
const POINTER =
  /^(?:read (?:more|also|next)|see also|related|more (?:on|from|about|in)|also read|recommended|trending|latest news|most read|popular|mehr zum thema|lesen sie auch|auch interessant|à lire aussi|lire aussi|lea también|te puede interesar|leia (?:também|mais)|leggi anche|lees ook|читайте также|czytaj także|läs också|läs mer|les også|関連記事)/

const isFoldedCredit = (folded: string): boolean => folded.length < 160 && CREDIT.test(folded)

export const isCredit = (line: string): boolean => line.length < 200 && isFoldedCredit(fold(line))
