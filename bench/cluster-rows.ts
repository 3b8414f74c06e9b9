/** Rows that readers and writers of `cluster-history.ts` share, in the instances of LODESTONE_DATA_DIR; printed as JSON. */
import { OPERATOR } from "@/lib/access/types";
import { withDatabase } from "@/scripts/with-database";
import { ORIGIN, prepareReport } from "./publish";

/** Beyond the corpus, and newer than all of it. */
const FIRST = 990_000;
const EACH = 4;

export type Rows = {
  terms: { id: string; zh: string; en: string; revision: number }[];
  sources: { id: string; slug: string; revision: number }[];
  reports: { id: string; slug: string }[];
  accountId: string;
};

await withDatabase("bench", async () => {
  const [{ db }, { grantMembership }] = await Promise.all([
    import("@/lib/db/client"),
    import("@/lib/membership/commands/grant-membership"),
  ]);
  const terms = await db.glossaryTerm.findMany({
    select: { id: true, zh: true, en: true, revision: true },
    orderBy: { slug: "asc" },
    take: EACH,
  });
  const sources = await db.source.findMany({
    select: { id: true, slug: true, revision: true },
    orderBy: { slug: "asc" },
    take: EACH,
  });
  const account = await db.account.findUniqueOrThrow({
    where: { email: "registered@example.com" },
    select: { id: true },
  });
  const tier = await db.tier.findUniqueOrThrow({ where: { slug: "subscriber" }, select: { id: true } });
  const grant = { accountId: account.id, tierId: tier.id, until: "2099-01-01", note: "" };
  await grantMembership(OPERATOR, grant, ORIGIN);
  const reports: Rows["reports"] = [];
  for (let nth = 0; nth < EACH; nth++) {
    const publish = await prepareReport(FIRST + nth);
    reports.push(await publish());
  }
  const rows: Rows = {
    terms: terms.map(({ en, ...term }) => ({ ...term, en: en.join("\n") })),
    sources,
    reports,
    accountId: account.id,
  };
  console.log(`ROWS ${JSON.stringify(rows)}`);
});
