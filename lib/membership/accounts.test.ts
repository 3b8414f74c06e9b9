import { beforeEach, describe, expect, it } from "vitest";
import { ROLES, type Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Conflict, Forbidden, Invalid } from "@/lib/errors";
import {
  lastAct,
  newTier,
  onlyAdmin,
  origin,
  type Person,
  personOf,
  tierText,
  tomorrow,
} from "./test-people";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { changeRole } = await import("./commands/change-role");
const { suspendAccount } = await import("./commands/suspend-account");
const { liftSuspension } = await import("./commands/lift-suspension");
const { endSessions } = await import("./commands/end-sessions");
const { grantMembership } = await import("./commands/grant-membership");
const { revokeMembership } = await import("./commands/revoke-membership");
const { restoreMembership } = await import("./commands/restore-membership");
const { createTier } = await import("./commands/create-tier");
const { editTier } = await import("./commands/edit-tier");
const { answerAccessRequest } = await import("./commands/answer-access-request");
const { viewerOfSession } = await import("@/lib/auth/viewer");

let admin: Person;
let reader: Person;

beforeEach(async () => {
  ({ admin, reader } = await onlyAdmin());
});

describe("permissions", () => {
  it("are refused to everyone but admins, and nothing is written", async () => {
    const { id: tierId } = await newTier(admin);
    const { membershipId } = await grantMembership(
      admin,
      { accountId: reader.accountId, tierId, until: tomorrow, note: "" },
      origin,
    );
    const accountId = reader.accountId;
    const acts: ((viewer: Viewer) => Promise<unknown>)[] = [
      (v) => changeRole(v, { accountId, role: "admin" }, origin),
      (v) => suspendAccount(v, { accountId, reason: "x" }, origin),
      (v) => liftSuspension(v, { accountId }, origin),
      (v) => endSessions(v, { accountId }, origin),
      (v) => grantMembership(v, { accountId, tierId, until: tomorrow, note: "" }, origin),
      (v) => revokeMembership(v, { membershipId }, origin),
      (v) => restoreMembership(v, { membershipId }, origin),
      (v) => createTier(v, { ...tierText, slug: "no", rank: 999 }, origin),
      (v) => editTier(v, { ...tierText, tierId }, origin),
      (v) => answerAccessRequest(v, { requestId: tierId, answer: "reply", reply: "x" }, origin),
    ];
    const others: Viewer[] = [
      { kind: "anonymous" },
      { kind: "rank", rank: 1_000_000, signedIn: true },
      ...(await Promise.all(ROLES.filter((role) => role !== "admin").map(personOf))),
    ];
    const before = await db.auditEntry.count();
    for (const viewer of others) {
      for (const act of acts) await expect(act(viewer)).rejects.toBeInstanceOf(Forbidden);
    }
    expect(await db.auditEntry.count()).toBe(before);
  });
});

describe("the last admin", () => {
  it("cannot step down or be suspended", async () => {
    const { accountId } = admin;
    await expect(changeRole(admin, { accountId, role: "editor" }, origin)).rejects.toBeInstanceOf(Invalid);
    const other = await personOf("admin");
    await suspendAccount(other, { accountId, reason: "x" }, origin);
    const last = changeRole(other, { accountId: other.accountId, role: "reader" }, origin);
    await expect(last).rejects.toBeInstanceOf(Invalid);
  });

  it("remains when two demote each other at once", async () => {
    for (let round = 0; round < 5; round += 1) {
      await db.account.updateMany({ where: { role: "admin" }, data: { role: "reader" } });
      const [one, two] = [await personOf("admin"), await personOf("admin")];
      const outcomes = await Promise.allSettled([
        changeRole(one, { accountId: two.accountId, role: "reader" }, origin),
        changeRole(two, { accountId: one.accountId, role: "reader" }, origin),
      ]);
      expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(await db.account.count({ where: { role: "admin" } })).toBe(1);
    }
  });

  it("remains when two admins step down at once", async () => {
    const two = await personOf("admin");
    await Promise.allSettled([
      changeRole(admin, { accountId: admin.accountId, role: "reader" }, origin),
      changeRole(two, { accountId: two.accountId, role: "reader" }, origin),
    ]);
    expect(await db.account.count({ where: { role: "admin" } })).toBe(1);
  });
});

describe("suspension", () => {
  it("signs out at once, keeps new sessions out, and can be lifted", async () => {
    const { accountId } = reader;
    await suspendAccount(admin, { accountId, reason: "Shared the password" }, origin);
    expect(await viewerOfSession(reader.sessionId)).toEqual({ kind: "anonymous" });
    expect(await lastAct()).toMatchObject({
      detail: { before: { suspended: false }, after: { reason: "Shared the password", endedSessions: 1 } },
    });
    await expect(suspendAccount(admin, { accountId, reason: "x" }, origin)).rejects.toBeInstanceOf(Conflict);
    await liftSuspension(admin, { accountId }, origin);
    expect(await viewerOfSession(reader.sessionId)).toEqual({ kind: "anonymous" });
    await expect(liftSuspension(admin, { accountId }, origin)).rejects.toBeInstanceOf(Conflict);
  });

  it("cannot be used on oneself", async () => {
    await personOf("admin");
    const self = suspendAccount(admin, { accountId: admin.accountId, reason: "x" }, origin);
    await expect(self).rejects.toBeInstanceOf(Invalid);
  });
});

describe("endSessions", () => {
  it("ends one session or all, only of that account", async () => {
    const wrong = await endSessions(
      admin,
      { accountId: reader.accountId, sessionId: admin.sessionId },
      origin,
    );
    expect(wrong.ended).toBe(0);
    expect(await endSessions(admin, { accountId: reader.accountId }, origin)).toEqual({ ended: 1 });
    expect(await viewerOfSession(reader.sessionId)).toEqual({ kind: "anonymous" });
    expect((await viewerOfSession(admin.sessionId)).kind).toBe("person");
  });
});
