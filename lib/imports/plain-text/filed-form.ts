import type { Line } from "./line";
import { readDate } from "./read-date";

/** A filing with a securities regulator: its company, its form, the date of the reported event. */
export type FiledForm = { title: string; date: string | null; line: number };

const REACH = 60;
const FORM = /^form (\d{1,2}-?[a-z]{1,3}(?:\/a)?|[a-z]-\d{1,2})$/i;
const CHARTER = /exact name of (?:the )?(?:registrant|company|issuer)/i;
const DATED = /^date of (?:report|earliest event)\b[^:]{0,60}:\s*(.{6,40})$/i;

/** Recognises a filing by its cover; null for other texts. */
export function filedForm(lines: readonly Line[]): FiledForm | null {
  const head = lines.slice(0, REACH);
  if (!head.slice(0, 4).some((line) => /securities and exchange commission/i.test(line.text))) return null;
  const form = head.map((line) => FORM.exec(line.text)?.[1]).find((name) => name !== undefined);
  const charter = head.findIndex((line) => CHARTER.test(line.text));
  const named = head[charter - 1];
  if (!form || !named || named.text.length > 200) return null;
  const date = head.map((line) => DATED.exec(line.text)?.[1]).find((text) => text !== undefined);
  const day = date === undefined ? null : readDate(date);
  return {
    title: `${asWritten(named.text, lines)}: Form ${form.toUpperCase()}`,
    date: day === "unclear" ? null : day,
    line: named.number,
  };
}

/** A name in capitals, spelled as in the running text; otherwise unchanged. */
function asWritten(name: string, lines: readonly Line[]): string {
  for (const { text } of lines) {
    const at = text.toLowerCase().indexOf(name.toLowerCase());
    const found = at < 0 ? name : text.slice(at, at + name.length);
    if (found !== found.toUpperCase()) return found;
  }
  return name;
}
