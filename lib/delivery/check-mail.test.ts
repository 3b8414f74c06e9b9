import { addDays, addMinutes } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/types";
import { alertedWorld } from "@/lib/alerts/test-alerted";
import { atTime } from "@/lib/clock/now";
import { openTestDatabase } from "@/lib/db/test-database";
import { setEnv } from "@/lib/env";

await openTestDatabase();
// Mails count as sent, and keep their words.
setEnv({ PUBLIC_URL: "https://reports.example.org", LODESTONE_DEMO: "on" });
const { db, pool } = await import("@/lib/db/client");
const { ORIGIN } = await import("@/lib/reports/queries/test-world");
const { makeClaim, makeSource, publishClaims } = await import("@/lib/evidence/queries/test-claims");
const { assessClaim } = await import("@/lib/evidence/commands/claims/assess-claim");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { sendMailJob } = await import("@/lib/worker/handlers/send-mail");
const { sendDue } = await import("./commands/send-due");

let here: Awaited<ReturnType<typeof alertedWorld>>;
let unique = 0;
beforeAll(async () => {
  here = await alertedWorld();
});

const PARTS = [
  { access: "public", words: "Open words." },
  { access: "subscriber", words: "LOCKEDSUB words." },
];

async function topic(): Promise<string> {
  unique += 1;
  await here.report(`Before ${unique}`, PARTS, { tags: [`waits-${unique}`] });
  await here.matched();
  return `waits-${unique}`;
}
const tellAt = (at: Date) =>
  atTime(at, async () => {
    while ((await sendDue(50)) > 0);
  });
const mailsOf = ({ accountId }: Person) => db.outboxMail.findMany({ where: { accountId } });
const soon = () => addMinutes(new Date(), 1);

/** Sends what waits for a person, and gives it as it was sent. */
async function sent(person: Person) {
  const client = await pool.connect();
  try {
    for (const { id } of await mailsOf(person)) {
      const withPgClient = (<T>(act: (one: typeof client) => Promise<T>) => act(client)) as never;
      await sendMailJob({ mailId: id }, { withPgClient });
    }
  } finally {
    client.release();
  }
  const [mail, ...more] = await mailsOf(person);
  expect(more).toEqual([]);
  return mail;
}
const leave = ({ accountId }: Person) => db.membership.deleteMany({ where: { accountId } });

/** A claim that only subscribers may read, judged, with a reader who follows it. */
async function judged(reader: Person, pace: "at_once" | null): Promise<void> {
  unique += 1;
  const sourceId = await makeSource(`waits-${unique}`, "B");
  const quote = `LOCKEDCLAIM ${unique}.`;
  const claimId = await makeClaim({ quote, subjectId: here.world.subjectId, sourceId });
  const parts = [{ access: "subscriber", words: quote, claimIds: [claimId] }];
  await publishClaims(here.world, `Claims ${unique}`, parts);
  await here.matched();
  await here.press(reader, `claim:${claimId}`, pace);
  const assessment = { credibility: 5, status: "refuted" as const, rationale: "LOCKEDWHY", recheckOn: null };
  await assessClaim(here.editor, { claimId, assessment }, ORIGIN);
  await here.matched();
}

describe("a mail that waits", () => {
  it("goes out as it was written while its reader may read it", async () => {
    const tag = await topic();
    const reader = await here.member(20, { text: "full" });
    await here.press(reader, `topic:${tag}`, "at_once");
    await here.report("Still theirs", PARTS, { tags: [tag] });
    await here.matched();
    await tellAt(soon());
    const [written] = await mailsOf(reader);
    expect(written?.text).toContain("LOCKEDSUB");
    const mail = await sent(reader);
    expect(mail?.sentAt).not.toBeNull();
    expect(mail?.text).toBe(written?.text);
  });

  it("is composed again when its reader may read less: no locked text", async () => {
    const tag = await topic();
    const reader = await here.member(20, { text: "full" });
    await here.press(reader, `topic:${tag}`, "at_once");
    await here.report("Theirs no more", PARTS, { tags: [tag] });
    await here.matched();
    await tellAt(soon());
    await leave(reader);
    const mail = await sent(reader);
    expect(mail?.sentAt).not.toBeNull();
    expect(mail?.text).toContain("Theirs no more");
    expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toContain("LOCKED");
  });

  it("is not sent when nothing of it is left, and its alert says why", async () => {
    const reader = await here.member(20);
    await judged(reader, "at_once");
    await tellAt(soon());
    expect((await mailsOf(reader))[0]?.text).toContain("LOCKEDCLAIM");
    await leave(reader);
    expect(await sent(reader)).toMatchObject({ sentAt: null, failure: "Suppressed: unreadable" });
    const alerts = await db.alert.findMany({ where: { accountId: reader.accountId } });
    expect(alerts).toMatchObject([{ dropped: "unreadable", mailId: null }]);
  });
});

describe("a digest that waits", () => {
  it("goes out without what its reader has lost meanwhile", async () => {
    const tag = await topic();
    const reader = await here.member(20);
    await here.press(reader, `topic:${tag}`);
    await here.report("Stays", PARTS, { tags: [tag] });
    const { reportId } = await here.report("Is withdrawn", PARTS, { tags: [tag] });
    await here.matched();
    await judged(reader, null);
    await tellAt(addDays(new Date(), 2));
    const [written] = await mailsOf(reader);
    expect(written?.subject).toBe("Your daily digest: 3 changes");
    await leave(reader);
    await withdrawReport(here.editor, { reportId, reason: "Wrong" }, ORIGIN);
    const mail = await sent(reader);
    expect(mail?.sentAt).not.toBeNull();
    expect(mail?.subject).toBe("Your daily digest: one change");
    expect(mail?.text).toContain("Stays");
    expect(`${mail?.text} ${mail?.html}`).not.toMatch(/LOCKED|Is withdrawn/);
  });
});
