import { expect, test } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";
import { Forbidden, Invalid, TooManyRequests } from "@/lib/errors";
import { makeAccount, TEST_ORIGIN, TEST_PASSWORD } from "../test-account";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { authenticate } = await import("./authenticate");
const { newDeviceMark } = await import("../session/device");
const { hashPassword } = await import("./hash");

const failure = (credentials: Parameters<typeof authenticate>[0], origin = TEST_ORIGIN) =>
  authenticate(credentials, origin).then(
    () => "passed",
    (error: unknown) => (error instanceof Error ? `${error.constructor.name}: ${error.message}` : "?"),
  );

test("the right password opens, however its characters are composed", async () => {
  const password = "Café au lait, s'il vous plaît";
  const account = await makeAccount({ password: password.normalize("NFC") });
  const { email } = account;
  expect(await authenticate({ email, password: password.normalize("NFD") }, TEST_ORIGIN)).toMatchObject({
    id: account.id,
    email,
  });
});

test("an unknown address, an account without a password and a wrong password get the same answer in the same time class", async () => {
  const times: number[][] = [[], [], []];
  const answers = new Set<string>();
  // Several accounts of each kind and eight attempts for each: the throttle allows no more.
  for (let set = 0; set < 4; set++) {
    const known = await makeAccount({ password: null });
    await db.account.update({
      where: { id: known.id },
      data: { passwordHash: await hashPassword(TEST_PASSWORD) },
      select: { id: true },
    });
    const byLinks = await makeAccount({ password: null });
    const origin = { ...TEST_ORIGIN, address: `198.51.100.${100 + set}` };
    for (let round = 0; round < 8; round++) {
      for (const [index, email] of [known.email, byLinks.email, `unknown${set}@example.com`].entries()) {
        const begun = performance.now();
        answers.add(await failure({ email, password: "not the one" }, origin));
        times[index]?.push(performance.now() - begun);
      }
    }
  }
  expect([...answers]).toHaveLength(1);
  // The fastest of each: anything else the machine does only adds to it.
  const quickest = times.map((list) => Math.min(...list));
  expect(Math.max(...quickest)).toBeLessThan(Math.min(...quickest) * 2);
});

test("failures on unknown devices lock those out, and not a device that the account knows", async () => {
  const { email } = await makeAccount();
  const elsewhere = (index: number) => ({ ...TEST_ORIGIN, address: `198.51.100.${index}` });
  for (let i = 0; i < 12; i++) await failure({ email, password: "a guess" }, elsewhere(i));
  const right = { email, password: TEST_PASSWORD };
  expect(await failure(right, elsewhere(99))).toMatch(/^TooManyRequests/);
  expect(await failure({ ...right, device: newDeviceMark(email) }, elsewhere(99))).toBe("passed");
  // A mark of another account, or an invented one, is invalid.
  const other = newDeviceMark("eve@example.com");
  for (const device of [other, "x.y", `${newDeviceMark(email)}x`, ""]) {
    expect(await failure({ ...right, device }, elsewhere(99)), device).toMatch(/^TooManyRequests/);
  }
});

test("a known device has its own count, and cannot guess without limit", async () => {
  const { email } = await makeAccount();
  const device = newDeviceMark(email);
  for (let i = 0; i < 10; i++) await failure({ email, password: "a guess", device });
  await expect(authenticate({ email, password: TEST_PASSWORD, device }, TEST_ORIGIN)).rejects.toBeInstanceOf(
    TooManyRequests,
  );
});

test("one network cannot try many accounts, a reader who succeeds can continue", async () => {
  const { email } = await makeAccount();
  const origin = { ...TEST_ORIGIN, address: "2001:db8:7::1" };
  for (let i = 0; i < 60; i++) {
    await failure(
      { email: `guess-${i}@example.com`, password: "x" },
      { ...origin, address: `2001:db8:7::${i + 1}` },
    );
  }
  expect(await failure({ email, password: TEST_PASSWORD }, origin)).toMatch(/^TooManyRequests/);
  const fine = { ...TEST_ORIGIN, address: "192.0.2.55" };
  for (let i = 0; i < 70; i++) expect(await failure({ email, password: TEST_PASSWORD }, fine)).toBe("passed");
});

test("only a user who knows the password is told about a suspension", async () => {
  const account = await makeAccount();
  const admin = await makeAccount({ role: "admin" });
  await db.suspension.create({ data: { accountId: account.id, byId: admin.id, reason: "a test" } });
  const { email } = account;
  await expect(authenticate({ email, password: "x" }, TEST_ORIGIN)).rejects.toBeInstanceOf(Invalid);
  await expect(authenticate({ email, password: TEST_PASSWORD }, TEST_ORIGIN)).rejects.toBeInstanceOf(
    Forbidden,
  );
});
