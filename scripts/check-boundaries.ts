/** `npm run boundaries`: the rooms and arrows of docs/architecture.md, checked in every source file that git knows. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { parseModule } from "./boundaries/module";
import { RULES, violations } from "./boundaries/rules";

const files = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", "*.ts", "*.tsx"],
  {
    encoding: "utf8",
  },
)
  .split("\n")
  .filter((path) => path !== "" && !path.startsWith("lib/db/generated/") && existsSync(path));
const found = violations(files.map((path) => parseModule(path, readFileSync(path, "utf8"))));
for (const { path, rule, message } of found) console.error(`${path}: ${message} (${rule})`);
console.log(`${files.length} files, ${RULES.length} rules, ${found.length} violations`);
if (files.length === 0 || found.length > 0) process.exit(1);
