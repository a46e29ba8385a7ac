/**
 * Names of newspaper sections, in the languages of the news. A line or label in, whether it is one out.
 */

const SECTIONS: ReadonlySet<string> = new Set(
  `
  world, world news, international, national, nation, local, politics, policy, government, elections, business, economy, markets, finance, money, companies, industry, energy, technology, tech, science, health, environment, climate, education, culture, arts, entertainment, celebrity, film, movies, tv, music, books, style, fashion, food, travel, lifestyle, life, society, religion, sport, sports, football, soccer, cricket, tennis, opinion, comment, editorial, analysis, features, investigations, crime, law, justice, defence, defense, security, military, war, europe, africa, asia, americas, middle east, us, u.s., us news, usa, uk, uk news, russia, china, ukraine, transport, weather, property, real estate, cars, motoring, media, fact check, explainer, interview, news, top news, breaking news
  politik, ausland, inland, wirtschaft, finanzen, kultur, gesellschaft, wissen, wissenschaft, gesundheit, reise, meinung, panorama, regional, lokales, netzwelt, digital, unterhaltung, feuilleton, welt, nachrichten, digitales, leben
  politique, monde, économie, société, sciences, santé, planète, environnement, idées, opinions, internationale, faits divers, médias, sport, culture
  política, mundo, economía, sociedad, cultura, deportes, ciencia, salud, opinión, internacional, nacional, sucesos, tecnología, economia, sociedade, esportes, desporto, saúde, ciência, brasil, tecnologia, opinião, politica, mondo, esteri, cronaca, cultura, salute, scienza, spettacoli
  binnenland, buitenland, economie, cultuur, wetenschap, gezondheid, opinie, polityka, świat, kraj, gospodarka, kultura, nauka, zdrowie, opinie, inrikes, utrikes, ekonomi, nöje, debatt, nyheter, utenriks, innenriks, økonomi, indland, udland, kultur, siyasət, iqtisadiyyat, dünya, cəmiyyət, mədəniyyət, idman, gündem, siyaset, spor, sağlık
  политика, мир, в мире, россия, экономика, общество, происшествия, культура, спорт, наука, технологии, бизнес, мнения, новости, політика, світ, україна, економіка, суспільство, культура, спорт
  政治, 経済, 国際, 社会, 国内, 文化, 科学, 国际, 时政, 财经, 体育, 娱乐, 정치, 경제, 사회, 국제, 문화, 스포츠
  `
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter(Boolean),
)

export const isSection = (label: string): boolean => label.length < 30 && SECTIONS.has(label.trim().toLowerCase())
