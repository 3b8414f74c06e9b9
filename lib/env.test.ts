import path from "node:path";
import { expect, test } from "vitest";
import { BadSetting, parseEnv } from "./env";

const SECRET = "s".repeat(32);

test("nothing has to be set", () => {
  const settings = parseEnv({});
  expect([settings.DATABASE_URL, settings.LODESTONE_DEMO, settings.AUTH_SECRET]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(settings).toMatchObject({
    PORT: 3000,
    HOST: "localhost",
    PUBLIC_URL: "http://localhost:3000",
    publicUrlIsSet: false,
    TRUSTED_PROXY: [],
    LODESTONE_DATA_DIR: path.resolve(".data"),
    LODESTONE_KEEP_MAIL_DAYS: 90,
  });
  expect(parseEnv({ LODESTONE_KEEP_MAIL_DAYS: "0" }).LODESTONE_KEEP_MAIL_DAYS).toBe(0);
});

test("an empty variable counts as absent", () => {
  expect(parseEnv({ PORT: "", PUBLIC_URL: "", DATABASE_URL: "" }).PORT).toBe(3000);
});

test("the public URL is an origin", () => {
  expect(parseEnv({ PUBLIC_URL: "https://Example.com/" }).PUBLIC_URL).toBe("https://example.com");
});

test("the direct connection is the only one where nothing else is said", () => {
  const url = "postgresql://host/one";
  expect(parseEnv({ DATABASE_URL: url }).DATABASE_DIRECT_URL).toBe(url);
  const direct = "postgresql://host:5433/one";
  expect(parseEnv({ DATABASE_URL: url, DATABASE_DIRECT_URL: direct }).DATABASE_DIRECT_URL).toBe(direct);
  expect(() => parseEnv({ DATABASE_DIRECT_URL: direct })).toThrow(/without DATABASE_URL/);
});

test("a replica is one of a database that is named too", () => {
  const url = "postgresql://host/one";
  const replica = "postgresql://other/one";
  expect(parseEnv({ DATABASE_URL: url, DATABASE_REPLICA_URL: replica }).DATABASE_REPLICA_URL).toBe(replica);
  expect(parseEnv({ DATABASE_URL: url }).DATABASE_REPLICA_URL).toBeUndefined();
  expect(() => parseEnv({ DATABASE_REPLICA_URL: replica })).toThrow(/without DATABASE_URL/);
});

test("proxies are addresses and networks", () => {
  expect(parseEnv({ TRUSTED_PROXY: "10.0.0.0/8, ::1" }).TRUSTED_PROXY).toEqual(["10.0.0.0/8", "::1"]);
});

test.each([
  [{ PORT: "80a" }, 'PORT must be a whole number from 0 to 65535 (it is "80a").'],
  [{ PORT: "70000" }, 'PORT must be a whole number from 0 to 65535 (it is "70000").'],
  [
    { LODESTONE_KEEP_MAIL_DAYS: "7" },
    'LODESTONE_KEEP_MAIL_DAYS must be 0, to keep it permanently, or a number of days from 8 to 36500 (it is "7").',
  ],
  [
    { LODESTONE_KEEP_READS_DAYS: "-1" },
    'LODESTONE_KEEP_READS_DAYS must be 0, to keep it permanently, or a number of days from 91 to 36500 (it is "-1").',
  ],
  [{ LODESTONE_WORKERS: "0" }, 'LODESTONE_WORKERS must be a whole number from 1 to 64 (it is "0").'],
  [{ HOST: "a b" }, 'HOST must be a host name or an address (it is "a b").'],
  [{ PUBLIC_URL: "example.com" }, "PUBLIC_URL must be a URL such as https://example.com."],
  [
    { PUBLIC_URL: "https://e.com/x" },
    "PUBLIC_URL must be an origin without path, query or user, such as https://example.com.",
  ],
  [
    { DATABASE_URL: "mysql://x" },
    "DATABASE_URL must be a URL such as postgresql://user:password@host/database.",
  ],
  [{ SMTP_URL: "mail" }, "SMTP_URL must be a URL such as smtps://user:password@mail.example.com."],
  [
    { FILES_URL: "https://user:secret@example.com/bucket" },
    "FILES_URL must be s3://bucket/prefix, or https://server/bucket/prefix without user, such as s3://example-files/lodestone.",
  ],
  [{ AUTH_SECRET: "short" }, "AUTH_SECRET must have at least 32 characters."],
  [{ LODESTONE_DEMO: "yes" }, 'LODESTONE_DEMO must be on or off, or not set (it is "yes").'],
  [{ LODESTONE_DEMO_PUBLIC: "on" }, 'LODESTONE_DEMO_PUBLIC must be yes, or not set (it is "on").'],
  [
    { AUTH_SECRET: SECRET, NEXTAUTH_SECRET: `${SECRET}x` },
    "AUTH_SECRET and NEXTAUTH_SECRET are both set and differ: keep one of them.",
  ],
])("%o is refused in one sentence", (source, sentence) => {
  expect(() => parseEnv(source)).toThrow(new BadSetting(sentence));
});

test("a wrong network is refused by the name of its variable", () => {
  expect(() => parseEnv({ TRUSTED_PROXY: "10.0.0.0/40" })).toThrow(/^TRUSTED_PROXY must be a list/);
});

test("a secret that is refused is not repeated", () => {
  expect(() => parseEnv({ NEXTAUTH_SECRET: "hunter2" })).not.toThrow(/hunter2/);
});
