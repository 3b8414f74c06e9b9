import type { Notice } from "../types";
import type { Line } from "./line";

const FIELD = /^(from|to|cc|bcc|subject|date|sent|reply-to|importance)\s*:\s+(\S.*)$/i;

/**
 * A copied mail begins with its header: the subject is its title, the date its date, the rest is not part of the
 * report.
 */
export function withoutMailHeader(lines: readonly Line[], notices: Notice[]): readonly Line[] {
  const end = lines.findIndex((line) => !FIELD.test(line.text));
  const header = lines.slice(0, end < 0 ? lines.length : end);
  const subject = header.find((line) => /^subject/i.test(line.text));
  if (header.length < 2 || !subject) return lines;
  const kept = header.flatMap((line): Line[] => {
    const [, field = "", value = ""] = FIELD.exec(line.text) ?? [];
    if (line === subject)
      return [{ ...line, text: `Title: ${value.replace(/^(?:(?:re|fwd?|aw|wg)\s*:\s*)+/i, "")}` }];
    if (/^(?:date|sent)$/i.test(field)) return [{ ...line, text: value }];
    notices.push({
      kind: "dropped",
      line: line.number,
      what: line.text.slice(0, 80),
      why: "The header of a mail.",
    });
    return [];
  });
  // the title first, whatever the order of the fields
  const title = kept.filter((line) => line.number === subject.number);
  return [...title, ...kept.filter((line) => line.number !== subject.number), ...lines.slice(header.length)];
}
