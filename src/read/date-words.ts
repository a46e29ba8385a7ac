/** The words beside a printed date that tell of which kind it is, in the languages of the larger news sites. */

export const PUBLISHED =
  /publish|posted|veröffentlicht|erstellt|publi[ée]|publicado|pubblicat|опубликован|publikacja|publicerad|publisert|udgivet|gepubliceerd|created|first/i

export const CHANGED =
  /updat|modif|aktualis|stand:|mis à jour|actualizad|aggiornat|обновлен|aktualizac|uppdaterad|oppdatert|opdateret|bijgewerkt|last edited/i
