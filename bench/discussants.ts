/**
 * Readers and writers of one report's thread, in a process of their own: readers hold event streams as browsers do, writers
 * post through the command that the form uses, as another instance would. For each line on standard input one round; its
 * outcome is one line of JSON.
 *
 * `discussants.ts URL READERS WRITERS SECONDS`; LODESTONE_DATA_DIR is the folder of the running instance.
 */
import { once } from "node:events";
import { get } from "node:http";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Person } from "@/lib/access/types";
import { Unavailable } from "@/lib/errors";
import { withDatabase } from "@/scripts/with-database";

const Count = z.coerce.number().int().positive();
const [url, readers, writers, seconds] = z.tuple([z.url(), Count, Count, Count]).parse(process.argv.slice(2));
const SLUG = "chinas-2025-export-controls-a-ledger";
/** Time for the last comments to arrive. */
const AFTER_MS = 3_000;

export type LiveOutcome = {
  posted: number;
  deliveries: number;
  missing: number;
  p50: number;
  p99: number;
  most: number;
};

/** When each comment was seen, in milliseconds since the epoch. */
type Seen = Map<string, number>;

await withDatabase("bench", async () => {
  const { db } = await import("@/lib/db/client");
  const { cookieOfSession } = await import("@/lib/auth/test-account");
  const { postComment } = await import("@/lib/discussion/commands/post-comment");
  const { id: reportId } = await db.report.findUniqueOrThrow({ where: { slug: SLUG }, select: { id: true } });
  const thread = `report:${reportId}`;

  async function personOf(name: string, role: "reader" | "analyst"): Promise<Person> {
    const email = `${name}@bench.example`;
    const account = { email, name, role, emailVerifiedAt: new Date() };
    const { id: accountId } = await db.account.create({ data: account, select: { id: true } });
    const expiresAt = new Date(Date.now() + 3_600_000);
    const session = { accountId, expiresAt, userAgent: "bench", address: "127.0.0.1" };
    const { id: sessionId } = await db.session.create({ data: session, select: { id: true } });
    const facts = { name, email, role, verified: true, membershipRank: 0 };
    return { kind: "person", accountId, sessionId, ...facts };
  }

  function follow(
    cookie: string,
    nth: number,
    after: number,
  ): { seen: Seen; ready: Promise<void>; end(): void } {
    const seen: Seen = new Map();
    // Behind a trusted proxy, in offices of fifty.
    const headers = {
      accept: "text/event-stream",
      cookie,
      "x-forwarded-for": `198.51.100.${Math.floor(nth / 50)}`,
    };
    const request = get(`${url}/live?${new URLSearchParams({ thread, after: String(after) })}`, { headers });
    const ready = once(request, "response").then(([response]) => {
      if (response.statusCode !== 200) throw new Error(`A stream was answered with ${response.statusCode}`);
      let rest = "";
      response.setEncoding("utf8").on("data", (text: string) => {
        const events = (rest + text).split("\n\n");
        rest = events.pop() ?? "";
        const at = Date.now();
        for (const event of events) {
          for (const [, id = ""] of event.matchAll(/"kind":"shown","id":"([^"]+)"/g)) {
            if (!seen.has(id)) seen.set(id, at);
          }
        }
      });
    });
    request.on("error", () => {});
    return { seen, ready, end: () => request.destroy() };
  }

  const cookies = await inTurn(readers, async (n) =>
    cookieOfSession((await personOf(`live-reader-${n}`, "reader")).sessionId),
  );
  const people = await inTurn(writers, (n) => personOf(`live-writer-${n}`, "analyst"));

  async function round(nth: number): Promise<LiveOutcome> {
    const head = await db.thread.findUnique({ where: { anchorKey: thread }, select: { changes: true } });
    const following = cookies.map((cookie, n) => follow(cookie, n, head?.changes ?? 0));
    await Promise.all(following.map(({ ready }) => ready));
    process.stdout.write("following\n");
    const posted = new Map<string, number>();
    await Promise.all(
      people.map(async (person, n) => {
        await pause((n * seconds * 1000) / writers);
        const words = { reportId, name: `Writer ${n}`, body: `Round ${nth}, writer ${n}: nothing of note.` };
        const commentId = await untilAvailable(async () => (await postComment(person, words)).commentId);
        posted.set(commentId, Date.now());
      }),
    );
    await pause(AFTER_MS);
    for (const { end } of following) end();
    const late = [...posted].flatMap(([id, at]) =>
      following.map(({ seen }) => (seen.get(id) ?? Number.NaN) - at),
    );
    const arrived = late.filter((ms) => !Number.isNaN(ms)).sort((a, b) => a - b);
    const part = (share: number) =>
      arrived[Math.min(arrived.length - 1, Math.floor(arrived.length * share))] ?? Number.NaN;
    return {
      posted: posted.size,
      deliveries: arrived.length,
      missing: late.length - arrived.length,
      p50: part(0.5),
      p99: part(0.99),
      most: part(1),
    };
  }

  process.stdout.write("ready\n");
  let nth = 0;
  for await (const _line of createInterface({ input: process.stdin })) {
    nth++;
    console.log(JSON.stringify(await round(nth)));
  }
});

/** A form that is answered with 503 is sent again. */
async function untilAvailable<T>(send: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      await pause(200);
    }
  }
}

async function inTurn<T>(count: number, make: (n: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let n = 0; n < count; n++) made.push(await make(n));
  return made;
}
