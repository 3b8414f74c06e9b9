/**
 * `npm run boundaries`: the rooms and arrows of docs/architecture.md, checked in every source file that git knows: the rules of
 * each file, no circle of rooms or of files, and `docs/rooms.svg` compared with the imports. `npm run boundaries -- --draw` writes that drawing first.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { circleViolations } from "./boundaries/circle-rules";
import { drawnGraph, drawRooms } from "./boundaries/drawing";
import { parseModule } from "./boundaries/module";
import { RULES, violations } from "./boundaries/rules";

const DRAWING = "docs/rooms.svg";

const files = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", "*.ts", "*.tsx"],
  {
    encoding: "utf8",
  },
)
  .split("\n")
  .filter((path) => path !== "" && !path.startsWith("lib/db/generated/") && existsSync(path));
const modules = files.map((path) => parseModule(path, readFileSync(path, "utf8")));
const found = [...violations(modules), ...circleViolations(modules)];

const drawn = await drawRooms(drawnGraph(modules));
if (process.argv.includes("--draw")) writeFileSync(DRAWING, drawn);
const committed = existsSync(DRAWING) ? readFileSync(DRAWING, "utf8").replaceAll("\r\n", "\n") : "";
if (committed !== drawn) {
  found.push({
    path: DRAWING,
    rule: "the-drawing-is-true",
    message:
      "shows other imports than there are; look at the new ones, then run `npm run boundaries -- --draw`",
  });
}

for (const { path, rule, message } of found) console.error(`${path}: ${message} (${rule})`);
console.log(
  `${files.length} files, ${RULES.length} rules, circles and the drawing, ${found.length} violations`,
);
if (files.length === 0 || found.length > 0) process.exit(1);
