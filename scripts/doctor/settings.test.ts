import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { examineDataFolder } from "./data-folder";
import { reportLines } from "./finding";
import { examinePrograms } from "./programs";
import { examineSettings } from "./settings";

const scratch = await mkdtemp(path.join(process.cwd(), "node_modules/.doctor-"));
afterAll(() => rm(scratch, { recursive: true, force: true }));

const GOOD = {
  PUBLIC_URL: "https://intelligence.example.com",
  HOST: "127.0.0.1",
  TRUSTED_PROXY: "127.0.0.1",
  DATABASE_URL: "postgresql://lodestone:word@localhost/lodestone",
  AUTH_SECRET: "q7Vd0mX2Lr9sTzK4bYwPj1NfHc6uGeRa",
  SMTP_URL: "smtps://user:word@mail.example.com",
  MAIL_FROM: "Desk <desk@example.com>",
  LODESTONE_DEMO: "off",
  PATH: "/usr/bin",
};
const told = (source: Record<string, string | undefined>) =>
  examineSettings(source).findings.map(({ level, what }) => `${level}: ${what}`);

test("is silent about good settings", () => {
  expect(told(GOOD)).toEqual([]);
});

test.each([
  ["a wrong number", { LODESTONE_WORKERS: "many" }, /^fault: LODESTONE_WORKERS must be a whole number/],
  [
    "a path in the address",
    { PUBLIC_URL: "https://example.com/desk" },
    /^fault: PUBLIC_URL must be an origin/,
  ],
  ["a short secret", { AUTH_SECRET: "secret" }, /^fault: AUTH_SECRET must have at least 32/],
  [
    "a secret that can be guessed",
    { AUTH_SECRET: "change-me".repeat(6) },
    /^fault: AUTH_SECRET can be guessed/,
  ],
  [
    "a setting that is not ours",
    { LODESTONE_WORKER: "2" },
    /^fault: LODESTONE_WORKER is set, and there is no/,
  ],
  ["a name from elsewhere", { TRUSTED_PROXY: "", TRUST_PROXY: "1" }, /^advice: TRUST_PROXY is set/],
  ["an open address without a name", { PUBLIC_URL: "", HOST: "0.0.0.0" }, /^fault: HOST is 0\.0\.0\.0/],
  [
    "no encryption",
    { PUBLIC_URL: "http://intelligence.example.com" },
    /^fault: PUBLIC_URL is http:.*unencrypted/,
  ],
  ["a proxy that is everyone", { TRUSTED_PROXY: "0.0.0.0/0" }, /^fault: TRUSTED_PROXY names 0\.0\.0\.0\/0/],
  ["an open demonstration", { LODESTONE_DEMO: "on" }, /^advice: The demonstration/],
  ["no mail", { SMTP_URL: "" }, /^advice: SMTP_URL is not set/],
  [
    "a password in the clear",
    { SMTP_URL: "smtp://user:word@mail.example.com" },
    /^fault: SMTP_URL sends its password/,
  ],
  ["no sender", { MAIL_FROM: "" }, /^fault: MAIL_FROM is noreply@localhost/],
])("finds %s", (_what, wrong, words) => {
  expect(told({ ...GOOD, ...wrong }).join("\n")).toMatch(words);
});

test("names every setting that is wrong, and says what to do about each", () => {
  const { findings, given } = examineSettings({
    ...GOOD,
    PORT: "x",
    LODESTONE_LOG: "loud",
    DATABASE_POOL: "1",
  });
  expect(findings.map(({ what }) => what.split(" ")[0])).toEqual(["PORT", "DATABASE_POOL", "LODESTONE_LOG"]);
  expect(given.PORT).toBe(3000);
  const lines = reportLines([{ area: "settings", findings }]);
  expect(lines).toHaveLength(6);
  expect(reportLines([{ area: "mail", findings: [] }])).toEqual(["  ok      mail"]);
});

test("finds an old Node, and packages of another release", async () => {
  const told = async (version: string, day: string) =>
    (await examinePrograms(version, scratch, new Date(day))).map(({ level, what }) => `${level}: ${what}`);
  const manifest = (folder: string, content: object) =>
    mkdir(folder, { recursive: true }).then(() =>
      writeFile(path.join(folder, "package.json"), JSON.stringify(content)),
    );
  await manifest(scratch, { dependencies: { one: "1.0.0", two: "2.0.0" } });
  await manifest(path.join(scratch, "node_modules/one"), { version: "1.0.0" });
  await manifest(path.join(scratch, "node_modules/two"), { version: "2.0.0" });
  expect(await told("v24.1.0", "2026-11-30")).toEqual([]);
  expect(await told("v18.20.0", "2026-11-30")).toEqual(["fault: Node v18.20.0 is not supported."]);
  expect(await told("v22.3.0", "2026-11-30")).toEqual(["fault: Node v22.3.0 is not supported."]);
  expect(await told("v20.20.0", "2026-11-30")).toEqual([
    expect.stringMatching(/^advice: .* no security fixes/),
  ]);
  await manifest(path.join(scratch, "node_modules/two"), { version: "1.9.0" });
  expect(await told("v24.1.0", "2026-11-30")).toEqual([
    "fault: The installed packages are not those of this release: two 1.9.0 instead of 2.0.0.",
  ]);
});

test("finds a data folder that others read, or that is none", async () => {
  const told = async (folder: string) =>
    (await examineDataFolder(folder)).map(({ level, what }) => `${level}: ${what}`).join("\n");
  const folder = path.join(scratch, "data");
  await mkdir(path.join(folder, "signing"), { recursive: true });
  await writeFile(path.join(folder, "auth-secret"), "x", { mode: 0o600 });
  await writeFile(path.join(folder, "signing", "a.pem"), "x", { mode: 0o600 });
  expect(await told(folder)).toBe("");
  await chmod(path.join(folder, "auth-secret"), 0o644);
  await chmod(path.join(folder, "signing", "a.pem"), 0o640);
  expect(await told(folder)).toMatch(/can read .*auth-secret \(mode 644\).*can read .*a\.pem \(mode 640\)/s);
  expect(await told(path.join(folder, "auth-secret"))).toMatch(/^fault: .* is no folder/);
  expect(await told(path.join(folder, "missing"))).toMatch(/^advice: .* does not exist/);
  const temporary = await mkdtemp(path.join(tmpdir(), "lodestone-doctor-"));
  expect(await told(temporary)).toMatch(/^advice: .* where systems delete old files/m);
  await rm(temporary, { recursive: true });
});
