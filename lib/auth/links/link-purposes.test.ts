import { expect, test } from "vitest";
import { ANONYMOUS, type Person } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { unsubscribeToken } from "@/lib/mail/unsubscribe-token";
import { makeAccount, signedIn, TEST_ORIGIN } from "../test-account";
import { MAIL_LINK_PURPOSES, type MailLinkPurpose } from "../types";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { hashOf, issueLink } = await import("./mail-token");
const { useSignInLink } = await import("../commands/use-sign-in-link");
const { resetPassword } = await import("../commands/reset-password");
const { verifyEmail } = await import("../commands/verify-email");
const { confirmNewEmail } = await import("../commands/change-email");
const { useSetupLink } = await import("../commands/set-up");

const PASSWORD = "seven kettles sing at noon";

/** Uses a link of each purpose the way its page does, as a signed-in user if required. */
const USES: Record<MailLinkPurpose, (token: string, owner: Person) => Promise<unknown>> = {
  sign_in: (token) => useSignInLink(ANONYMOUS, { token }, TEST_ORIGIN),
  reset_password: (token) => resetPassword(ANONYMOUS, { token, password: PASSWORD }, TEST_ORIGIN),
  verify_email: (token, owner) => verifyEmail(owner, { token }, TEST_ORIGIN),
  change_email: (token, owner) => confirmNewEmail(owner, { token }, TEST_ORIGIN),
  set_up: (token) =>
    useSetupLink(
      ANONYMOUS,
      { token, name: "First", email: "f@example.com", password: PASSWORD },
      TEST_ORIGIN,
    ),
};

async function issued(purpose: MailLinkPurpose) {
  const account = await makeAccount();
  const email = purpose === "change_email" ? `new-${account.email}` : account.email;
  const target = purpose === "set_up" ? { accountId: null, email: null } : { accountId: account.id, email };
  const { url } = await db.$transaction((tx) => issueLink(tx, { purpose, ...target }));
  const token = new URL(url).searchParams.get("token") ?? "";
  return { token, owner: await signedIn(account) };
}

const isUsed = async (token: string) =>
  (await db.mailToken.findUniqueOrThrow({ where: { tokenHash: hashOf(token) }, select: { usedAt: true } }))
    .usedAt !== null;

const MIXED = MAIL_LINK_PURPOSES.flatMap((made) =>
  MAIL_LINK_PURPOSES.filter((used) => used !== made).map((used) => [made, used] as const),
);

test.each(MIXED)(
  "a link for %s does not work for %s, and is not used up by the attempt",
  async (made, used) => {
    const { token, owner } = await issued(made);
    await expect(USES[used](token, owner)).rejects.toThrow();
    expect(await isUsed(token)).toBe(false);
  },
);

test.each(MAIL_LINK_PURPOSES)("of six concurrent attempts with one link for %s one wins", async (purpose) => {
  const { token, owner } = await issued(purpose);
  const attempts = await Promise.allSettled(Array.from({ length: 6 }, () => USES[purpose](token, owner)));
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await isUsed(token)).toBe(true);
});

test("of five concurrent attempts with five links one becomes the first administrator", async () => {
  await db.account.updateMany({ where: { role: "admin" }, data: { role: "reader" } });
  const links = await Promise.all([1, 2, 3, 4, 5].map(() => issued("set_up")));
  const attempts = await Promise.allSettled(
    links.map(({ token }, nth) =>
      useSetupLink(
        ANONYMOUS,
        { token, name: "First", email: `first-${nth}@example.com`, password: PASSWORD },
        TEST_ORIGIN,
      ),
    ),
  );
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db.account.count({ where: { role: "admin" } })).toBe(1);
});

test("an unsubscribe link gives no other access", async () => {
  const { id } = await makeAccount();
  const token = unsubscribeToken("s".repeat(32), id, "newReports");
  const owner = await signedIn({ id });
  for (const use of Object.values(USES)) await expect(use(token, owner)).rejects.toThrow();
});
