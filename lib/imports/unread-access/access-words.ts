import { foldLook } from "./fold-look";
import { commandsLevel, isOnlyForLevel, withoutTags } from "./level-lines";

/** Levels that every installation has, and other systems' words for them. */
const USUAL = ["subscriber", "subscribers", "professional", "premium", "members-only", "paid"];
/** Levels whose names are common words: recognised in a comment only if it says little else. */
const COMMON = ["public", "registered", "free", "members", "member"];
/** Other words that a short comment about access can hold. */
const CLOSING = ["lock", "locked", "unlock", "gate", "gated", "restricted"];
const CHINESE =
  /\u4f1a\u5458|\u4ed8\u8d39|\u6536\u8d39|\u8ba2\u9605|\u6743\u9650|\u8bbf\u95ee|\u4ec5\u9650|\u6703\u54e1|\u4ed8\u8cbb|\u6536\u8cbb|\u8a02\u95b1|\u6b0a\u9650|\u8a2a\u554f|\u50c5\u9650/;

/** What may precede the words of a line: signs of lists, quotes, tables, footnotes, comments, code. */
const START =
  /^(?:[\s>|*+#/<!(){}%\\`~"'.,:;=_@$^&?-]|\[\^?[^\]\n]{0,60}\]:|\[[ x/-]\](?=\s)|[[\]]|\d{1,9}[.)](?=\s)|\p{So})*/u;
const END = "[\\s>|*+#/<!(){}%\\\\`~\"'.,:;=_@$^&?\\[\\]-]*";
const ACCESS = "(?:a[ck]{1,3}[ces]{0,4}s{1,4}|acc?es|access[ _-]?(?:level|tier|line))";
const OTHER = "(?:paywall|pay-wall|tier|level|visibility|members?[ -]only)";
/** Signs of a comment, a tag or a command, as against those of a list or a quote */
const SIGNS =
  /^\s*(?:>\s*|[-*+]\s+|\d{1,9}[.)]\s+|#{1,6}\s+)*(?:<|\[(?![ x]\]\s)|\{|%|:::|\/\/|\/\*|---|===|\(\(|```|~~~|\p{So})/u;
const WORD_ALONE = new RegExp(`^(?:${ACCESS}|${OTHER})\\s*[:=]*${END}$`);
const ANY_TOKEN = new RegExp(
  `^${ACCESS}(?:\\s+(?:level|tier|for|to|is))?\\s*[:=]+>?[\\s"'(<{[]*([\\p{L}\\p{N}_-]{1,60})${END}$`,
  "u",
);
const BEGINS = new RegExp(`^(?:${ACCESS}|${OTHER})(?![\\p{L}\\p{N}])`, "u");
const SAYS = new RegExp(`(?<!\\p{L})${ACCESS}\\s*[:=]`, "u");
const COMMON_WORD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...COMMON, ...CLOSING].join("|")})(?![\\p{L}\\p{N}])`,
  "u",
);
/** A value after the word that is more than a name: a list, a mapping, a tag or an anchor of YAML. */
const STRUCTURED = new RegExp(`^${ACCESS}\\s*[:=]+\\s*[[{&!|>*]`, "u");
/** A few other words may come between the word and its colon. */
const SPREAD = new RegExp(`^${ACCESS}(?![\\p{L}\\p{N}])[^.:=]{1,30}[:=]`, "u");

/** The ways to name an installation's levels in a line. */
export type AccessWords = {
  names: readonly string[];
  known: RegExp;
  anywhere: RegExp;
  alone: RegExp;
  rare: RegExp;
};

/** @param levels slugs and names of the existing levels */
export function accessWords(levels: readonly string[]): AccessWords {
  const folded = [...new Set([...levels, ...USUAL].map((level) => foldLook(level).trim()))];
  const names = folded.filter((name) => name !== "" && !COMMON.includes(name));
  const rare = alternatives(names);
  const all = alternatives([...names, ...COMMON]);
  const tail = "(?:\\s+(?:only|and above|tier|level|from here))?";
  return {
    names: [...names, ...COMMON],
    known: new RegExp(
      `^(?:${ACCESS}|${OTHER})(?:\\s+(?:level|tier|for|to|is|from here))?[^\\p{L}\\p{N}]{0,40}(?:${all})${tail}${END}$`,
      "u",
    ),
    anywhere: new RegExp(
      `\\b(?:access|paywall)\\s*[:=]+>?\\s*[^\\p{L}\\p{N}\\s]{0,4}(?:(?:${rare})(?![\\p{L}\\p{N}])|(?:${all})(?:${END}$|\\s*-+\\s*>|\\s*<\\s*/|["')\\]}%]))`,
      "u",
    ),
    alone: new RegExp(`^(?:${all})${tail}${END}$`, "u"),
    rare: new RegExp(`(?<![\\p{L}\\p{N}])(?:${rare})(?:['’]?s['’]?)?(?![\\p{L}\\p{N}])`, "u"),
  };
}

/** Whether a folded line could be meant to move the paywall; `next` are the lines after it. */
export function isAccessLike(line: string, next: readonly string[], words: AccessWords): boolean {
  if (commandsLevel(line, words.rare)) return true;
  return [line, ...withoutTags(line)].some((read) => movesPaywall(read, next, words));
}

function movesPaywall(line: string, next: readonly string[], words: AccessWords): boolean {
  if (words.anywhere.test(line) || isOnlyForLevel(line, words.rare)) return true;
  const core = coreOf(line);
  if (core.length > 400) return false;
  if (words.known.test(core)) return true;
  const signed = SIGNS.test(line);
  const token = ANY_TOKEN.exec(core)?.[1];
  if (token !== undefined && (signed || isNear(token, words.names))) return true;
  if (/^a ?c ?c ?e ?s ?s ?[:=]/.test(core) && words.known.test(core.replace(/\s/g, ""))) return true;
  if (signed && words.alone.test(core)) return true;
  if ((STRUCTURED.test(core) || SPREAD.test(core)) && words.rare.test(core)) return true;
  if (!WORD_ALONE.test(core)) return false;
  // the word alone: an access line whose level is missing or on the next line
  const following = next.find((other) => other.trim() !== "");
  if (!/[:=]/.test(core)) {
    if (following !== undefined && /^\s*[:<]/.test(following) && namesAlone(following, words)) return true;
    return /^\s*(?:<\s*!|%|\{|```|~~~)/.test(line);
  }
  return /[<[{%]/.test(line) || (following !== undefined && words.alone.test(coreOf(following)));
}

/** The definition of a term, or a table cell, that consists of a level's name. */
const namesAlone = (line: string, words: AccessWords): boolean =>
  [line, ...withoutTags(line)].some((read) => words.alone.test(coreOf(read)));

const coreOf = (line: string): string => line.replace(START, "");

/** Whether the folded words of a comment could be meant to move the paywall. */
export function speaksOfAccess(comment: string, words: AccessWords): boolean {
  const core = comment.replace(/^[^\p{L}]+/u, "");
  if (BEGINS.test(core) || SAYS.test(comment) || words.rare.test(comment)) return true;
  if (/paywall/.test(comment) || CHINESE.test(comment)) return true;
  const [only, ...others] = core.split(/[^\p{L}]+/u).filter((word) => word !== "");
  if (only !== undefined && others.length === 0 && isShort(only, words.names)) return true;
  const count = core.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "").length;
  return count <= 4 && COMMON_WORD.test(comment);
}

/** An abbreviated level: the beginning of its name. */
const isShort = (word: string, names: readonly string[]): boolean =>
  word.length >= 3 && names.some((name) => name.startsWith(word));

/** At most two typing errors away from a level's name. */
function isNear(token: string, names: readonly string[]): boolean {
  return names.some(
    (name) => Math.abs(name.length - token.length) <= 2 && slips(token, name) <= Math.min(2, name.length / 3),
  );
}

function slips(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [to, wanted] of [...other].entries()) {
      const change = (row[to] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(change, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

const alternatives = (names: readonly string[]): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[\s-]+/g, "[\\s-]*"))
    .join("|");
