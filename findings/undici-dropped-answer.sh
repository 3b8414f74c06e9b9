#!/usr/bin/env bash
# undici 7.30.2: dropping a response unread with `body.destroy()`, without an error, raises `error` (UND_ERR_ABORTED),
# which ends a process that does not listen for it. This happens for a response that has arrived completely; for one
# that is still arriving undici is silent, and Node's own client is silent in both cases.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact undici@7.30.2
cat >drop.mjs <<'JS'
import http from "node:http";
import { request } from "undici";

const server = http.createServer((asked, answer) => {
  if (asked.url === "/whole") answer.end("x".repeat(50_000));
  else answer.write("begun");
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const url = `http://127.0.0.1:${server.address().port}`;
const later = () => new Promise((resolve) => setTimeout(resolve, 200));
let found = "silent";
process.on("uncaughtException", ({ code }) => (found = `uncaught ${code}`));

for (const path of ["/whole", "/coming"]) {
  for (const [client, ask] of [
    ["node:http", () => new Promise((resolve) => http.get(url + path, resolve))],
    ["undici", () => request(url + path).then(({ body }) => body)],
  ]) {
    found = "silent";
    const body = await ask();
    await later();
    body.destroy();
    await later();
    console.log(`${client} ${path}: ${found}`);
  }
}
process.exit(0);
JS
output=$(node drop.mjs)
echo "undici $(node -p 'require("undici/package.json").version'), Node $(node --version)"
echo "What dropping an unread response with body.destroy() does without a listener for errors:"
echo "$output"
expected="node:http /whole: silent
undici /whole: uncaught UND_ERR_ABORTED
node:http /coming: silent
undici /coming: silent"
[ "$output" = "$expected" ] || { echo "It behaves differently now." >&2; exit 1; }
