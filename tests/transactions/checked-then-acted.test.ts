import { describe, expect, test } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { mailedToken, makeAccount, signedIn, TEST_ORIGIN, TEST_PASSWORD } from "@/lib/auth/test-account";
import { openTestDatabase } from "@/lib/db/test-database";
import { Conflict, Forbidden, Invalid } from "@/lib/errors";
import { newTier, personOf } from "@/lib/membership/test-people";
import { endedOrWaiting, heldBefore } from "./test-statements";

const database = await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { signIn } = await import("@/lib/auth/commands/sign-in");
const { addAccount } = await import("@/lib/auth/commands/add-account");
const { changePassword } = await import("@/lib/auth/commands/change-password");
const { changeEmail, confirmNewEmail } = await import("@/lib/auth/commands/change-email");
const { signOutEverywhere } = await import("@/lib/auth/commands/end-session");
const { requestPasswordReset, requestSignInLink } = await import("@/lib/auth/commands/request-link");
const { resetPassword } = await import("@/lib/auth/commands/reset-password");
const { createSetupLink, useSetupLink } = await import("@/lib/auth/commands/set-up");
const { useSignInLink } = await import("@/lib/auth/commands/use-sign-in-link");
const { changeRole } = await import("@/lib/membership/commands/change-role");
const { grantMembership } = await import("@/lib/membership/commands/grant-membership");
const { suspendAccount } = await import("@/lib/membership/commands/suspend-account");

const NEW_PASSWORD = "seven kettles sing at noon";
/** Checks run before this statement, changes after it. */
const TRANSACTION = /^BEGIN/;
const liveSessions = (accountId: string) => db.session.count({ where: { accountId, endedAt: null } });
const error = (outcome: PromiseSettledResult<unknown>) =>
  outcome.status === "rejected" ? outcome.reason : "it was done";
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
let networks = 0;
const elsewhere = () => {
  networks++;
  return { ...TEST_ORIGIN, address: `198.51.100.${networks}` };
};

describe("a sign-in under way", () => {
  const withOldPassword = (email: string) => () =>
    signIn(ANONYMOUS, { email, password: TEST_PASSWORD }, elsewhere());

  test("opens nothing once the password was changed", async () => {
    const account = await makeAccount();
    const owner = await signedIn(account);
    const change = { currentPassword: TEST_PASSWORD, newPassword: NEW_PASSWORD };
    const outcome = await heldBefore(TRANSACTION, withOldPassword(account.email), () =>
      changePassword(owner, change, TEST_ORIGIN),
    );
    expect(error(outcome)).toBeInstanceOf(Invalid);
    expect(await liveSessions(account.id)).toBe(1);
  });

  test("opens nothing once the password was reset", async () => {
    const account = await makeAccount();
    await requestPasswordReset(ANONYMOUS, { email: account.email }, elsewhere());
    const token = await mailedToken(account.email);
    const outcome = await heldBefore(TRANSACTION, withOldPassword(account.email), () =>
      resetPassword(ANONYMOUS, { token, password: NEW_PASSWORD }, TEST_ORIGIN),
    );
    expect(error(outcome)).toBeInstanceOf(Invalid);
    expect(await liveSessions(account.id)).toBe(1);
  });

  test("opens nothing once the account was suspended", async () => {
    const [account, admin] = [await makeAccount(), await personOf("admin")];
    const suspend = () => suspendAccount(admin, { accountId: account.id, reason: "A test" }, TEST_ORIGIN);
    const outcome = await heldBefore(TRANSACTION, withOldPassword(account.email), suspend);
    expect(error(outcome)).toBeInstanceOf(Forbidden);
    expect(await liveSessions(account.id)).toBe(0);
  });

  test("opens nothing once the account has another address", async () => {
    const account = await makeAccount();
    const owner = await signedIn(account);
    const email = `new-${account.email}`;
    await changeEmail(owner, { email, currentPassword: TEST_PASSWORD }, elsewhere());
    const token = await mailedToken(email);
    const outcome = await heldBefore(TRANSACTION, withOldPassword(account.email), () =>
      confirmNewEmail(owner, { token }, TEST_ORIGIN),
    );
    expect(error(outcome)).toBeInstanceOf(Invalid);
    expect(await liveSessions(account.id)).toBe(1);
  });

  test("is refused or ended by a suspension at the same time", async () => {
    const [account, admin] = [await makeAccount(), await personOf("admin")];
    const suspend = () => suspendAccount(admin, { accountId: account.id, reason: "A test" }, TEST_ORIGIN);
    // Each in turn is held after it has read and before it writes.
    await heldBefore(/INSERT INTO "public"."Suspension"/, suspend, async () => {
      const opened = withOldPassword(account.email)();
      await endedOrWaiting(database, opened);
    });
    await expect.poll(() => liveSessions(account.id)).toBe(0);
  });

  test("with the old password is never valid after the change, however many there are", async () => {
    for (let round = 0; round < 4; round++) {
      const account = await makeAccount();
      const owner = await signedIn(account);
      const change = { currentPassword: TEST_PASSWORD, newPassword: NEW_PASSWORD };
      await Promise.allSettled([
        withOldPassword(account.email)(),
        changePassword(owner, change, TEST_ORIGIN),
        withOldPassword(account.email)(),
        withOldPassword(account.email)(),
      ]);
      expect(await liveSessions(account.id)).toBe(1);
    }
  });

  test("by a link opens nothing once the account was suspended", async () => {
    const [account, admin] = [await makeAccount(), await personOf("admin")];
    await requestSignInLink(ANONYMOUS, { email: account.email }, elsewhere());
    const token = await mailedToken(account.email);
    const outcome = await heldBefore(
      /INSERT INTO "public"."Session"/,
      () => useSignInLink(ANONYMOUS, { token }, TEST_ORIGIN),
      async () => {
        const suspended = suspendAccount(admin, { accountId: account.id, reason: "A test" }, TEST_ORIGIN);
        await endedOrWaiting(database, suspended);
      },
    );
    expect(outcome.status).toBe("fulfilled");
    await expect.poll(() => liveSessions(account.id)).toBe(0);
  });
});

describe("a change to the viewer's own account", () => {
  test("does nothing once another session has changed the password", async () => {
    const account = await makeAccount();
    const [thief, owner] = [await signedIn(account), await signedIn(account)];
    const outcome = await heldBefore(
      TRANSACTION,
      () =>
        changePassword(
          thief,
          { currentPassword: TEST_PASSWORD, newPassword: "another five kettles" },
          elsewhere(),
        ),
      () => changePassword(owner, { currentPassword: TEST_PASSWORD, newPassword: NEW_PASSWORD }, TEST_ORIGIN),
    );
    expect(error(outcome)).toBeInstanceOf(Forbidden);
    await signIn(ANONYMOUS, { email: account.email, password: NEW_PASSWORD }, elsewhere());
  });

  test("does nothing once all devices were signed out", async () => {
    const account = await makeAccount();
    const [thief, owner] = [await signedIn(account), await signedIn(account)];
    const change = { email: `thief-${account.email}`, currentPassword: TEST_PASSWORD };
    const outcome = await heldBefore(
      TRANSACTION,
      () => changeEmail(thief, change, elsewhere()),
      () => signOutEverywhere(owner, {}, TEST_ORIGIN),
    );
    expect(error(outcome)).toBeInstanceOf(Forbidden);
    expect(await db.outboxMail.count({ where: { to: change.email } })).toBe(0);
  });
});

describe("an admin's act", () => {
  test("does nothing once they are no longer an admin, or are signed out", async () => {
    const [boss, admin, reader] = [
      await personOf("admin"),
      await personOf("admin"),
      await personOf("reader"),
    ];
    const { id: tierId } = await newTier(boss);
    const grant = (viewer: typeof admin) => () =>
      grantMembership(
        viewer,
        { accountId: reader.accountId, tierId, until: tomorrow(), note: "" },
        TEST_ORIGIN,
      );
    const demoted = await heldBefore(TRANSACTION, grant(admin), () =>
      changeRole(boss, { accountId: admin.accountId, role: "reader" }, TEST_ORIGIN),
    );
    expect(error(demoted)).toBeInstanceOf(Forbidden);
    const gone = await personOf("admin");
    const signedOut = await heldBefore(TRANSACTION, grant(gone), () =>
      signOutEverywhere(gone, {}, TEST_ORIGIN),
    );
    expect(error(signedOut)).toBeInstanceOf(Forbidden);
    expect(await db.membership.count({ where: { accountId: reader.accountId } })).toBe(0);
    expect((await grant(boss)()).membershipId).toBeTruthy();
  });

  test("suspends an account once when two admins do it at the same time", async () => {
    const [one, two, reader] = [await personOf("admin"), await personOf("admin"), await personOf("reader")];
    const suspend = (admin: typeof one) => () =>
      suspendAccount(admin, { accountId: reader.accountId, reason: "A test" }, TEST_ORIGIN);
    const outcome = await heldBefore(/pg_advisory_xact_lock/, suspend(one), suspend(two));
    expect(error(outcome)).toBeInstanceOf(Conflict);
    expect(await db.suspension.count({ where: { accountId: reader.accountId } })).toBe(1);
  });
});

test("the first set-up and an admin made on the command line cannot both be the first", async () => {
  await db.account.updateMany({ where: { role: "admin" }, data: { role: "reader" } });
  const token = new URL((await createSetupLink()) ?? "").searchParams.get("token") ?? "";
  const intent = { token, name: "First", email: "first@example.com", password: NEW_PASSWORD };
  const outcome = await heldBefore(
    TRANSACTION,
    () => useSetupLink(ANONYMOUS, intent, TEST_ORIGIN),
    () => addAccount(OPERATOR, { email: "made@example.com", name: "Made", role: "admin" }, TEST_ORIGIN),
  );
  expect(error(outcome)).toBeInstanceOf(Invalid);
  expect(await db.account.count({ where: { role: "admin" } })).toBe(1);
});
