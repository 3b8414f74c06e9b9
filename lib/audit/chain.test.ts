import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChainedDetail, type ChainedEntry, detailHash, entryHash, firstBreak, GENESIS } from "./chain";

type Full = ChainedEntry & { detail: ChainedDetail };

const words = fc.string({ unit: "grapheme", maxLength: 12 });
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)));
const act = fc.record({
  at: fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }),
  actorId: fc.option(fc.uuid()),
  action: words,
  subjectKind: words,
  subjectId: words,
  factsHash: fc.option(words),
  detail: fc.record({ salt: words, before: json, after: json, address: words, userAgent: words }),
});
const chain = fc.array(act, { minLength: 1, maxLength: 8 }).map((acts) => {
  const entries: Full[] = [];
  for (const { detail, ...rest } of acts) {
    const prevHash = entries.at(-1)?.hash ?? GENESIS;
    const entry = { ...rest, seq: entries.length + 1, detailHash: detailHash(detail), prevHash };
    entries.push({ ...entry, detail, hash: entryHash(entry) });
  }
  return entries;
});

const TEXT_FIELDS = ["action", "subjectKind", "subjectId", "detailHash", "prevHash", "hash"] as const;

describe("the hash chain", () => {
  it("holds for anything that was recorded", () => {
    fc.assert(
      fc.property(chain, (entries) => {
        expect(firstBreak(entries)).toBeNull();
      }),
    );
  });

  it("still holds after details were erased", () => {
    fc.assert(
      fc.property(chain, (entries) => {
        expect(firstBreak(entries.map((entry) => ({ ...entry, detail: null })))).toBeNull();
      }),
    );
  });

  it("finds any one flipped bit in the text of an entry", () => {
    fc.assert(
      fc.property(
        chain,
        fc.nat(),
        fc.constantFrom(...TEXT_FIELDS),
        fc.nat(),
        (entries, which, field, bit) => {
          const entry = entries[which % entries.length];
          fc.pre(entry !== undefined && entry[field].length > 0);
          const altered = entries.map((e) => (e === entry ? { ...e, [field]: flipped(e[field], bit) } : e));
          expect(firstBreak(altered)?.seq).toBe(entry?.seq);
        },
      ),
    );
  });

  it("finds a moved date, another actor and an altered detail", () => {
    fc.assert(
      fc.property(chain, fc.nat(), fc.nat(), (entries, which, bit) => {
        const at = which % entries.length;
        const alter = (change: (entry: Full) => Full) =>
          firstBreak(entries.map((entry, index) => (index === at ? change(entry) : entry)))?.seq;
        expect(alter((e) => ({ ...e, at: new Date(e.at.getTime() + 1) }))).toBe(at + 1);
        expect(alter((e) => ({ ...e, actorId: e.actorId === null ? "someone" : null }))).toBe(at + 1);
        expect(alter((e) => ({ ...e, detail: { ...e.detail, after: [e.detail.after] } }))).toBe(at + 1);
        expect(
          alter((e) => ({ ...e, detail: { ...e.detail, address: flipped(`${e.detail.address}.`, bit) } })),
        ).toBe(at + 1);
      }),
    );
  });

  it("finds an entry taken out, put in twice or exchanged with its neighbour", () => {
    fc.assert(
      fc.property(chain, fc.nat(), (entries, which) => {
        fc.pre(entries.length > 2);
        const at = which % (entries.length - 1);
        expect(firstBreak(entries.toSpliced(at, 1))).not.toBeNull();
        expect(firstBreak(entries.toSpliced(at, 0, ...entries.slice(at, at + 1)))).not.toBeNull();
        expect(firstBreak(entries.toSpliced(at, 2, ...entries.slice(at, at + 2).reverse()))).not.toBeNull();
      }),
    );
  });
});

/** The text with one bit of one UTF-16 unit flipped. */
function flipped(text: string, bit: number): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const index = Math.floor(bit / 16) % units.length;
  units[index] = (units[index] ?? 0) ^ (1 << (bit % 16));
  return String.fromCharCode(...units);
}
