import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { ADVISORY_LOCKS } from "@/lib/db/advisory-locks";
import { openTestDatabase } from "@/lib/db/test-database";

const database = await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { addAccount } = await import("@/lib/auth/commands/add-account");
const { signIn } = await import("@/lib/auth/commands/sign-in");
const { keepUpJob } = await import("@/lib/worker/table");
const { removeAccount } = await import("@/lib/membership/commands/remove-account");
const { verifyAuditLog } = await import("../queries/verify-audit-log");

const PASSWORD = "violet kettle under the harbour 41";
const ORIGIN = { address: "192.0.2.7", userAgent: "test" };
const holder = new pg.Client({ connectionString: database.ownerUrl });
let accountId = "";

beforeAll(async () => {
  await holder.connect();
  await addAccount(
    OPERATOR,
    { email: "ann@example.com", name: "Ann", role: "reader", password: PASSWORD },
    ORIGIN,
  );
  ({ id: accountId } = await db.account.findFirstOrThrow({ select: { id: true } }));
});
afterAll(() => holder.end());

const enter = () => signIn(ANONYMOUS, { email: "ann@example.com", password: PASSWORD }, ORIGIN);
const opened = () => db.auditEntry.findMany({ where: { action: "session.open" }, orderBy: { seq: "asc" } });
/** While another transaction holds the chain of the audit log. */
async function whileHeld<T>(work: () => Promise<T>): Promise<T> {
  await holder.query("BEGIN");
  await holder.query("SELECT pg_advisory_xact_lock($1)", [ADVISORY_LOCKS.auditChain]);
  try {
    return await work();
  } finally {
    await holder.query("COMMIT");
  }
}

it("chains a sign-in at once when the chain is free", async () => {
  const { sessionId } = await enter();
  expect(await db.auditWaiting.count()).toBe(0);
  const [entry] = await opened();
  expect(entry).toMatchObject({ actorId: null, subjectKind: "Account", subjectId: accountId });
  const detail = await db.auditDetail.findUniqueOrThrow({ where: { seq: entry?.seq ?? 0 } });
  expect(detail).toMatchObject({ before: null, after: { how: "password", sessionId }, ...ORIGIN });
});

it("signs in while the chain is locked, and chains the waiting entries afterwards, in order", async () => {
  const sessions = await whileHeld(async () => [await enter(), await enter(), await enter()]);
  expect([(await opened()).length, await db.auditWaiting.count()]).toEqual([1, 3]);
  await keepUpJob();
  const entries = await opened();
  expect([entries.length, await db.auditWaiting.count()]).toEqual([4, 0]);
  const details = await db.auditDetail.findMany({
    where: { seq: { in: entries.slice(1).map(({ seq }) => seq) } },
    orderBy: { seq: "asc" },
  });
  expect(details.map(({ after }) => after)).toEqual(
    sessions.map(({ sessionId }) => ({ how: "password", sessionId })),
  );
  expect(await verifyAuditLog(OPERATOR)).toMatchObject({ firstBreak: null });
});

it("chains each entry once, even when two chain at the same time", async () => {
  await whileHeld(async () => [await enter(), await enter()]);
  await Promise.all([keepUpJob(), keepUpJob(), enter()]);
  await keepUpJob();
  expect((await opened()).length).toBe(7);
  expect(await verifyAuditLog(OPERATOR)).toMatchObject({ firstBreak: null });
});

it("forgets the address of a person who is removed while a sign-in waits", async () => {
  await whileHeld(enter);
  await removeAccount(OPERATOR, { accountId, email: "ann@example.com", byline: "keep" }, ORIGIN);
  await keepUpJob();
  const { seq } = (await opened()).at(-1) ?? { seq: 0 };
  expect(await db.auditDetail.findUniqueOrThrow({ where: { seq } })).toMatchObject({
    address: "",
    userAgent: "",
  });
  expect(await verifyAuditLog(OPERATOR)).toMatchObject({ firstBreak: null });
});
