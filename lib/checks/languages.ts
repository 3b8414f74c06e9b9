/** The number of characters for each foreign word that make a text Chinese with quotations, not the other way round. */
const MANY = 4;

/** Whether a text is mostly Chinese: by its characters, or by its punctuation if it names many foreign things. */
export function mostlyChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return han > others * MANY || (han > others && /[。，；]/.test(text));
}
