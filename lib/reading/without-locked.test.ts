import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/access/types";
import { atTime } from "@/lib/clock/now";
import { openTestDatabase } from "@/lib/db/test-database";
import { type Block, newBlockId } from "@/lib/document/block";
import { personOf } from "@/lib/membership/test-people";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, publish } = await import("@/lib/reports/queries/test-world");
const { changesBetween } = await import("@/lib/delivery/queries/words");
const { noteLook } = await import("./commands/note-look");
const { compareFor } = await import("./queries/compare-open-parts");
const { day } = await import("./test-corrected");

const KEPT = newBlockId();
const text = (words: string) => [{ type: "text" as const, text: words }];
const inner = (words: string) => ({ type: "paragraph" as const, content: text(words) });
const paragraph = (words: string, id = newBlockId()): Block => ({
  type: "paragraph",
  attrs: { id },
  content: text(words),
});
const row = (...cells: string[]) => ({
  type: "tableRow" as const,
  content: cells.map((cell) => ({ type: "tableCell" as const, content: [inner(cell)] })),
});
const list = (...items: string[]): Block => ({
  type: "bulletList",
  attrs: { id: newBlockId() },
  content: items.map((item) => ({ type: "listItem", content: [inner(item)] })),
});
const note = (words: string): Block => ({
  type: "paragraph",
  attrs: { id: newBlockId() },
  content: [...text("Noted."), { type: "footnote", attrs: { id: newBlockId(), text: words } }],
});
const callout = (title: string): Block => ({
  type: "callout",
  attrs: { id: newBlockId(), kind: "note", title },
  content: [inner("Noted.")],
});
const heading = (words: string): Block => ({
  type: "heading",
  attrs: { id: newBlockId(), level: 2 },
  content: text(words),
});
const table = (...rows: ReturnType<typeof row>[]): Block => ({
  type: "table",
  attrs: { id: newBlockId() },
  content: rows,
});

/** What was open at first, and where it is behind the paywall afterwards. */
const MOVED: Record<string, { was: Block; secret: RegExp; is: Block }> = {
  "a short sentence": {
    was: paragraph("Noted. Sell Umbrella now."),
    secret: /Umbrella/,
    is: paragraph("Our view: sell Umbrella now."),
  },
  "a heading": { was: heading("Galena doubles"), secret: /Galena/, is: list("galena doubles!", "More") },
  "an item of a list": {
    was: list("Noted.", "Quartz halves"),
    secret: /Quartz/,
    is: paragraph("Quartz\u00a0halves."),
  },
  "a cell": {
    was: table(row("Plant", "Output"), row("North", "4,270 t")),
    secret: /4,270/,
    is: paragraph("They made 4,270 t."),
  },
  "a note": { was: note("Told by Ormolu"), secret: /Ormolu/, is: callout("Told by Ormolu") },
  "the title of a callout": {
    was: callout("Beware of Ferrox"),
    secret: /Ferrox/,
    is: note("beware of Ferrox"),
  },
  "a Chinese sentence": {
    was: paragraph("价格上涨。"),
    secret: /价格上涨/,
    is: paragraph("我们认为价格上涨了。"),
  },
  "a part of a sentence": {
    was: paragraph(
      "As was said, the ministry will close all nine plants in Vermilion before the end of May.",
    ),
    secret: /Vermilion/,
    is: paragraph("Closed: the ministry will close all nine plants in Vermilion before June."),
  },
};

const documentOf = (open: readonly Block[], paid: readonly Block[]) => ({
  type: "doc" as const,
  content: [
    { type: "paywall" as const, attrs: { access: "public" } },
    ...open,
    { type: "paywall" as const, attrs: { access: "subscriber" } },
    paragraph("Paid."),
    ...paid,
  ],
});

let slug = "";
let reportId = "";
const title = "What moved behind the paywall";
const reader = async (membershipRank: number) => ({ ...(await personOf("reader")), membershipRank });
let free: Awaited<ReturnType<typeof reader>>;

beforeAll(async () => {
  const world = await seedWorld();
  const moved = Object.values(MOVED);
  const first = [paragraph("Still open. Said twice. Gone for all.", KEPT), ...moved.map(({ was }) => was)];
  ({ slug, reportId } = await publish(world, {
    title,
    document: documentOf(first, []),
    publishedAt: day(0).toISOString(),
  }));
  free = await reader(0);
  await atTime(day(1), () => noteLook(free, { kind: "report", slug }));
  const next = (at: number, paid: readonly Block[]) =>
    publish(world, {
      title,
      reportId,
      kind: "updated",
      reason: "Moved",
      document: documentOf([paragraph("Still open. Said twice. And noted.", KEPT)], paid),
      publishedAt: day(at).toISOString(),
    });
  await next(2, [paragraph("Said twice."), ...moved.map(({ is }) => is)]);
  // What is behind the paywall in the second version is not in the third.
  await next(3, []);
});

const ofMail = async () => {
  const versions = await db.reportVersion.findMany({ where: { reportId }, orderBy: { number: "asc" } });
  const [first, , last] = versions.map(({ id }) => id);
  return changesBetween(db, { readId: first ?? "", readRank: 0, currentId: last ?? "", rank: 0 });
};

describe("words of an earlier open part that stand behind a paywall now are not shown", () => {
  it.each(Object.entries(MOVED))("%s", async (_, { secret }) => {
    expect(JSON.stringify(await compareFor(ANONYMOUS, slug, 1))).not.toMatch(secret);
    expect(JSON.stringify(await compareFor(free, slug, 1))).not.toMatch(secret);
    expect(JSON.stringify(await ofMail())).not.toMatch(secret);
  });
});

it("words that are gone or still open are shown", async () => {
  const { changes, open } = await compareFor(ANONYMOUS, slug, 1);
  expect(JSON.stringify(open)).toContain("Said twice.");
  for (const words of [changes, (await compareFor(free, slug, 1)).changes, await ofMail()])
    expect(JSON.stringify(words)).toContain("Gone");
});

it("a reader with the rank sees all that was open", async () => {
  const shown = JSON.stringify(await changesForMember());
  for (const { secret } of Object.values(MOVED)) expect(shown).toMatch(secret);
});

/** The same comparison for a member who read the first version. */
async function changesForMember() {
  const member = await reader(20);
  const { id } = await db.reportVersion.findFirstOrThrow({ where: { reportId, number: 1 } });
  await db.versionUse.create({
    data: {
      accountId: member.accountId,
      reportId,
      versionId: id,
      kind: "opened",
      rank: 20,
      firstAt: day(1),
      lastAt: day(1),
    },
  });
  return (await compareFor(member, slug, 1)).changes;
}
