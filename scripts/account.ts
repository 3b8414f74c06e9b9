/**
 * `npm run account -- add EMAIL [--role ROLE] [--name NAME] [--mail-link]`, `list`, `role EMAIL ROLE`,
 * `end-sessions EMAIL`, `remove EMAIL`: manages accounts, with or without a running server. Anyone with the shell acts
 * as the operator of the machine.
 */
import { OPERATOR, ROLES, type Role } from "@/lib/access/types";
import { parseEmail } from "@/lib/auth/parse-email";
import { confirmTyping } from "./account/confirm-typing";
import { readPassword } from "./account/read-password";
import { readArguments, runCommand } from "./command-line";
import { withDatabase } from "./with-database";

const USAGE = `Usage:
  npm run account -- add EMAIL [--role ${ROLES.join("|")}] [--name NAME] [--mail-link]
      asks for a password, or reads it from a pipe; --mail-link mails a link to choose one, and prints it
  npm run account -- list
  npm run account -- role EMAIL ROLE
  npm run account -- end-sessions EMAIL
  npm run account -- remove EMAIL [--former-author] [--yes]
      permanently erases everything personal; --former-author takes the name off its reports too; --yes does not ask`;
const ORIGIN = { address: "local", userAgent: "npm run account" };

await runCommand(main);

async function main(): Promise<number> {
  const { values, positionals } = readArguments(USAGE, {
    allowPositionals: true,
    options: {
      role: { type: "string", default: "reader" },
      name: { type: "string" },
      "mail-link": { type: "boolean", default: false },
      "former-author": { type: "boolean", default: false },
      yes: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const [verb, ...rest] = positionals;
  if (values.help || verb === undefined) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  if (verb === "add" && rest.length === 1) await add(rest[0], values);
  else if (verb === "list" && rest.length === 0) await inDatabase(list);
  else if (verb === "role" && rest.length === 2) await setRole(rest[0], rest[1]);
  else if (verb === "end-sessions" && rest.length === 1) await endAll(rest[0]);
  else if (verb === "remove" && rest.length === 1) {
    await remove(rest[0], { former: values["former-author"], asked: values.yes });
  } else throw new Error(USAGE);
  return 0;
}

async function add(
  typed: string | undefined,
  options: { role: string; name?: string; "mail-link": boolean },
) {
  const email = emailOf(typed);
  const role = roleOf(options.role);
  const name = options.name?.trim() || email.split("@")[0] || email;
  const password = options["mail-link"] ? undefined : await readPassword();
  await inDatabase(async () => {
    const { addAccount } = await import("@/lib/auth/commands/add-account");
    const { link } = await addAccount(OPERATOR, { email, name, role, password }, ORIGIN);
    console.log(`${email} has an account now, as ${role}.`);
    if (link)
      console.log(`A link to choose a password is in the mail; it works once, for one hour:\n${link}`);
  });
}

async function list() {
  const { accountLines } = await import("@/lib/auth/queries/account-lines");
  const lines = await accountLines(OPERATOR);
  const width = Math.max(0, ...lines.map((line) => line.email.length));
  for (const { email, role, name, state } of lines) {
    console.log(`${role.padEnd(8)}  ${email.padEnd(width)}  ${name}${state && ` (${state})`}`);
  }
}

async function setRole(typed: string | undefined, wanted: string | undefined) {
  const email = emailOf(typed);
  const role = roleOf(wanted);
  await inDatabase(async () => {
    const { accountIdByEmail } = await import("@/lib/auth/queries/account-lines");
    const { changeRole } = await import("@/lib/membership/commands/change-role");
    await changeRole(OPERATOR, { accountId: await accountIdByEmail(OPERATOR, email), role }, ORIGIN);
    console.log(`${email} is ${role} now.`);
  });
}

async function endAll(typed: string | undefined) {
  const email = emailOf(typed);
  await inDatabase(async () => {
    const { accountIdByEmail } = await import("@/lib/auth/queries/account-lines");
    const { endSessions } = await import("@/lib/membership/commands/end-sessions");
    const { ended } = await endSessions(
      OPERATOR,
      { accountId: await accountIdByEmail(OPERATOR, email) },
      ORIGIN,
    );
    console.log(`${email}: ${ended} session${ended === 1 ? "" : "s"} ended.`);
  });
}

async function remove(typed: string | undefined, { former, asked }: { former: boolean; asked: boolean }) {
  const email = emailOf(typed);
  const byline = former ? "former" : "keep";
  await inDatabase(async () => {
    const { accountIdByEmail } = await import("@/lib/auth/queries/account-lines");
    const { removeAccount } = await import("@/lib/membership/commands/remove-account");
    const accountId = await accountIdByEmail(OPERATOR, email);
    const name = former
      ? "The name above its reports becomes “A former author”."
      : "The name above its reports stays.";
    console.log(
      `${email}: name, address, password, sessions, memberships, mails, requests and the details of the audit log are ` +
        `erased. What was published stays. ${name} This cannot be undone.`,
    );
    if (!asked) await confirmTyping(email);
    await removeAccount(OPERATOR, { accountId, email, byline }, ORIGIN);
    console.log(`${email} is removed.`);
  });
}

function inDatabase(work: () => Promise<void>): Promise<void> {
  return withDatabase("npm run account", work);
}

function emailOf(typed: string | undefined): string {
  const email = parseEmail(typed ?? "");
  if (email === null) throw new Error(`"${typed ?? ""}" is not an e-mail address that can be used.`);
  return email;
}

function roleOf(typed: string | undefined): Role {
  const role = ROLES.find((one) => one === typed);
  if (!role) throw new Error(`A role is one of ${ROLES.join(", ")}, not "${typed ?? ""}".`);
  return role;
}
