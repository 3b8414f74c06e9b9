import { expect, test } from "vitest";
import { ANONYMOUS } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Forbidden, Invalid, TooManyRequests } from "@/lib/errors";
import { mailedToken, makeAccount, newestMail, signedIn, TEST_ORIGIN, TEST_PASSWORD } from "../test-account";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { requestPasswordReset, requestSignInLink } = await import("../commands/request-link");
const { useSignInLink } = await import("../commands/use-sign-in-link");
const { resetPassword } = await import("../commands/reset-password");
const { authenticate } = await import("../password/authenticate");
const { viewerOfSession } = await import("../viewer");
const { mailLink } = await import("../queries/mail-link");
const { hashOf } = await import("./mail-token");

let nth = 0;
/** Each from another network, so that the limits of one do not affect other tests. */
const elsewhere = () => ({ ...TEST_ORIGIN, address: `198.51.${Math.floor(nth / 250)}.${nth++ % 250}` });
const NEW_PASSWORD = "seven kettles sing at noon";

async function signInToken(email: string): Promise<string> {
  await requestSignInLink(ANONYMOUS, { email }, elsewhere());
  return mailedToken(email);
}

async function resetToken(email: string): Promise<string> {
  await requestPasswordReset(ANONYMOUS, { email }, elsewhere());
  return mailedToken(email);
}

test("a link signs in once: one of twenty concurrent attempts wins", async () => {
  const { email, id } = await makeAccount();
  const token = await signInToken(email);
  const attempts = await Promise.allSettled(
    Array.from({ length: 20 }, () => useSignInLink(ANONYMOUS, { token }, TEST_ORIGIN)),
  );
  const opened = attempts.flatMap((attempt) => (attempt.status === "fulfilled" ? [attempt.value] : []));
  expect(opened).toHaveLength(1);
  for (const attempt of attempts) {
    if (attempt.status === "rejected") expect(attempt.reason).toBeInstanceOf(Invalid);
  }
  expect(await viewerOfSession(opened[0]?.sessionId ?? "")).toMatchObject({ kind: "person", accountId: id });
  expect(await db.session.count({ where: { accountId: id } })).toBe(1);
});

test("opening the page of a link does not use it up", async () => {
  const { email } = await makeAccount();
  const token = await signInToken(email);
  for (let i = 0; i < 3; i++) expect(await mailLink(ANONYMOUS, "sign_in", token)).toMatchObject({ email });
  expect(await mailLink(ANONYMOUS, "reset_password", token)).toBeNull();
  await useSignInLink(ANONYMOUS, { token }, TEST_ORIGIN);
  expect(await mailLink(ANONYMOUS, "sign_in", token)).toBeNull();
});

test("only a hash of the secret is kept", async () => {
  const { email, id } = await makeAccount();
  const token = await signInToken(email);
  const rows = await db.mailToken.findMany({ where: { accountId: id } });
  expect(rows.map((row) => row.tokenHash)).toEqual([hashOf(token)]);
  expect(JSON.stringify(rows)).not.toContain(token);
});

test("an expired link, one of another purpose and one to a former address are spent", async () => {
  const account = await makeAccount();
  const expired = await signInToken(account.email);
  await db.mailToken.update({ where: { tokenHash: hashOf(expired) }, data: { expiresAt: new Date() } });
  await expect(useSignInLink(ANONYMOUS, { token: expired }, TEST_ORIGIN)).rejects.toBeInstanceOf(Invalid);
  const reset = await resetToken(account.email);
  await expect(useSignInLink(ANONYMOUS, { token: reset }, TEST_ORIGIN)).rejects.toBeInstanceOf(Invalid);
  const former = await signInToken(account.email);
  await db.account.update({ where: { id: account.id }, data: { email: `new-${account.email}` } });
  await expect(useSignInLink(ANONYMOUS, { token: former }, TEST_ORIGIN)).rejects.toBeInstanceOf(Invalid);
});

test("a link does not sign in a suspended account, and stays unused", async () => {
  const account = await makeAccount();
  const admin = await makeAccount({ role: "admin" });
  const token = await signInToken(account.email);
  await db.suspension.create({ data: { accountId: account.id, byId: admin.id, reason: "a test" } });
  await expect(useSignInLink(ANONYMOUS, { token }, TEST_ORIGIN)).rejects.toBeInstanceOf(Forbidden);
  expect(await mailLink(ANONYMOUS, "sign_in", token)).not.toBeNull();
});

test("a link to an unconfirmed address drops what a stranger may have set up before", async () => {
  const account = await makeAccount({ verified: false });
  const stranger = await signedIn(account);
  const token = await signInToken(account.email);
  const { sessionId } = await useSignInLink(ANONYMOUS, { token }, TEST_ORIGIN);
  expect((await viewerOfSession(stranger.sessionId)).kind).toBe("anonymous");
  expect(await viewerOfSession(sessionId)).toMatchObject({ verified: true });
  const { email } = account;
  await expect(authenticate({ email, password: TEST_PASSWORD }, TEST_ORIGIN)).rejects.toBeInstanceOf(Invalid);
});

test("neither the response, its time nor the limit reveals whether an address has an account", async () => {
  const { email } = await makeAccount();
  const ask = async (to: string) => {
    const begun = performance.now();
    const answer = await requestSignInLink(ANONYMOUS, { email: to }, elsewhere()).then(
      () => "sent",
      (error) => error.constructor.name,
    );
    return { answer, ms: performance.now() - begun };
  };
  const known = [];
  const unknown = [];
  for (let i = 0; i < 7; i++) {
    known.push(await ask(email));
    unknown.push(await ask("unknown@example.com"));
  }
  expect(known.map((one) => one.answer)).toEqual(unknown.map((one) => one.answer));
  expect(known.at(-1)?.answer).toBe(TooManyRequests.name);
  for (const { ms } of [...known.slice(0, 5), ...unknown.slice(0, 5)]) expect(ms).toBeGreaterThan(395);
  expect(await db.outboxMail.count({ where: { to: "unknown@example.com" } })).toBe(0);
});

test("a reset ends all sessions, spends all links, tells the owner and signs in", async () => {
  const account = await makeAccount();
  const { email } = account;
  const before = [await signedIn(account), await signedIn(account)];
  const waiting = await signInToken(email);
  const token = await resetToken(email);
  await expect(
    resetPassword(ANONYMOUS, { token, password: "too short" }, TEST_ORIGIN),
  ).rejects.toBeInstanceOf(Invalid);
  const { sessionId } = await resetPassword(ANONYMOUS, { token, password: NEW_PASSWORD }, TEST_ORIGIN);
  for (const viewer of before) expect((await viewerOfSession(viewer.sessionId)).kind).toBe("anonymous");
  expect((await viewerOfSession(sessionId)).kind).toBe("person");
  await expect(useSignInLink(ANONYMOUS, { token: waiting }, TEST_ORIGIN)).rejects.toBeInstanceOf(Invalid);
  await expect(
    resetPassword(ANONYMOUS, { token, password: NEW_PASSWORD }, TEST_ORIGIN),
  ).rejects.toBeInstanceOf(Invalid);
  expect((await newestMail(email)).subject).toMatch(/^Your password at Lodestone was changed$/);
  expect(await authenticate({ email, password: NEW_PASSWORD }, TEST_ORIGIN)).toMatchObject({ email });
  await expect(authenticate({ email, password: TEST_PASSWORD }, TEST_ORIGIN)).rejects.toBeInstanceOf(Invalid);
});

test("a link returns the user, and only to a page of this site", async () => {
  const { email } = await makeAccount();
  await requestSignInLink(ANONYMOUS, { email, next: "/reports/magnets?x=1" }, elsewhere());
  expect((await newestMail(email)).text).toMatch(/link\?token=[\w-]{43}&next=%2Freports%2Fmagnets%3Fx%3D1/);
  await requestSignInLink(ANONYMOUS, { email, next: "//evil.example" }, elsewhere());
  expect((await newestMail(email)).text).not.toMatch(/evil/);
});
