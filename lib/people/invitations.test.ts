import { describe, expect, test } from "vitest";
import { ANONYMOUS } from "@/lib/access/types";
import { mailedToken, makeAccount, newestMail, signedIn, TEST_ORIGIN } from "@/lib/auth/test-account";
import { openTestDatabase } from "@/lib/db/test-database";
import { Conflict, Forbidden, Invalid, TooManyRequests } from "@/lib/errors";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { newTier, tomorrow } = await import("@/lib/membership/test-people");
const { removeAccount } = await import("@/lib/membership/commands/remove-account");
const { suspendAccount } = await import("@/lib/membership/commands/suspend-account");
const { changeRole } = await import("@/lib/membership/commands/change-role");
const { writeSettings } = await import("@/lib/house/commands/write-settings");
const { viewerOfSession } = await import("@/lib/auth/viewer");
const { useSignInLink } = await import("@/lib/auth/commands/use-sign-in-link");
const { hashOf } = await import("@/lib/auth/links/mail-token");
const { invitePerson } = await import("./commands/invite-person");
const { inviteAgain, revokeInvitation } = await import("./commands/change-invitation");
const { acceptInvitation } = await import("./commands/accept-invitation");
const { invitations, openInvitation } = await import("./queries/invitations");

const PASSWORD = "seven kettles sing at noon";
const newcomer = { name: "Bo Chen", password: PASSWORD };
let nth = 0;
const address = () => `invited-${nth++}@example.com`;
const admin = async () => signedIn(await makeAccount({ role: "admin" }));
/** A second admin, so that another may go. */
const keeper = await admin();
const tier = await newTier(keeper);

async function invited(as = keeper, role: "reader" | "analyst" | "editor" = "analyst") {
  const email = address();
  const intent = { email, role, tierId: tier.id, until: tomorrow };
  const { invitationId } = await invitePerson(as, intent, TEST_ORIGIN);
  return { email, invitationId, token: await mailedToken(email) };
}

const accept = (token: string, viewer = ANONYMOUS as Parameters<typeof acceptInvitation>[0]) =>
  acceptInvitation(viewer, viewer.kind === "person" ? { token } : { token, ...newcomer }, TEST_ORIGIN);
const accountOf = (email: string) =>
  db.account.findUniqueOrThrow({
    where: { email },
    select: { id: true, role: true, name: true, emailVerifiedAt: true, memberships: true },
  });

describe("an invitation", () => {
  test("makes an account with role, name, password and membership, once of ten attempts", async () => {
    const { email, token } = await invited();
    const attempts = await Promise.allSettled(Array.from({ length: 10 }, () => accept(token)));
    const done = attempts.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(done).toHaveLength(1);
    const account = await accountOf(email);
    expect(account).toMatchObject({ role: "analyst", name: "Bo Chen" });
    expect(account.emailVerifiedAt).not.toBeNull();
    expect(account.memberships).toMatchObject([{ tierId: tier.id, state: "complimentary" }]);
    const { sessionId } = await useSignInLink(ANONYMOUS, { token: done[0]?.signInToken ?? "" }, TEST_ORIGIN);
    expect(await viewerOfSession(sessionId)).toMatchObject({ role: "analyst", membershipRank: tier.rank });
    expect(
      await db.auditEntry.count({ where: { action: "account.accept-invitation", subjectId: account.id } }),
    ).toBe(1);
  });

  test("keeps only a hash of its secret, and no address in the audit log", async () => {
    const { email, token, invitationId } = await invited();
    const row = await db.invitation.findUniqueOrThrow({ where: { id: invitationId } });
    expect(row.tokenHash).toBe(hashOf(token));
    expect(JSON.stringify(row)).not.toContain(token);
    const [entry] = await db.auditEntry.findMany({
      where: { subjectId: invitationId },
      select: { action: true, detail: true },
    });
    expect(entry?.action).toBe("account.invite");
    expect(JSON.stringify(entry)).not.toContain(email);
  });

  test("refuses a weak password or no name without using up the link", async () => {
    const { token } = await invited();
    for (const given of [{ name: "Bo" }, { password: PASSWORD }, { name: "Bo", password: "short" }]) {
      await expect(acceptInvitation(ANONYMOUS, { token, ...given }, TEST_ORIGIN)).rejects.toBeInstanceOf(
        Invalid,
      );
    }
    expect(await accept(token)).toMatchObject({ signInToken: expect.any(String) });
  });

  test("changes an existing account only after its owner's sign-in, and raises but never lowers", async () => {
    const owner = await makeAccount();
    await invitePerson(keeper, { email: owner.email, role: "analyst" }, TEST_ORIGIN);
    const token = await mailedToken(owner.email);
    expect(await openInvitation(ANONYMOUS, token)).toMatchObject({ way: "sign-in" });
    await expect(accept(token)).rejects.toBeInstanceOf(Forbidden);
    const other = await signedIn(await makeAccount());
    await expect(accept(token, other)).rejects.toBeInstanceOf(Forbidden);
    expect((await accountOf(owner.email)).role).toBe("reader");
    const viewer = await signedIn(owner);
    expect(await openInvitation(viewer, token)).toMatchObject({ way: "own" });
    expect(await accept(token, viewer)).toEqual({ signInToken: null });
    expect((await accountOf(owner.email)).role).toBe("analyst");

    const editor = await makeAccount({ role: "editor" });
    await invitePerson(keeper, { email: editor.email, role: "reader" }, TEST_ORIGIN);
    await accept(await mailedToken(editor.email), await signedIn(editor));
    expect((await accountOf(editor.email)).role).toBe("editor");
  });

  test("does not raise an account whose address nobody has confirmed", async () => {
    const stranger = await makeAccount({ verified: false });
    await invitePerson(keeper, { email: stranger.email, role: "admin" }, TEST_ORIGIN);
    const token = await mailedToken(stranger.email);
    const viewer = await signedIn(stranger);
    expect(await openInvitation(viewer, token)).toMatchObject({ way: "confirm" });
    await expect(accept(token, viewer)).rejects.toBeInstanceOf(Forbidden);
    expect((await accountOf(stranger.email)).role).toBe("reader");
  });

  test("keeps a membership that lasts longer", async () => {
    const owner = await makeAccount();
    const endsAt = new Date("2099-01-01");
    await db.membership.create({ data: { accountId: owner.id, tierId: tier.id, state: "active", endsAt } });
    const intent = { email: owner.email, role: "reader", tierId: tier.id, until: tomorrow } as const;
    await invitePerson(keeper, intent, TEST_ORIGIN);
    await accept(await mailedToken(owner.email), await signedIn(owner));
    expect((await accountOf(owner.email)).memberships).toMatchObject([{ endsAt, revokedAt: null }]);
  });

  test.each([
    ["expired", (id: string) => db.invitation.update({ where: { id }, data: { expiresAt: new Date() } })],
    ["revoked", (id: string) => revokeInvitation(keeper, { invitationId: id }, TEST_ORIGIN)],
  ])("no longer works when it is %s, until it is sent again", async (state, end) => {
    const { email, invitationId, token } = await invited();
    await end(invitationId);
    expect(await openInvitation(ANONYMOUS, token)).toBeNull();
    await expect(accept(token)).rejects.toBeInstanceOf(Invalid);
    const all = [...(await invitations(keeper, "open")), ...(await invitations(keeper, "done"))];
    expect(all.find(({ id }) => id === invitationId)?.state).toBe(state);
    expect(await db.account.count({ where: { email } })).toBe(0);
    await inviteAgain(keeper, { invitationId }, TEST_ORIGIN);
    await expect(accept(token)).rejects.toBeInstanceOf(Invalid);
    await accept((await sentTokens(email)).find((one) => one !== token) ?? "");
    expect((await accountOf(email)).role).toBe("analyst");
    await expect(inviteAgain(keeper, { invitationId }, TEST_ORIGIN)).rejects.toBeInstanceOf(Conflict);
  });

  test.each([
    [
      "is removed",
      async (id: string, email: string) =>
        removeAccount(keeper, { accountId: id, email, byline: "keep" }, TEST_ORIGIN),
    ],
    [
      "is suspended",
      async (id: string) => suspendAccount(keeper, { accountId: id, reason: "Left" }, TEST_ORIGIN),
    ],
    [
      "is no admin any more",
      async (id: string) => changeRole(keeper, { accountId: id, role: "editor" }, TEST_ORIGIN),
    ],
  ])("ends when its sender %s", async (_what, leave) => {
    const sender = await admin();
    const { token } = await invited(sender);
    expect(await openInvitation(ANONYMOUS, token)).not.toBeNull();
    await leave(sender.accountId, sender.email);
    expect(await openInvitation(ANONYMOUS, token)).toBeNull();
    await expect(accept(token)).rejects.toBeInstanceOf(Invalid);
  });

  test("goes with the account that accepted it", async () => {
    const { email, token, invitationId } = await invited();
    await accept(token);
    const { id: accountId } = await accountOf(email);
    await removeAccount(keeper, { accountId, email, byline: "keep" }, TEST_ORIGIN);
    expect(await db.invitation.count({ where: { id: invitationId } })).toBe(0);
  });
});

describe("inviting", () => {
  test("makes one open invitation for an address, of two clicks", async () => {
    const intent = { email: address(), role: "reader" } as const;
    const clicks = await Promise.allSettled([1, 2].map(() => invitePerson(keeper, intent, TEST_ORIGIN)));
    expect(clicks.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.outboxMail.count({ where: { to: intent.email } })).toBe(1);
  });

  test("is limited by sender", async () => {
    const sender = await admin();
    const refused: unknown[] = [];
    for (let n = 0; n < 61; n++) {
      const intent = { email: address(), role: "reader" } as const;
      await invitePerson(sender, intent, TEST_ORIGIN).catch((error) => refused.push(error));
    }
    expect(refused).toEqual([expect.any(TooManyRequests)]);
  });

  test("is for admins", async () => {
    for (const role of ["reader", "analyst", "editor"] as const) {
      const viewer = await signedIn(await makeAccount({ role }));
      const intent = { email: address(), role: "reader" } as const;
      await expect(invitePerson(viewer, intent, TEST_ORIGIN)).rejects.toBeInstanceOf(Forbidden);
    }
  });

  test("uses the words of the house, and says what is offered", async () => {
    const { email } = await invited();
    const mail = await newestMail(email);
    expect(mail.subject).toBe("Ada invites you to Lodestone");
    expect(mail.text).toMatch(/an account as an analyst, with Paid access until \d+ \w+ \d{4}/);
    const words = { subject: "{site}: {inviter}", heading: "H", text: "{offer}", button: "B", footer: "" };
    await db.$transaction((tx) =>
      writeSettings(tx, new Map([["mailInvitation", words]]), {
        viewer: keeper,
        section: "words",
        origin: TEST_ORIGIN,
      }),
    );
    expect((await newestMail((await invited()).email)).subject).toBe("Lodestone: Ada");
  });
});

async function sentTokens(to: string): Promise<string[]> {
  const mails = await db.outboxMail.findMany({ where: { to }, select: { text: true } });
  return mails.flatMap(({ text }) => /token=([\w-]+)/.exec(text)?.[1] ?? []);
}
