/** Whether a text is mostly Chinese: more Han characters than words of other letters. */
export function mostlyChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han === 0) return false;
  return han > (text.match(/\p{Script=Latin}+/gu)?.length ?? 0) * 2;
}
