/** Rows that readers and writers of `cluster-history.ts` share, in the instances of LODESTONE_DATA_DIR; printed as JSON. */
import { OPERATOR } from "@/lib/access/types";
import { withDatabase } from "@/scripts/with-database";
import { benchReport } from "./corpus";

const ORIGIN = { address: "127.0.0.1", userAgent: "bench" };
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
  const [{ db }, { createDraft }, { saveDraft }, { publishReport }, { grantMembership }] = await Promise.all([
    import("@/lib/db/client"),
    import("@/lib/reports/commands/create-draft"),
    import("@/lib/reports/commands/save-draft"),
    import("@/lib/reports/commands/publish-report"),
    import("@/lib/membership/commands/grant-membership"),
  ]);
  const author = await db.author.findFirstOrThrow({ select: { id: true }, orderBy: { slug: "asc" } });

  async function publish(nth: number): Promise<Rows["reports"][number]> {
    const { title, standfirst, tag, document } = benchReport(FIRST + nth);
    const { reportId } = await createDraft(OPERATOR, { title }, ORIGIN);
    const draft = await db.draft.findUniqueOrThrow({ where: { reportId }, select: { revision: true } });
    const content = { title, standfirst, document, tags: [tag], authorIds: [author.id], subjectIds: [] };
    await saveDraft(OPERATOR, {
      reportId,
      basedOn: draft.revision,
      kind: "saved",
      content: { ...content, offer: "Figures", publishedAt: null, dateReason: "" },
    });
    await publishReport(OPERATOR, { reportId, kind: "updated" }, ORIGIN);
    return db.report.findUniqueOrThrow({ where: { id: reportId }, select: { id: true, slug: true } });
  }

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
  for (let nth = 0; nth < EACH; nth++) reports.push(await publish(nth));
  const rows: Rows = {
    terms: terms.map(({ en, ...term }) => ({ ...term, en: en.join("\n") })),
    sources,
    reports,
    accountId: account.id,
  };
  console.log(`ROWS ${JSON.stringify(rows)}`);
});
