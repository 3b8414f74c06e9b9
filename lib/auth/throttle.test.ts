import { describe, expect, test } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";
import { TooManyRequests } from "@/lib/errors";
import { networkOf } from "@/lib/ip-address";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { forgetAttempts, giveBack, takeAttempt } = await import("./throttle");

const outcome = (attempt: Promise<void>) =>
  attempt.then(
    () => "taken",
    (error) => (error instanceof TooManyRequests ? "refused" : error),
  );

test("exactly the allowed number of 50 concurrent attempts pass", async () => {
  const attempts = await Promise.all(
    Array.from({ length: 50 }, () => outcome(takeAttempt("sign-in", "ada"))),
  );
  expect(attempts.filter((one) => one === "taken")).toHaveLength(10);
  expect(attempts.filter((one) => one === "refused")).toHaveLength(40);
});

test("each subject and each limit has its own count; successes are refunded", async () => {
  expect(await outcome(takeAttempt("sign-in", "bob"))).toBe("taken");
  expect(await outcome(takeAttempt("sign-in-device", "ada"))).toBe("taken");
  for (let i = 0; i < 30; i++) {
    expect(await outcome(takeAttempt("sign-in", "eve"))).toBe("taken");
    await giveBack("sign-in", "eve");
  }
  await forgetAttempts("sign-in", "ada");
  expect(await outcome(takeAttempt("sign-in", "ada"))).toBe("taken");
});

test("says when to try again", async () => {
  for (let i = 0; i < 5; i++) await takeAttempt("mail-to", "ada");
  const refusal = await takeAttempt("mail-to", "ada").catch((error) => error);
  expect(refusal.retryAfter).toBeGreaterThan(3_500);
  expect(refusal.retryAfter).toBeLessThanOrEqual(3_600);
});

test("the table contains neither IP nor e-mail addresses", async () => {
  await takeAttempt("mail-to", "secret@example.com");
  await takeAttempt("mail-address", "203.0.113.99");
  const rows = await db.throttle.findMany({ select: { key: true } });
  expect(rows.map((row) => row.key).join(" ")).not.toMatch(/secret|203\.0/);
});

describe("one network", () => {
  test.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"],
    ["unknown", "unknown"],
  ])("%s is %s", (address, network) => expect(networkOf(address)).toBe(network));
});
