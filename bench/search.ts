import { word } from "./corpus";
import type { Instance } from "./instance";
import { loadCorpus } from "./load-corpus";
import { median } from "./measure";
import { openSides, type Side } from "./sides";
import { timeOneByOne } from "./time-one-by-one";

const ROUNDS = 5;
/** Words of every frequency, from one in every report to one in a few. */
const WORDS = [1, 2, 5, 12, 20, 45, 80, 150, 300, 500, 900, 1400, 2000, 3000, 4000, 5500].map(word);
const at = (index: number): string => WORDS[index % WORDS.length] ?? "";

/** Builds before this one find nothing for them, which takes no time. */
const SLIPS = "a slip";

/** Kinds of questions; each has a page of its own, so that none is cached. */
const KINDS: { name: string; ask: (nth: number) => string }[] = [
  { name: "one word", ask: (nth) => at(nth) },
  { name: "two words", ask: (nth) => `${at(nth)} ${at(nth + 5)}` },
  { name: "three words", ask: (nth) => `${at(nth)} ${at(nth + 3)} ${at(nth + 7)}` },
  { name: "a phrase", ask: (nth) => `"${at(nth)} ${at(nth + 1)}"` },
  { name: "a name", ask: (nth) => ["Lynas", "MP Materials", "北方稀土", "Baogang Group"][nth % 4] ?? "" },
  { name: "nothing like it", ask: (nth) => `qq${at(nth)}zz` },
  { name: SLIPS, ask: (nth) => slip(at(nth)) },
];

/** A word with a letter in its middle left out. */
const slip = (whole: string): string => {
  const middle = Math.floor(whole.length / 2);
  return whole.slice(0, middle) + whole.slice(middle + 1);
};

/**
 * The median of a search among `size` reports, by kind of question, of this build and of another, in turns; every answer is
 * rendered and asked of the database.
 */
export async function searchTable(
  ours: Instance,
  before: Instance | undefined,
  from: number,
  size: number,
): Promise<void> {
  const sides = await openSides(ours, before);
  for (const { name, instance } of sides) {
    console.log(`loading ${size - from} more reports into ${name}`);
    await loadCorpus(instance.ownerUrl, from, size);
  }
  console.log(`${size} reports, ${ROUNDS} rounds in turns; medians`);
  console.log("question            ours ms  before ms   ratio");
  const all: number[][] = [[], []];
  for (const { name, ask } of KINDS) {
    const times: number[][] = [[], []];
    for (let round = 0; round <= ROUNDS; round += 1) {
      // The order alternates, and the first round only warms up.
      for (const place of round % 2 === 0 ? [0, 1] : [1, 0]) {
        const side = sides[place];
        if (!side) continue;
        for (let nth = 0; nth < WORDS.length; nth += 1) {
          const { p50 } = await timeOneByOne(
            side.instance.url,
            [addressOf(ask(nth), round * WORDS.length + nth)],
            headersOf(side),
          );
          if (round > 0) times[place]?.push(p50);
        }
      }
    }
    say(name, times);
    if (name === SLIPS) continue;
    for (const [place, some] of times.entries()) all[place]?.push(...some);
  }
  say("all but slips", all);
}

/** Another number of spaces after the question makes another cache key for the same question. */
const addressOf = (question: string, spaces: number): string =>
  `/search?q=${encodeURIComponent(question)}${"+".repeat(spaces)}`;

const headersOf = ({ cookie }: Side): Record<string, string> => ({
  "accept-encoding": "identity",
  accept: "text/html",
  cookie,
});

function say(name: string, [ours = [], before = []]: number[][]): void {
  const [our, their] = [median(ours), median(before)];
  console.log(
    [
      name.padEnd(18),
      our.toFixed(2).padStart(8),
      their.toFixed(2).padStart(10),
      (our / their).toFixed(2).padStart(7),
    ].join(" "),
  );
}
