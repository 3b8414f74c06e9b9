/** What a paste may lose or change, with the notice for the user. */
export type Loss =
  | "picture"
  | "formula"
  | "media"
  | "deletion"
  | "comment"
  | "hidden"
  | "link"
  | "note"
  | "symbol"
  | "access"
  | "ruby"
  | "nested"
  | "moved"
  | "wide";

export type Tally = Map<Loss, number>;

export function count(tally: Tally, loss: Loss, times = 1): void {
  if (times > 0) tally.set(loss, (tally.get(loss) ?? 0) + times);
}

const SAID: readonly [Loss, (n: number) => string][] = [
  [
    "access",
    (n) =>
      `${n === 1 ? "An access marker was" : `${n} access markers were`} left out. Set the paywall yourself.`,
  ],
  ["picture", (n) => `${some(n, "picture")} left out. Add ${n === 1 ? "it" : "them"} from a file.`],
  ["formula", (n) => `${some(n, "formula")} left out. Type ${n === 1 ? "it" : "them"} in.`],
  [
    "symbol",
    (n) =>
      `${some(n, "character")} in a symbol font could not be read and ${n === 1 ? "was" : "were"} left out.`,
  ],
  [
    "media",
    (n) => `${some(n, "video, chart or embedded page", "videos, charts or embedded pages")} left out.`,
  ],
  ["link", (n) => `${some(n, "link")} left out: the address is not complete. The words were kept.`],
  ["note", (n) => `${some(n, "note mark")} left out: the text of the note was not copied.`],
  ["deletion", (n) => `${some(n, "tracked deletion")} left out.`],
  ["comment", (n) => `${some(n, "private comment")} left out.`],
  ["hidden", (n) => `${some(n, "hidden passage")} left out.`],
  ["ruby", (n) => `${some(n, "reading")} above characters left out.`],
  ["nested", (n) => `${some(n, "table")} inside a table cell became lines of text.`],
  ["moved", (n) => `${some(n, "table")} inside a list or quote moved after it.`],
  ["wide", (n) => `${some(n, "table")} with more than 50 columns became lines of text.`],
];

/** The notices, one sentence for each kind, the most serious first. */
export function sentencesOf(tally: Tally): string[] {
  return SAID.flatMap(([loss, say]) => {
    const times = tally.get(loss) ?? 0;
    return times > 0 ? [agreed(say(times), times)] : [];
  });
}

const some = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;

/** “1 link was left out”, “2 links were left out”. */
const agreed = (sentence: string, n: number): string =>
  sentence.replace(/(?<!was |were )\bleft out\b/, `${n === 1 ? "was" : "were"} left out`);
