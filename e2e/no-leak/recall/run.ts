/**
 * `npm run test:recall`: plants each bug in a copy of the sources and demands that the test which should notice it does.
 * Without bugs everything must pass first. Arguments: parts of names, to run a few.
 */
import { copyTree } from "./copy-tree";
import { findByUnit } from "./find-by-unit";
import { findLive } from "./find-live";
import { PLANTED_BUGS } from "./planted-bugs";

const wanted = process.argv.slice(2);
const bugs = PLANTED_BUGS.filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);
const copy = copyTree();
process.once("exit", () => copy.remove());
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

let found = 0;
for await (const { bug, proof } of allOutcomes()) {
  if (proof) found += 1;
  console.log(proof ? `  found: ${bug.name} (${proof})` : `  NOT FOUND: ${bug.name} (${bug.file})`);
}
console.log(`recall: ${found} of ${bugs.length} found`);
process.exit(found === bugs.length ? 0 : 1);

async function* allOutcomes() {
  yield* findByUnit(copy.folder, bugs);
  yield* findLive(copy.folder, bugs);
}
