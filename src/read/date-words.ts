/** The words beside a printed date that tell of which kind it is, in the languages of the larger news sites. */

export const PUBLISHED =
  /publish|posted|veröffentlicht|erstellt|publi[ée]|publicado|pubblicat|опубликован|publikacja|publicerad|publisert|udgivet|gepubliceerd|publiziert|erschienen|offentliggjort|julkaistu|publikov|zveřejn|közzétéve|objavljen|publicat|yayın(?:lan|tarihi)|diterbitkan|publikuot|paskelbt|created|first/i

export const CHANGED =
  /updat|modif|aktualis|stand:|mis à jour|actualizad|aggiornat|обновлен|aktualizac|uppdaterad|oppdatert|opdateret|bijgewerkt|päivitetty|frissít|ažuriran|güncelle|diperbarui|atnaujint|оновлен|last edited/i

const UNITS =
  'sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|secondes?|heures?|jours?|semaines?|mois|segundos?|minutos?|horas?|días?|dias?|semanas?|mes(?:es)?|minut[oi]|or[ae]|giorn[oi]|uur|dagen|minuter|minutter|timmar|timer|timme|dagar|dager|dage|minut[ay]?|godzin[ay]?|dni|минут[аы]?|час(?:а|ов)?|дн(?:я|ей)|dakika|saat|gün|menit|jam|hari|min|val'

/** 'two days ago', by digits, in the languages that put it in one way or another. */
export const TIME_AGO = new RegExp(
  `(?<!\\p{L})(?:vor|il y a|hace|há|för|for|prieš|před|pred) \\d{1,3} (?:${UNITS})(?!\\p{L})|\\d{1,3} ?(?:${UNITS})\\.? (?:ago|fa|geleden|sedan|siden|temu|назад|тому|önce|(?:yang )?lalu|atrás)(?!\\p{L})|\\d{1,3} ?(?:秒|分|分钟|分鐘|小时|小時|時間|日|天)前|\\d{1,3} ?(?:분|시간|일) ?전`,
  'iu',
)
