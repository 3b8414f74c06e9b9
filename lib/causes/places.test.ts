import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";

/** What makes a row that people may be told of. */
const MAKES =
  /\.(reportVersion|withdrawal|assessment|sourceGrading|relationship|comment)\.(create|createMany|upsert|createManyAndReturn)\b|INSERT INTO "(ReportVersion|Withdrawal|Assessment|SourceGrading|Relationship|Comment)"/;
/** What may show a comment that was hidden. */
const SHOWS = /\.comment\.update(Many)?\(\{[^;]*\bstatus\b|UPDATE "Comment" SET[^;]*"status"/;

/** Every place that does, and where its cause is recorded, or why there is none. */
const PLACES: Record<string, { in: string } | { because: string }> = {
  "lib/publishing/commands/write-version.ts": { in: "lib/publishing/commands/publish-report.ts" },
  "lib/publishing/commands/withdraw-report.ts": { in: "lib/publishing/commands/withdraw-report.ts" },
  "lib/evidence/commands/claims/record-assessment.ts": {
    in: "lib/evidence/commands/claims/record-assessment.ts",
  },
  "lib/evidence/commands/sources/grade-source.ts": { in: "lib/evidence/commands/sources/grade-source.ts" },
  "lib/entities/commands/relationships/add-relationship.ts": {
    in: "lib/entities/commands/relationships/add-relationship.ts",
  },
  "lib/entities/commands/relationships/correct-relationship.ts": {
    in: "lib/entities/commands/relationships/correct-relationship.ts",
  },
  "lib/entities/commands/merging/move-relationships.ts": { because: "a copy says nothing new" },
  "lib/entities/commands/load-catalogue.ts": { because: "the first data of an installation, without proofs" },
  "lib/register/commands/do-edges.ts": { because: "an import of thousands would tell each follower of each" },
  "lib/discussion/commands/add-comment.ts": { in: "lib/discussion/commands/add-comment.ts" },
  "lib/discussion/commands/change-status.ts": { in: "lib/discussion/commands/change-status.ts" },
  "lib/forum/commands/rename-topic.ts": { because: "an approval lapses, and what was visible stays so" },
  "lib/discussion/commands/edit-comment.ts": { in: "lib/discussion/commands/edit-comment.ts" },
};

async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/(^test-|\.test\.ts$)/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("/generated/"));
}

test("every change that people may be told of records its cause, or says why not", async () => {
  const found: string[] = [];
  for (const file of await sources("lib")) {
    const text = await readFile(file, "utf8");
    if (MAKES.test(text) || SHOWS.test(text)) found.push(file);
  }
  expect(found.sort()).toEqual(Object.keys(PLACES).sort());
  for (const place of Object.values(PLACES)) {
    if ("in" in place) expect(await readFile(place.in, "utf8"), place.in).toMatch(/await recordCause\(tx, /);
  }
});
