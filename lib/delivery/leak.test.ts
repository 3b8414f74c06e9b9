import { addDays, addMinutes } from "date-fns";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/types";
import { alertedWorld, YESTERDAY } from "@/lib/alerts/test-alerted";
import { atTime } from "@/lib/clock/now";
import { openTestDatabase } from "@/lib/db/test-database";
import { setEnv } from "@/lib/env";
import { openTestPushService } from "@/lib/push/test-push-service";

await openTestDatabase();
const service = await openTestPushService();
setEnv({ PUBLIC_URL: "https://reports.example.org", PUSH_SERVICE_URL: service.url });
const { db, pool } = await import("@/lib/db/client");
const { knownReader } = await import("@/lib/discussion/test-readers");
const { postComment } = await import("@/lib/discussion/commands/post-comment");
const { ORIGIN } = await import("@/lib/reports/queries/test-world");
const { makeClaim, makeSource, publishClaims } = await import("@/lib/evidence/queries/test-claims");
const { assessClaim } = await import("@/lib/evidence/commands/claims/assess-claim");
const { noteExport } = await import("@/lib/reading/commands/note-export");
const { subscribe } = await import("@/lib/push/commands/subscribe");
const { sendPushJob } = await import("@/lib/worker/handlers/send-push");
const { sendDue } = await import("./commands/send-due");

/** From which rank one may read a canary; each is one word, followed by the place it was planted in. */
const CANARIES = { OPENCANARY: 0, SUBCANARY: 20, PROCANARY: 30 } as const;
const RANKS = [0, 10, 20, 30];
const TEXTS = ["titles", "part", "full"];
const PACES = ["at_once", "daily"];

type Reader = { person: Person; rank: number; text: string; pace: string; path: string };
const readers: Reader[] = [];
let told: Map<Reader, string>;

const partsOf = (place: string, claimIds: Record<string, string> = {}) =>
  Object.entries(CANARIES).map(([canary, rank]) => ({
    access: { 0: "public", 20: "subscriber", 30: "professional" }[rank],
    words: `${canary}${place}.`,
    claimIds: claimIds[canary] ? [claimIds[canary]] : [],
  }));

beforeAll(async () => {
  const here = await alertedWorld();
  const sourceId = await makeSource("leak", "B");
  const claimIds: Record<string, string> = {};
  for (const canary of Object.keys(CANARIES)) {
    const quote = `${canary}claim.`;
    claimIds[canary] = await makeClaim({ quote, subjectId: here.world.subjectId, sourceId });
  }
  const claims = await publishClaims(here.world, "Claims", partsOf("claim", claimIds) as never);
  const first = await here.report("Told", partsOf("before") as never, { tags: ["leak"] });
  const version = await db.reportVersion.findFirstOrThrow({ where: { reportId: first.reportId } });
  await here.matched();
  for (const rank of RANKS) {
    for (const text of TEXTS) {
      for (const pace of PACES) {
        const person = await here.member(rank, { text, pace });
        for (const one of [`report:${first.slug}`, `report:${claims.slug}`, "topic:leak"]) {
          await here.press(person, one);
        }
        // Also of claims that they could read once.
        const follows = Object.values(claimIds).map((claimId, position) => ({ claimId, position }));
        const { accountId } = person;
        await db.follow.createMany({
          data: follows.map((one) => ({ ...one, accountId, kind: "claim" as const, createdAt: YESTERDAY })),
        });
        await noteExport(person, { reportId: first.reportId, versionId: version.id });
        const browser = service.browser();
        await subscribe(person, browser, { userAgent: "" });
        readers.push({ person, rank, text, pace, path: new URL(browser.endpoint).pathname });
      }
    }
  }
  const made = { reportId: first.reportId, kind: "corrected", reason: "Better known", tags: ["leak"] };
  await here.report("Told", partsOf("after") as never, made);
  await here.report("Told too", partsOf("new") as never, { tags: ["leak"] });
  for (const claimId of Object.values(claimIds)) {
    const assessment = { credibility: 5, status: "refuted" as const, rationale: "So it is", recheckOn: null };
    await assessClaim(here.editor, { claimId, assessment }, ORIGIN);
  }
  const writer = await knownReader("reader", 30);
  await postComment(writer, { reportId: first.reportId, body: "PROCANARYcomment" });
  await here.matched();
  for (const at of [addMinutes(new Date(), 1), addDays(new Date(), 2)]) {
    await atTime(at, async () => {
      while ((await sendDue(50)) > 0);
    });
  }
  const client = await pool.connect();
  for (const { id } of await db.pushMessage.findMany({ select: { id: true } })) {
    const withPgClient = (<T>(act: (one: typeof client) => Promise<T>) => act(client)) as never;
    await sendPushJob({ pushId: id }, { withPgClient });
  }
  client.release();
  const mails = await db.outboxMail.findMany();
  told = new Map(
    readers.map((reader) => {
      const own = mails.filter(({ accountId }) => accountId === reader.person.accountId);
      const pushed = service.arrived.filter(({ path }) => path === reader.path);
      return [
        reader,
        JSON.stringify([
          own.map(({ subject, text, html }) => [subject, text, html]),
          pushed.map(({ shown }) => shown),
        ]),
      ];
    }),
  );
}, 120_000);
afterAll(() => service.close());

describe("mails, digests and pushes", () => {
  it.each(RANKS)("to someone of rank %i carry no word above it", (rank) => {
    for (const [reader, words] of told) {
      if (reader.rank !== rank) continue;
      for (const [canary, from] of Object.entries(CANARIES)) {
        if (from > rank) expect(words, `${reader.text} ${reader.pace}`).not.toContain(canary);
      }
      expect(words, `${reader.text} ${reader.pace}`).not.toContain("PROCANARYcomment");
    }
  });

  it("carry the words that one may read, or the test would find nothing", () => {
    for (const [reader, words] of told) {
      expect(words).toContain("Told too");
      // A claim is named to followers who may read it, whatever text of reports they want.
      for (const [canary, from] of Object.entries(CANARIES)) {
        if (from <= reader.rank) expect(words, `${reader.rank} ${reader.pace}`).toContain(`${canary}claim`);
      }
      if (reader.text === "full" && reader.pace === "at_once" && reader.rank >= 30) {
        expect(words).toContain("PROCANARYnew");
      }
      // What changed of a report that they have used, as far as they may read it.
      if (reader.text !== "titles" && reader.rank >= 20)
        expect(words, `${reader.rank} ${reader.text} ${reader.pace}`).toMatch(/SUBCANARY(?!claim)/);
    }
  });

  it("reach browsers at once, and never a digest", () => {
    for (const { pace, path } of readers) {
      const pushed = service.arrived.filter((one) => one.path === path);
      expect(pushed.length > 0, pace).toBe(pace === "at_once");
    }
  });
});
