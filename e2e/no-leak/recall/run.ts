/**
 * `npm run test:recall`: plants each bug in a copy of the sources and demands that the test meant to catch it fails;
 * likewise removes every permission. Without bugs everything must pass first. Arguments: parts of names, to run a few;
 * `permissions` for the permissions only.
 */
import { copyTree } from "./copy-tree";
import { findByUnit } from "./find-by-unit";
import { findLive } from "./find-live";
import { findRemovals } from "./find-removals";
import { PLANTED_BUGS } from "./planted-bugs";

const wanted = process.argv.slice(2);
const bugs = PLANTED_BUGS.filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);
const permissions = wanted.length === 0 || wanted.includes("permissions");
const copy = copyTree();
process.once("exit", () => copy.remove());
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const begun = Date.now();
const missed: string[] = [];
let looked = 0;
for await (const { name, proof } of allOutcomes()) {
  looked += 1;
  const after = `${((Date.now() - begun) / 60_000).toFixed(1)} min`;
  console.log(`  ${looked} (${after}) ${proof ? `found: ${name} (${proof})` : `NOT FOUND: ${name}`}`);
  if (!proof) missed.push(name);
}
for (const name of missed) console.log(`NOT FOUND: ${name}`);
console.log(`recall: ${looked - missed.length} of ${looked} found`);
process.exit(looked > 0 && missed.length === 0 ? 0 : 1);

async function* allOutcomes(): AsyncGenerator<{ name: string; proof: string | undefined }> {
  for (const find of [findByUnit, findLive])
    for await (const { bug, proof } of find(copy.folder, bugs))
      yield { name: `${bug.name} (${bug.file})`, proof };
  if (permissions) yield* findRemovals(copy.folder);
}
