import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ANONYMOUS } from "@/lib/access/types";
import { selectRows } from "@/lib/db/rows";
import { openTestDatabase } from "@/lib/db/test-database";
import { SearchQuery } from "./schema";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { Prisma } = await import("@/lib/db/generated/client");
const { answerQuestion } = await import("./queries/answer-question");
const { parseSearch, termQuery } = await import("./parse-search");
const { searchVector } = await import("@/lib/text/tokens");

describe("any text", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          "'",
          '"',
          "\\",
          ":*",
          "&",
          "|",
          "!",
          "(",
          "<->",
          "%",
          "_",
          "\0",
          "稀",
          "refinary ",
          "盛合资源",
          "土 ",
          "the ",
          "\ud83d",
          "“",
          "a-b",
          "1e5",
          "x@y.z/w",
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join("")),
  );

  it("never causes an error", async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (q) => {
        await answerQuestion(ANONYMOUS, SearchQuery.parse({ q }));
      }),
      { numRuns: 300 },
    );
  });

  it("is found by each of its words and runs once indexed", async () => {
    await fc.assert(
      fc.asyncProperty(anything, anything, async (before, words) => {
        const text = `${before} ${words}`;
        const terms = parseSearch(words);
        if (terms.length === 0 || words.length > 200) return;
        const rows = await selectRows(db, "test-found", z.strictObject({ found: z.boolean().nullable() }))`
          SELECT bool_and(${searchVector(text, "D")} @@ query OR numnode(query) = 0) AS "found"
          FROM unnest(ARRAY[${Prisma.join(terms.map(termQuery))}]) query`;
        expect(rows[0]?.found).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("of 5 MB of nothing but new words still fits", async () => {
    const latin = Array.from({ length: 600_000 }, (_, index) => index.toString(36)).join(" ");
    const han = Array.from({ length: 300_000 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
    ).join("");
    const rows = await selectRows(
      db,
      "test-length",
      z.strictObject({ length: z.int() }),
    )`SELECT length(${searchVector(latin + han, "D")}) AS "length"`;
    expect(rows[0]?.length).toBeGreaterThan(20_000);
  });
});
