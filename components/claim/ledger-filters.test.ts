import { expect, it } from "vitest";
import { narrowedBy } from "./ledger-filters";

const LYNAS = { slug: "lynas-rare-earths", name: "Lynas Rare Earths", nameZh: null };

it("says what was chosen, by the names it goes by", () => {
  expect(
    narrowedBy(
      { entity: LYNAS, source: null },
      {
        entity: "lynas",
        status: "contested",
        reliability: "F",
        credibility: 6,
        from: "2025-01-01",
        source: "unknown",
      },
    ),
  ).toEqual([
    "those that name Lynas Rare Earths",
    "status: Contested by another claim",
    "source: F, reliability cannot be judged",
    "credibility: 6, truth cannot be judged",
    "from “unknown”",
    "asserted on 1 January 2025 or later",
  ]);
  expect(narrowedBy({ entity: null, source: null }, {})).toEqual([]);
});
