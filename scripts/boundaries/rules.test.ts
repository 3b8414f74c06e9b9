// biome-ignore-all lint/suspicious/noTemplateCurlyInString: planted sources are text
import { describe, expect, it } from "vitest";
import { parseModule } from "./module";
import { RULES, violations } from "./rules";

/** For each rule a file that breaks it, and a similar one that does not. A rule without both fails a test below. */
const PLANTED: Record<string, { bad: [path: string, text: string][]; good: [path: string, text: string][] }> =
  {
    "time-is-set-by-seed-and-tests": {
      bad: [
        ["lib/publishing/commands/publish-report.ts", 'import { atTime } from "@/lib/clock/now";'],
        [
          "scripts/import.ts",
          'import { SET_TIME } from "@/lib/clock/now";\nSET_TIME.enterWith(new Date(0));',
        ],
      ],
      good: [
        ["prisma/seed/reports.ts", 'import { atTime } from "@/lib/clock/now";'],
        ["lib/publishing/commands/publish-report.ts", 'import { now } from "@/lib/clock/now";'],
      ],
    },
    "arrows-point-down": {
      bad: [
        ["lib/reports/queries.ts", 'import { Article } from "@/components/report/article";'],
        ["components/ui/button.tsx", 'import page from "@/app/page";'],
        ["lib/mail/commands.ts", 'export { x } from "../../scripts/start";'],
        ["lib/mail/commands.ts", 'const late = import("@/app/page");'],
      ],
      good: [["app/page.tsx", 'import { Article } from "@/components/report/article";']],
    },
    "components-ask-nothing": {
      bad: [
        ["components/report/list.tsx", 'import { listReports } from "@/lib/reports/queries";'],
        ["components/report/list.tsx", 'import { listReports } from "@/lib/reports/queries/list";'],
        ["components/report/list.tsx", 'import { publish } from "@/lib/publishing/commands/publish-report";'],
        ["components/report/list.tsx", 'import { db } from "@/lib/db/client";'],
      ],
      good: [
        ["components/report/list.tsx", 'import type { Line } from "@/lib/reports/types";'],
        ["components/report/list.tsx", 'import { saveDraft } from "@/lib/reports/actions";'],
      ],
    },
    "rooms-keep-their-furniture": {
      bad: [
        [
          "lib/search/queries.ts",
          'import { publishReport } from "@/lib/publishing/commands/publish-report";',
        ],
        ["lib/search/commands.ts", 'import { publish } from "@/lib/reports/actions";'],
      ],
      good: [
        [
          "lib/imports/commands/import-report.ts",
          'import { publishReport } from "@/lib/publishing/commands/publish-report";',
        ],
        ["lib/integrity/commands/append-log.ts", 'import { recordAudit } from "@/lib/audit/commands";'],
      ],
    },
    "ground-rests-on-nothing": {
      bad: [
        ["lib/access/rank.ts", 'import { x } from "@/lib/reports/types";'],
        ["lib/db/client.ts", 'import { x } from "@/lib/membership/policy";'],
      ],
      good: [["lib/access/sql.ts", 'import { Prisma } from "@/lib/db/generated/client";']],
    },
    "commands-know-no-next": {
      bad: [
        ["lib/publishing/commands/publish-report.ts", 'import { revalidateTag } from "next/cache";'],
        ["lib/membership/policy.ts", 'import { cache } from "react";'],
      ],
      good: [
        [
          "lib/reports/actions.ts",
          '"use server";\nimport { x } from "@/lib/auth/guard";\nimport { redirect } from "next/navigation";',
        ],
      ],
    },
    "policy-is-pure": {
      bad: [
        ["lib/membership/policy.ts", 'import { readFile } from "node:fs/promises";'],
        ["lib/access/permissions.ts", 'import { Pool } from "pg";'],
      ],
      good: [["lib/membership/policy.ts", 'import { addDays } from "date-fns";']],
    },
    "database-in-queries-and-commands": {
      bad: [
        ["app/page.tsx", 'import { db } from "@/lib/db/client";'],
        ["lib/publishing/compile.ts", 'import "server-only";\nimport { db } from "@/lib/db/client";'],
        ["lib/text/tokens.ts", 'import pg from "pg";'],
      ],
      good: [["lib/reports/queries/list.ts", 'import "server-only";\nimport { db } from "@/lib/db/client";']],
    },
    "server-only": {
      bad: [
        ["lib/reports/queries.ts", 'import { db } from "@/lib/db/client";'],
        ["lib/reports/queries.ts", '"server-only";\nimport { db } from "@/lib/db/client";'],
      ],
      good: [["lib/reports/queries.ts", 'import "server-only";\nimport { db } from "@/lib/db/client";']],
    },
    "no-unsafe-sql": {
      bad: [["lib/reports/queries.ts", "db.$executeRawUnsafe(`DELETE FROM ${x}`);"]],
      good: [["lib/reports/queries.ts", "db.$executeRaw`DELETE FROM ${x}`;"]],
    },
    "rows-through-the-doorway": {
      bad: [
        ["lib/reports/queries.ts", "const rows = await db.$queryRaw<Row[]>`SELECT ${x}`;"],
        ["lib/reports/queries.ts", "const rows: Row[] = await tx.$queryRaw`SELECT ${x}`;"],
        ["lib/reports/queries.test.ts", "db.$queryRawUnsafe<Row[]>(sql);"],
        ["lib/reports/queries.ts", 'db["$queryRaw"]`SELECT ${x}`;'],
        ["lib/reports/queries.ts", "const { $queryRaw } = db;"],
        ["scripts/one.ts", 'export type Reader = Pick<PrismaClient, "$queryRaw">;'],
        ["lib/db/roles.ts", "const { rows } = await client.query<{ name: string }>(sql);"],
        ["lib/db/roles.test.ts", "const found = await client.query<Row>(sql);"],
        ["bench/one.ts", "withClient(url, (client) => client.query<Row>(sql));"],
        ["scripts/one.ts", "const { rows: tables } = await client.query(sql);"],
        ["scripts/one.ts", "const [row] = (await client.query(sql)).rows;"],
      ],
      good: [
        ["lib/db/rows.ts", "tx.$queryRaw(strings, ...values);"],
        ["lib/auth/one.test.ts", 'vi.spyOn(db, "$queryRaw").mockRejectedValue(new Error("unavailable"));'],
        ["lib/reports/queries.ts", 'selectRows(db, "one", Row)`SELECT ${x}`;'],
        ["lib/reports/queries.ts", "db.$executeRaw`DELETE FROM ${x}`;"],
        ["lib/db/roles.ts", 'const rows = await queryRows(client, "one", Row, sql);'],
        ["lib/db/roles.ts", "const { rowCount } = await client.query(sql);"],
        ["lib/db/roles.test.ts", "expect((await client.query(sql)).rows).toEqual([{ name: 'a' }]);"],
      ],
    },
    "select-never-include": {
      bad: [["lib/reports/queries/one.ts", "db.report.findMany({ include: { versions: true } });"]],
      good: [["lib/reports/queries/one.ts", "db.report.findMany({ select: { id: true } });"]],
    },
    "segments-are-read-in-reports": {
      bad: [
        ["lib/search/queries.ts", "db.segment.findMany({});"],
        ["lib/entities/queries/page.ts", 'const q = sql`SELECT "text" FROM "Segment" s`;'],
      ],
      good: [["lib/reports/queries/segments.ts", 'const q = sql`SELECT "text" FROM "Segment" s`;']],
    },
    "only-access-decides": {
      bad: [
        ["app/page.tsx", "const open = segment.minRank <= rank;"],
        ["components/report/offer.tsx", 'const staff = viewer.role !== "reader";'],
        ["lib/reports/queries/one.ts", 'const q = sql`SELECT 1 WHERE s."minRank" <= ${rank}`;'],
        ["lib/reports/front.ts", "const all = accessRank(viewer) > 20;"],
      ],
      good: [
        ["lib/access/rank.ts", "const open = row.minRank <= rank;"],
        ["lib/reports/queries/one.ts", 'const q = sql`SELECT 1 WHERE ${readable(viewer, "s")}`;'],
      ],
    },
    "environment-in-env": {
      bad: [["lib/mail/transport.ts", "const url = process.env.SMTP_URL;"]],
      good: [
        ["lib/env.ts", "const raw = process.env;"],
        ["scripts/start.ts", "spawn(x, { env: { ...process.env } });"],
      ],
    },
    "no-raw-html": {
      bad: [["components/report/block.tsx", "const x = <p dangerouslySetInnerHTML={{ __html: html }} />;"]],
      good: [["components/report/block.tsx", "const x = <p>{text}</p>;"]],
    },
    "one-subject-a-file": {
      bad: [["lib/reports/queries.ts", "// a line\n".repeat(251)]],
      good: [["lib/reports/queries.ts", "// a line\n".repeat(250)]],
    },
    "pages-arrange": {
      bad: [["app/(reader)/reports/page.tsx", "// a line\n".repeat(61)]],
      good: [["app/(reader)/reports/layout.tsx", "// a line\n".repeat(61)]],
    },
    "names-say-something": {
      bad: [
        ["lib/utils.ts", ""],
        ["components/helpers/x.tsx", ""],
      ],
      good: [["lib/document/sentences.ts", ""]],
    },
    "no-barrels": {
      bad: [["components/ui/index.ts", 'export { x } from "./x";']],
      good: [["components/ui/button.tsx", "export const x = 1;"]],
    },
    "actions-are-actions": {
      bad: [
        ["lib/reports/actions.ts", 'import { x } from "@/lib/auth/guard";'],
        ["lib/reports/actions.ts", '"use server";\nexport async function publish() {}'],
        ["app/desk/save.ts", '"use server";\nimport { x } from "@/lib/auth/guard";'],
      ],
      good: [["lib/reports/actions.ts", '"use server";\nimport { x } from "@/lib/auth/guard";']],
    },
  };

const findings = ([path, text]: [string, string], rule: string) =>
  violations([parseModule(path, text)]).filter((violation) => violation.rule === rule);

describe("the boundary check finds", () => {
  for (const [rule, { bad, good }] of Object.entries(PLANTED)) {
    it(`${rule}: planted violations, and nothing else`, () => {
      for (const file of bad) expect(findings(file, rule), file[0]).not.toEqual([]);
      for (const file of good) expect(findings(file, rule), file[0]).toEqual([]);
    });
  }

  it("every rule has planted violations", () => {
    expect(Object.keys(PLANTED).sort()).toEqual(RULES.map((rule) => rule.name).sort());
  });

  it("a file that cannot be parsed is an error, not a pass", () => {
    expect(() => parseModule("lib/x.ts", "const = ;")).toThrow(/lib\/x\.ts/);
  });
});
