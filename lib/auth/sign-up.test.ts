import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { ANONYMOUS } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Invalid } from "@/lib/errors";
import { mailedToken, makeAccount, newestMail, signedIn, TEST_ORIGIN, TEST_PASSWORD } from "./test-account";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { signUp } = await import("./commands/sign-up");
const { verifyEmail } = await import("./commands/verify-email");
const { createSetupLink, useSetupLink } = await import("./commands/set-up");
const { viewerOfSession } = await import("./viewer");

let nth = 0;
const elsewhere = () => ({ ...TEST_ORIGIN, address: `198.51.100.${nth++}` });
const intentFor = (email: string) => ({ name: "Ada", email, password: TEST_PASSWORD });

test("a new account can read nothing more until its address is confirmed with the password", async () => {
  const email = `${randomUUID()}@example.com`;
  await signUp(ANONYMOUS, intentFor(email), elsewhere());
  const account = await db.account.findUniqueOrThrow({ where: { email } });
  expect(account).toMatchObject({ role: "reader", emailVerifiedAt: null });
  const token = await mailedToken(email);
  await expect(verifyEmail(ANONYMOUS, { token }, elsewhere())).rejects.toBeInstanceOf(Invalid);
  await expect(verifyEmail(ANONYMOUS, { token, password: "x" }, elsewhere())).rejects.toBeInstanceOf(Invalid);
  const opened = await verifyEmail(ANONYMOUS, { token, password: TEST_PASSWORD }, elsewhere());
  expect(await viewerOfSession(opened?.sessionId ?? "")).toMatchObject({ verified: true });
});

test("another signed-in user cannot confirm it, its own session can", async () => {
  const email = `${randomUUID()}@example.com`;
  await signUp(ANONYMOUS, intentFor(email), elsewhere());
  const token = await mailedToken(email);
  const other = await signedIn(await makeAccount());
  await expect(verifyEmail(other, { token }, elsewhere())).rejects.toBeInstanceOf(Invalid);
  const own = await signedIn(await db.account.findUniqueOrThrow({ where: { email }, select: { id: true } }));
  expect(await verifyEmail(own, { token }, elsewhere())).toBeNull();
  expect(await viewerOfSession(own.sessionId)).toMatchObject({ verified: true });
});

test("an address that has an account: same response and time, nothing changes, its owner is notified", async () => {
  const account = await makeAccount();
  const before = await db.account.findUniqueOrThrow({ where: { id: account.id } });
  const time = async (email: string) => {
    const begun = performance.now();
    expect(await signUp(ANONYMOUS, { ...intentFor(email), name: "Eve" }, elsewhere())).toBeUndefined();
    return performance.now() - begun;
  };
  const times = [await time(account.email), await time(`${randomUUID()}@example.com`)];
  for (const ms of times) expect(ms).toBeGreaterThan(395);
  expect(await db.account.findUniqueOrThrow({ where: { id: account.id } })).toEqual(before);
  const mail = await newestMail(account.email);
  expect(mail.subject).toMatch(/already have an account at Lodestone/);
  expect(mail.text).not.toMatch(/Eve|token=/);
});

test("ten concurrent sign-ups with one address create one account", async () => {
  const email = `${randomUUID()}@example.com`;
  const all = await Promise.allSettled(
    Array.from({ length: 10 }, () => signUp(ANONYMOUS, intentFor(email), elsewhere())),
  );
  // Five mails an hour to one address are the limit; the others are told to wait.
  expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(5);
  expect(await db.account.count({ where: { email } })).toBe(1);
});

test("a weak password is refused before anything is written", async () => {
  const email = `${randomUUID()}@example.com`;
  const weak = signUp(ANONYMOUS, { ...intentFor(email), password: "password1234567" }, elsewhere());
  await expect(weak).rejects.toMatchObject({ field: "password" });
  expect(await db.account.count({ where: { email } })).toBe(0);
});

test("the set-up link creates the first administrator, once, and expires with it", async () => {
  await db.account.updateMany({ data: { role: "reader" } });
  const print = async () => new URL((await createSetupLink()) ?? "").searchParams.get("token") ?? "";
  const older = await print();
  await db.mailToken.updateMany({
    where: { purpose: "set_up" },
    data: { createdAt: new Date(Date.now() - 3_600_000) },
  });
  const token = await print();
  // Of another instance that has just started too.
  const second = await print();
  const chief = (email: string, secret = token) =>
    useSetupLink(ANONYMOUS, { ...intentFor(email), token: secret }, TEST_ORIGIN);
  await expect(chief("older@example.com", older)).rejects.toBeInstanceOf(Invalid);
  const all = await Promise.allSettled(
    Array.from({ length: 6 }, (_, i) => chief(`chief-${i}@example.com`, i % 2 ? token : second)),
  );
  const opened = all.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  expect(opened).toHaveLength(1);
  expect(await viewerOfSession(opened[0]?.sessionId ?? "")).toMatchObject({ role: "admin", verified: true });
  expect(await db.account.count({ where: { role: "admin" } })).toBe(1);
  expect(await createSetupLink()).toBeNull();
});

test("the link in the mail leads back to where the reader was, by each way", async () => {
  const next = "/reports/magnets#block-0001";
  const linkFor = async (given: { how?: "link"; next: string }) => {
    const email = `${randomUUID()}@example.com`;
    await signUp(ANONYMOUS, { ...intentFor(email), ...given }, elsewhere());
    const [url = ""] = (await newestMail(email)).text.match(/https?:\S+token=\S+/) ?? [];
    return new URL(url).searchParams.get("next");
  };
  expect(await linkFor({ next })).toBe(next);
  expect(await linkFor({ how: "link", next })).toBe(next);
  expect(await linkFor({ next: "//elsewhere.example/x" })).toBeNull();
});

test("without a password the mailed link signs in and confirms the address, to an account that exists too", async () => {
  const email = `${randomUUID()}@example.com`;
  const byLink = () => signUp(ANONYMOUS, { ...intentFor(email), password: "", how: "link" }, elsewhere());
  await byLink();
  const { id } = await db.account.findUniqueOrThrow({ where: { email, passwordHash: null } });
  const { useSignInLink } = await import("./commands/use-sign-in-link");
  const opened = await useSignInLink(ANONYMOUS, { token: await mailedToken(email) }, elsewhere());
  expect(await viewerOfSession(opened.sessionId)).toMatchObject({ accountId: id, verified: true });
  const owner = await makeAccount();
  const before = await db.account.findUniqueOrThrow({ where: { id: owner.id } });
  const again = { ...intentFor(owner.email), name: "Eve", password: "", how: "link" as const };
  await signUp(ANONYMOUS, again, elsewhere());
  expect(await db.account.findUniqueOrThrow({ where: { id: owner.id } })).toEqual(before);
  expect((await newestMail(owner.email)).text).not.toContain("Eve");
  const session = await useSignInLink(ANONYMOUS, { token: await mailedToken(owner.email) }, elsewhere());
  expect(await viewerOfSession(session.sessionId)).toMatchObject({ accountId: owner.id });
});
