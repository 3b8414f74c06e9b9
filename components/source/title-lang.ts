/** The language of a document's title: the title of a Chinese document may be given in English. */
export function titleLang(title: string, lang: string): string | undefined {
  return /^zh/i.test(lang) && !/\p{Script=Han}/u.test(title) ? undefined : lang;
}
