import { beforeEach, describe, expect, test, vi } from "vitest";
import { ANONYMOUS, type Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { setEnv } from "@/lib/env";
import { Forbidden, Invalid, NotFound, TooManyRequests } from "@/lib/errors";
import { mailedToken, makeAccount, newestMail, signedIn, TEST_ORIGIN, TEST_PASSWORD } from "../test-account";

type Cookie = {
  name: string;
  value: string;
  httpOnly?: boolean;
  secure?: boolean;
  sameSite?: unknown;
  path?: string;
};
const jar = new Map<string, Cookie>();
// Next's own function, which has no request outside its server.
vi.mock("next/headers", () => ({
  cookies: () =>
    Promise.resolve({
      get: (name: string) => jar.get(name),
      set: (...given: [Cookie] | [string, string, Partial<Cookie>]) => {
        const [first, value = "", options] = given;
        const cookie = typeof first === "string" ? { name: first, value, ...options } : first;
        if (cookie.value === "") jar.delete(cookie.name);
        else jar.set(cookie.name, cookie);
      },
    }),
}));

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { knownDevice } = await import("./device");
const { readSessionId } = await import("./cookie");
const { viewerOfSession } = await import("../viewer");
const { requestPasswordReset } = await import("../commands/request-link");
const { createSetupLink } = await import("../commands/set-up");
const { signUp } = await import("../commands/sign-up");
const { mailLink, signInWith, signOutHere } = await import("./from-a-form");

const SESSION = "__Host-lodestone-session";
const DEVICE = "__Host-lodestone-device";
const NEW_PASSWORD = "seven kettles sing at noon";

beforeEach(() => {
  jar.clear();
  setEnv({ PUBLIC_URL: "https://lodestone.example", LODESTONE_DEMO: "off" });
});

const from = (viewer: Viewer = ANONYMOUS) => ({ viewer, origin: TEST_ORIGIN });

/** The viewer of the next request from this browser. */
async function here(): Promise<Viewer> {
  const header = [...jar.values()].map(({ name, value }) => `${name}=${value}`).join("; ");
  const sessionId = await readSessionId(header);
  return sessionId ? viewerOfSession(sessionId) : ANONYMOUS;
}

const openSessions = (accountId: string) => db.session.count({ where: { accountId, endedAt: null } });

describe("each way to sign in opens one session, whose cookie next-auth sets", () => {
  test("a password", async () => {
    const { id, email } = await makeAccount();
    await signInWith("credentials", { email, password: TEST_PASSWORD }, from());
    expect(await here()).toMatchObject({ accountId: id });
    expect(await openSessions(id)).toBe(1);
    expect(knownDevice(jar.get(DEVICE)?.value, email)).not.toBeNull();
    expect(jar.get(SESSION)).toMatchObject({ httpOnly: true, secure: true, sameSite: "lax", path: "/" });
    expect([...jar.keys()].sort()).toEqual([DEVICE, SESSION]);
  });

  test("a mailed link, which returns to the page it was requested on", async () => {
    const { id, email } = await makeAccount();
    await mailLink({ email, next: "/reports/a?b=c" }, from());
    expect((await newestMail(email)).text).toContain("next=%2Freports%2Fa%3Fb%3Dc");
    expect(await here()).toBe(ANONYMOUS);
    await signInWith("link", { token: await mailedToken(email) }, from());
    expect(await here()).toMatchObject({ accountId: id });
    expect(await openSessions(id)).toBe(1);
  });

  test("a new password", async () => {
    const { id, email } = await makeAccount();
    await requestPasswordReset(ANONYMOUS, { email }, TEST_ORIGIN);
    const token = await mailedToken(email);
    await signInWith("reset-password", { token, password: NEW_PASSWORD }, from());
    expect(await here()).toMatchObject({ accountId: id });
    expect(await openSessions(id)).toBe(1);
  });

  test("a confirmed address, with the password; a user who is signed in keeps the session", async () => {
    const [email, other] = ["new-1@example.com", "new-2@example.com"];
    for (const address of [email, other])
      await signUp(ANONYMOUS, { name: "Ada", email: address, password: TEST_PASSWORD }, TEST_ORIGIN);
    const given = { token: await mailedToken(email), password: TEST_PASSWORD };
    expect(await signInWith("verify-email", given, from())).toBe(true);
    expect(await here()).toMatchObject({ email, verified: true });
    jar.clear();
    const { id } = await db.account.findUniqueOrThrow({ where: { email: other }, select: { id: true } });
    const own = await signedIn({ id });
    expect(await signInWith("verify-email", { token: await mailedToken(other) }, from(own))).toBe(false);
    expect([...jar.keys()]).toEqual([]);
    expect(await viewerOfSession(own.sessionId)).toMatchObject({ email: other, verified: true });
  });

  test("the set-up of the first administrator", async () => {
    const token = new URL((await createSetupLink()) ?? "").searchParams.get("token");
    const given = { token, name: "Ada", email: "first@example.com", password: NEW_PASSWORD };
    await signInWith("set-up", given, from());
    expect(await here()).toMatchObject({ role: "admin", email: "first@example.com" });
  });

  test("an account of the demonstration, where there is one", async () => {
    const { id, email } = await makeAccount({ email: "analyst@example.com" });
    const asked = () => signInWith("demonstration", { email }, from());
    await expect(asked()).rejects.toBeInstanceOf(NotFound);
    setEnv({ LODESTONE_DEMO: "on", LODESTONE_DEMO_PUBLIC: "yes" });
    await asked();
    expect(await here()).toMatchObject({ accountId: id });
  });
});

test("the session that was open on this device ends", async () => {
  const [former, { email }] = [await signedIn(await makeAccount()), await makeAccount()];
  await signInWith("credentials", { email, password: TEST_PASSWORD }, from(former));
  expect(await viewerOfSession(former.sessionId)).toBe(ANONYMOUS);
  expect(await here()).toMatchObject({ email });
});

test("a refusal comes back as the command's own error, and no cookie is set", async () => {
  const [{ email }, suspended] = [await makeAccount(), await makeAccount()];
  const admin = await makeAccount({ role: "admin" });
  const data = { accountId: suspended.id, byId: admin.id, reason: "a test" };
  await db.suspension.create({ data, select: { id: true } });
  const sign = (given: object) => signInWith("credentials", { password: TEST_PASSWORD, ...given }, from());
  await expect(sign({ email, password: "not the password" })).rejects.toBeInstanceOf(Invalid);
  await expect(sign({ email: suspended.email })).rejects.toBeInstanceOf(Forbidden);
  await expect(sign({ email: ["a@example.com"] })).rejects.toBeInstanceOf(Invalid);
  await expect(sign({ email, password: "half \ud800" })).rejects.toBeInstanceOf(Invalid);
  for (let failure = 0; failure < 9; failure++) await sign({ email, password: "no" }).catch(() => null);
  await expect(sign({ email })).rejects.toBeInstanceOf(TooManyRequests);
  await expect(signInWith("link", { token: "x".repeat(43) }, from())).rejects.toBeInstanceOf(Invalid);
  expect(jar.size).toBe(0);
});

test("signing out ends the row and removes its cookie", async () => {
  const { id, email } = await makeAccount();
  await signInWith("credentials", { email, password: TEST_PASSWORD }, from());
  await signOutHere(from(await here()));
  expect(await openSessions(id)).toBe(0);
  expect([...jar.keys()]).toEqual([DEVICE]);
  await signOutHere(from());
});

test("while the database is unavailable, no one is taken for signed out", async () => {
  const { email } = await makeAccount();
  await signInWith("credentials", { email, password: TEST_PASSWORD }, from());
  const fails = vi.spyOn(db, "$queryRaw").mockRejectedValue(new Error("unavailable"));
  await expect(signOutHere(from())).rejects.toThrow("unavailable");
  fails.mockRestore();
  expect(await here()).toMatchObject({ email });
});
