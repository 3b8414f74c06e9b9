import { availableParallelism } from "node:os";
import path from "node:path";
import { z } from "zod";
import { count, keptDays, list, mailbox, network, secret, url } from "@/lib/env-values";
import { FILES_URL_FORM, parseFilesUrl } from "@/lib/files-url";

/** A setting that cannot be used; its message is one sentence that names the variable. */
export class BadSetting extends Error {}

/** Of the cores, PostgreSQL and Next need as many as the workers of the front server. */
function defaultWorkers(): number {
  if (process.platform === "win32") return 1;
  return Math.min(8, Math.max(1, Math.floor(availableParallelism() / 2)));
}

/** Every variable that Lodestone reads. An empty one counts as absent. */
const Variables = z.object({
  PORT: count(0, 65_535).default(3000),
  /** where to listen; `localhost` means both loopback addresses */
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, { error: "must be a host name or an address" })
    .default("localhost"),
  /** the public origin, without a trailing slash */
  PUBLIC_URL: url(["http:", "https:"], "https://example.com")
    .refine((text) => URL.canParse(text) && new URL(text).pathname === "/" && !/[?#@]/.test(text), {
      error: "must be an origin without path, query or user, such as https://example.com",
    })
    .transform((text) => new URL(text).origin)
    .optional(),
  /** proxies whose forwarding headers are trusted */
  TRUSTED_PROXY: list.pipe(z.array(network)).default([]),
  SMTP_URL: url(["smtp:", "smtps:"], "smtps://user:password@mail.example.com").optional(),
  MAIL_FROM: z.string().min(3).default("noreply@localhost"),
  /** the envelope sender, to which mail servers report what did not arrive; that of `MAIL_FROM` when absent */
  MAIL_BOUNCES: mailbox.optional(),
  /** where mail programs may send a mail to unsubscribe, besides the address that they post to */
  MAIL_UNSUBSCRIBE: mailbox.optional(),
  /** signs what a mail provider reports to /api/mail-reports; without it nothing is accepted there */
  MAIL_REPORTS_SECRET: secret.optional(),
  /** the origin of a push service of one's own, which may have a private address and no https */
  PUSH_SERVICE_URL: url(["http:", "https:"], "https://push.example.com").optional(),
  /**
   * The administrator sets the owner's connection, or none for the embedded PostgreSQL. The launcher passes on the
   * connection of the application's role, so everything under `lib` sees that one.
   */
  DATABASE_URL: url(["postgresql:", "postgres:"], "postgresql://user:password@host/database").optional(),
  /**
   * The same database without the pooler of `DATABASE_URL`, for work that needs a session of its own:
   * migrations, backups, LISTEN, statements planned once. Defaults to `DATABASE_URL`.
   */
  DATABASE_DIRECT_URL: url(
    ["postgresql:", "postgres:"],
    "postgresql://user:password@host/database",
  ).optional(),
  /** a streaming replica of the same database, without a pooler, which renders may read */
  DATABASE_REPLICA_URL: url(
    ["postgresql:", "postgres:"],
    "postgresql://user:password@host/database",
  ).optional(),
  /** how long a render waits for the replica before it reads the primary */
  LODESTONE_REPLICA_WAIT_MS: count(0, 10_000).default(100),
  /** connections per process */
  DATABASE_POOL: count(2, 200).default(10),
  /** resolved to an absolute path */
  LODESTONE_DATA_DIR: z
    .string()
    .default(".data")
    .transform((folder) => path.resolve(folder)),
  /** the bucket that holds pictures and copies of documents; in the data folder when absent */
  FILES_URL: z
    .string()
    .transform((text, context) => {
      const bucket = parseFilesUrl(text);
      if (bucket) return bucket;
      context.issues.push({ code: "custom", message: FILES_URL_FORM, input: text });
      return z.NEVER;
    })
    .optional(),
  /** of the bucket; the S3 client reads credentials itself, from its usual places */
  AWS_REGION: z.string().optional(),
  AWS_DEFAULT_REGION: z.string().optional(),
  AUTH_SECRET: secret.optional(),
  NEXTAUTH_SECRET: secret.optional(),
  /** the launcher passes on the resolved value: `on` if one-click accounts and the outbox page are available */
  LODESTONE_DEMO: z.enum(["on", "off"], { error: "must be on or off, or not set" }).optional(),
  /** `yes`: the demonstration, with one-click accounts of every role, may be open to anyone who reaches this address */
  LODESTONE_DEMO_PUBLIC: z.enum(["yes"], { error: "must be yes, or not set" }).optional(),
  /** processes of the front server that share its port */
  LODESTONE_WORKERS: count(1, 64).default(defaultWorkers),
  /** memory for the page cache */
  LODESTONE_KEPT_PAGES_MB: count(0, 65_536).default(256),
  /** of it, how much is saved encrypted in the data folder for the next start; 0 for nothing */
  LODESTONE_KEPT_PAGES_FILE_MB: count(0, 65_536).default(64),
  /** how long visitors get cached pages while the database cannot be reached; 0 for never */
  LODESTONE_STALE_SECONDS: count(0, 86_400).default(60),
  /** open connections of one address (IPv6: of one /64), and in total */
  LODESTONE_CONNECTIONS_PER_ADDRESS: count(6, 1_000_000).default(512),
  LODESTONE_CONNECTIONS: count(16, 1_000_000).default(8_192),
  /** requests of one address that are rendered or processed at once; more wait */
  LODESTONE_REQUESTS_PER_ADDRESS: count(1, 64).default(32),
  /** pages of one address that have to be rendered, and searches among them, in a minute */
  LODESTONE_RENDERS_PER_MINUTE: count(1, 999_999_999).default(3_000),
  LODESTONE_SEARCHES_PER_MINUTE: count(1, 999_999_999).default(600),
  /** sessions after they end, links in mails after they expire */
  LODESTONE_KEEP_SESSIONS_DAYS: keptDays(1).default(30),
  LODESTONE_KEEP_LINKS_DAYS: keptDays(1).default(30),
  /** mails since they were written; a waiting one is retried for a week */
  LODESTONE_KEEP_MAIL_DAYS: keptDays(8).default(90),
  /** every automatic save of a draft; after that the last of each day is kept */
  LODESTONE_KEEP_AUTOSAVES_DAYS: keptDays(1).default(30),
  /** counts of reads by day; the queue of claims to reassess needs 90 days */
  LODESTONE_KEEP_READS_DAYS: keptDays(91).default(400),
  LODESTONE_LOG: z
    .enum(["trace", "debug", "info", "warn", "error", "silent"], {
      error: "must be trace, debug, info, warn, error or silent",
    })
    .default("info"),
  /** `on` reports the number of queries in a response header, for measurements */
  LODESTONE_BENCH: z.enum(["on", "off"], { error: "must be on or off" }).default("off"),
  NODE_ENV: z.enum(["production", "development", "test"]).catch("production"),
  /** set by the launcher: proves that a request for bytes to cache comes from the front server */
  LODESTONE_RENDER_TOKEN: z.string().min(32).optional(),
});

/** The names of all variables. */
export const SETTING_NAMES: readonly string[] = Object.keys(Variables.shape);

/** The settings of this process, under the names of their variables; `AUTH_SECRET` doubles as `NEXTAUTH_SECRET`. */
export type Env = Omit<
  z.output<typeof Variables>,
  "NEXTAUTH_SECRET" | "PUBLIC_URL" | "AWS_DEFAULT_REGION"
> & {
  PUBLIC_URL: string;
  /** whether `PUBLIC_URL` was set explicitly, rather than derived from the port */
  publicUrlIsSet: boolean;
};

/**
 * Reads settings from `source`.
 *
 * @throws BadSetting for the first invalid one
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = Variables.safeParse(present);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0] ?? "A setting");
    const shown = /SECRET|URL|TOKEN/.test(name) ? "" : ` (it is ${JSON.stringify(present[name])})`;
    throw new BadSetting(`${name} ${issue?.message ?? "is wrong"}${shown}.`);
  }
  const { NEXTAUTH_SECRET, AUTH_SECRET = NEXTAUTH_SECRET, PUBLIC_URL, ...others } = parsed.data;
  const { AWS_DEFAULT_REGION, AWS_REGION = AWS_DEFAULT_REGION, ...rest } = others;
  if (NEXTAUTH_SECRET && AUTH_SECRET !== NEXTAUTH_SECRET) {
    throw new BadSetting("AUTH_SECRET and NEXTAUTH_SECRET are both set and differ: keep one of them.");
  }
  if (rest.DATABASE_DIRECT_URL && !rest.DATABASE_URL) {
    throw new BadSetting(
      "DATABASE_DIRECT_URL is set without DATABASE_URL: set DATABASE_URL, which may be the same.",
    );
  }
  if (rest.DATABASE_REPLICA_URL && !rest.DATABASE_URL) {
    throw new BadSetting(
      "DATABASE_REPLICA_URL is set without DATABASE_URL: the embedded PostgreSQL has no replica.",
    );
  }
  return {
    ...rest,
    DATABASE_DIRECT_URL: rest.DATABASE_DIRECT_URL ?? rest.DATABASE_URL,
    AWS_REGION,
    AUTH_SECRET,
    PUBLIC_URL: PUBLIC_URL ?? `http://localhost:${rest.PORT}`,
    publicUrlIsSet: PUBLIC_URL !== undefined,
  };
}

/** The settings of a process that the launcher or a command has prepared. */
export type ResolvedEnv = Env & { readonly AUTH_SECRET: string };

let current: ResolvedEnv | undefined;

/**
 * The settings of this process, read once at the first call; nothing is read while a module loads. `AUTH_SECRET` is
 * set in everything that `npm start` and the commands start, and reading it elsewhere throws.
 *
 * @throws BadSetting for the first invalid one
 */
export function env(): ResolvedEnv {
  current ??= resolved(parseEnv(process.env));
  return current;
}

function resolved({ AUTH_SECRET, ...rest }: Env): ResolvedEnv {
  return {
    ...rest,
    get AUTH_SECRET() {
      if (AUTH_SECRET === undefined) throw new BadSetting("AUTH_SECRET is not set: start with npm start.");
      return AUTH_SECRET;
    },
  };
}

/**
 * The settings as the administrator gave them, before anything is derived; for the launcher and the commands.
 *
 * @throws BadSetting for the first invalid one
 */
export function givenEnv(): Env {
  return parseEnv(process.env);
}

/** Passes the derived settings to this process and its children; later calls of `env` see them. */
export function setEnv(values: Record<string, string>): void {
  Object.assign(process.env, values);
  current = undefined;
}
