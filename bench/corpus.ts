import type { Block } from "@/lib/document/block";
import type { ReportDocument } from "@/lib/document/document";

const SYLLABLES = "ka re mo ti su na lo pe di ra vo ne ma li so te ru ba ni co fe ga ho ju".split(" ");
const VOCABULARY = 6000;

/** The n-th word: invented, so that no word is a stop word and stems stay apart. */
export function word(index: number): string {
  let rest = index + SYLLABLES.length;
  let made = "";
  while (rest > 0) {
    made += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return `${made}x`;
}

export type BenchReport = {
  number: number;
  slug: string;
  title: string;
  standfirst: string;
  tag: string;
  publishedAt: string;
  document: ReportDocument;
};

const START = Date.UTC(2020, 0, 1);

/**
 * Report `number` of the corpus: about 800 words under five headings, the first third public, the rest for subscribers.
 * Word frequencies follow Zipf's law, as in prose.
 */
export function benchReport(number: number): BenchReport {
  const random = randomFrom(number + 1);
  const pick = () => word(Math.floor(VOCABULARY ** random()) - 1);
  const sentence = () => {
    const words = Array.from({ length: 10 + Math.floor(random() * 14) }, pick).join(" ");
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  let next = 0;
  const id = () => `b${number}-${next++}`.padEnd(8, "_");
  const text = (value: string) => [{ type: "text" as const, text: value }];
  const paragraph = (): Block => ({
    type: "paragraph",
    attrs: { id: id() },
    content: text(Array.from({ length: 4 }, sentence).join(" ")),
  });
  const heading = (): Block => ({
    type: "heading",
    attrs: { id: id(), level: 2 },
    content: text(`${pick()} ${pick()} ${pick()}`),
  });
  const section = () => [heading(), paragraph(), paragraph()];
  return {
    number,
    slug: `bench-${number}`,
    title: `${pick()} ${pick()} ${pick()} ${number}`,
    standfirst: sentence(),
    tag: `topic-${number % 12}`,
    publishedAt: new Date(START + number * 3_600_000).toISOString(),
    document: {
      type: "doc",
      content: [
        paragraph(),
        ...section(),
        { type: "paywall", attrs: { access: "subscriber" } },
        ...section(),
        ...section(),
        ...section(),
        ...section(),
      ],
    },
  };
}

/** A repeatable source of numbers in [0, 1): mulberry32, so that two runs measure the same corpus. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
