import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Forbidden, Invalid, TooManyRequests } from "@/lib/errors";
import { mailedToken, makeAccount, newestMail, signedIn, TEST_ORIGIN, TEST_PASSWORD } from "./test-account";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { changeEmail, confirmNewEmail } = await import("./commands/change-email");
const { changeName } = await import("./commands/change-name");
const { changePassword } = await import("./commands/change-password");
const { requestSignInLink } = await import("./commands/request-link");
const { authenticate } = await import("./password/authenticate");
const { viewerOfSession } = await import("./viewer");
const { ownAccountView, ownSessions } = await import("./queries/account");

const NEW_PASSWORD = "seven kettles sing at noon";
const someone = () => `${randomUUID()}@example.com`;

test("a new password requires the current one, and ends every other session and link at once", async () => {
  const account = await makeAccount();
  const { email } = account;
  const [here, there] = [await signedIn(account), await signedIn(account)];
  await requestSignInLink(ANONYMOUS, { email }, TEST_ORIGIN);
  const wrong = changePassword(here, { currentPassword: "x", newPassword: NEW_PASSWORD }, TEST_ORIGIN);
  await expect(wrong).rejects.toMatchObject({ field: "currentPassword" });
  await changePassword(here, { currentPassword: TEST_PASSWORD, newPassword: NEW_PASSWORD }, TEST_ORIGIN);
  expect((await viewerOfSession(here.sessionId)).kind).toBe("person");
  expect((await viewerOfSession(there.sessionId)).kind).toBe("anonymous");
  expect(await db.mailToken.count({ where: { accountId: account.id, usedAt: null } })).toBe(0);
  expect(await authenticate({ email, password: NEW_PASSWORD }, TEST_ORIGIN)).toMatchObject({ email });
  expect((await newestMail(email)).subject).toMatch(/^Your password at Lodestone was changed$/);
});

test("a stolen session cannot guess the current password without limit", async () => {
  const viewer = await signedIn(await makeAccount());
  const guess = () =>
    changePassword(viewer, { currentPassword: "x", newPassword: NEW_PASSWORD }, TEST_ORIGIN);
  for (let i = 0; i < 10; i++) await expect(guess()).rejects.toBeInstanceOf(Invalid);
  await expect(guess()).rejects.toBeInstanceOf(TooManyRequests);
});

test("a new address takes effect once the account itself opens the link there; the old one is notified twice", async () => {
  const account = await makeAccount();
  const viewer = await signedIn(account);
  const email = someone();
  await changeEmail(viewer, { email, currentPassword: TEST_PASSWORD }, TEST_ORIGIN);
  expect((await ownAccountView(viewer)).email).toBe(account.email);
  expect((await newestMail(account.email)).subject).toMatch(/is about to change/);
  const token = await mailedToken(email);
  const stranger = await signedIn(await makeAccount());
  for (const other of [stranger, ANONYMOUS]) {
    await expect(confirmNewEmail(other, { token }, TEST_ORIGIN)).rejects.toBeInstanceOf(Forbidden);
  }
  await confirmNewEmail(viewer, { token }, TEST_ORIGIN);
  expect(await ownAccountView(viewer)).toMatchObject({ email, verified: true });
  expect((await newestMail(account.email)).subject).toMatch(/has changed/);
  await expect(confirmNewEmail(viewer, { token }, TEST_ORIGIN)).rejects.toBeInstanceOf(Invalid);
});

test("only the mailbox learns that an address has an account, and it is not taken over", async () => {
  const [viewer, other] = [await signedIn(await makeAccount()), await makeAccount()];
  const intent = { email: other.email, currentPassword: TEST_PASSWORD };
  await changeEmail(viewer, intent, TEST_ORIGIN);
  const mail = await newestMail(other.email);
  expect(mail.subject).toMatch(/already has an account at Lodestone/);
  expect(mail.text).not.toMatch(/token=/);
});

test("an address taken while the link is pending stays with the account that took it", async () => {
  const viewer = await signedIn(await makeAccount());
  const email = someone();
  await changeEmail(viewer, { email, currentPassword: TEST_PASSWORD }, TEST_ORIGIN);
  const token = await mailedToken(email);
  await makeAccount({ email });
  await expect(confirmNewEmail(viewer, { token }, TEST_ORIGIN)).rejects.toBeInstanceOf(Invalid);
});

test("only a person has an account to manage", async () => {
  for (const viewer of [ANONYMOUS, OPERATOR, { kind: "rank", rank: 1_000_000, signedIn: true } as const]) {
    await expect(changeName(viewer, { name: "Eve" }, TEST_ORIGIN)).rejects.toBeInstanceOf(Forbidden);
  }
});

test("the account page shows its own sessions, this one first, and no hash", async () => {
  const account = await makeAccount();
  const [, here] = [await signedIn(account), await signedIn(account)];
  const sessions = await ownSessions(here);
  expect(sessions.map((line) => line.isCurrent)).toEqual([true, false]);
  expect(JSON.stringify(await ownAccountView(here))).not.toMatch(/argon2/);
});
