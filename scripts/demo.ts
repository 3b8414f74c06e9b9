/**
 * `npm run demo -- remove [--reports] [--yes]`: removes the demonstration's accounts, so that the installation can be
 * opened to others. With or without a running server. Anyone with the shell acts as the operator of the machine.
 */
import { confirmTyping } from "./account/confirm-typing";
import { readArguments, runCommand } from "./command-line";
import { otherStaff, remainsOfDemonstration, removeDemonstration } from "./demo/remove-demonstration";
import { withDatabase } from "./with-database";

const USAGE = `Usage: npm run demo -- remove [--reports] [--yes]
  removes the demonstration's accounts; --reports withdraws its reports too; --yes does not ask`;
const ORIGIN = { address: "local", userAgent: "npm run demo" };

await runCommand(main);

async function main(): Promise<number> {
  const { values, positionals } = readArguments(USAGE, {
    allowPositionals: true,
    options: {
      reports: { type: "boolean", default: false },
      yes: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help || positionals.length !== 1 || positionals[0] !== "remove") {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  await withDatabase("npm run demo", ({ ownerUrl }) => remove(ownerUrl, values));
  return 0;
}

async function remove(ownerUrl: string, asked: { reports: boolean; yes: boolean }): Promise<void> {
  const found = await remainsOfDemonstration(ownerUrl);
  const reports = asked.reports ? found.reports : [];
  const kept = found.reports.length - reports.length;
  if (found.accounts.length + reports.length > 0) {
    console.log("This removes the demonstration from this database:");
    for (const email of found.accounts) console.log(`  the account ${email}, with everything personal`);
    for (const { slug } of reports)
      console.log(`  the report ${slug} is withdrawn; readers see that, and why`);
    console.log("What was published and logged stays in the logs. This cannot be undone.");
    if (!asked.yes) await confirmTyping("remove");
  }
  await removeDemonstration(ownerUrl, { accounts: found.accounts, reports }, ORIGIN);
  if (kept > 0) {
    console.log(
      `${kept} of its reports stay for readers to see, under fictional authors: add --reports to withdraw them.`,
    );
  }
  const staff = await otherStaff();
  if (staff.length > 0) {
    console.log("These accounts have roles, and anyone may have made them while the demonstration ran:");
    for (const { email, role } of staff) console.log(`  ${email} (${role})`);
    console.log("Remove those that you do not know: npm run account -- remove EMAIL");
  }
  console.log("The demonstration's accounts are gone. Start with LODESTONE_DEMO=off.");
}
