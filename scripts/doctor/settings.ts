import ipaddr from "ipaddr.js";
import { BadSetting, type Env, parseEnv, SETTING_NAMES } from "@/lib/env";
import { isLoopbackName } from "@/lib/ip-address";
import { advice, type Finding, fault } from "./finding";

type Source = Record<string, string | undefined>;

/** Variables of ours that are read outside the settings. */
const OTHERS = /^LODESTONE_(TEST|E2E|BROWSER|FULL|BENCH)/;
/** Names from which people expect what one of ours does. */
const MISTAKEN: Readonly<Record<string, string>> = {
  BASE_URL: "PUBLIC_URL",
  SITE_URL: "PUBLIC_URL",
  NEXTAUTH_URL: "PUBLIC_URL",
  TRUSTED_PROXIES: "TRUSTED_PROXY",
  TRUST_PROXY: "TRUSTED_PROXY",
  SMTP_URI: "SMTP_URL",
  EMAIL_SERVER: "SMTP_URL",
  EMAIL_FROM: "MAIL_FROM",
  SMTP_FROM: "MAIL_FROM",
  POSTGRES_URL: "DATABASE_URL",
  DATABASE_URI: "DATABASE_URL",
  DIRECT_URL: "DATABASE_DIRECT_URL",
};
/** A secret of so few different characters was typed, not drawn. */
const FEW_CHARACTERS = 12;

/**
 * Reads the settings and examines those that can be read.
 *
 * @returns the settings without those that are invalid, each of which is a finding
 */
export function examineSettings(source: Source): { given: Env; findings: Finding[] } {
  const { given, findings } = readSettings(source);
  return {
    given,
    findings: [...findings, ...unknownNames(source), ...reach(given), ...secrets(given), ...mail(given)],
  };
}

function readSettings(source: Source): { given: Env; findings: Finding[] } {
  const left = { ...source };
  const findings: Finding[] = [];
  for (;;) {
    try {
      return { given: parseEnv(left), findings };
    } catch (error) {
      if (!(error instanceof BadSetting)) throw error;
      const name = SETTING_NAMES.find((known) => error.message.startsWith(`${known} `));
      if (!name || left[name] === undefined) throw error;
      findings.push(
        fault(error.message, "Correct it: with it nothing starts. docs/operations.md lists all settings."),
      );
      delete left[name];
    }
  }
}

function unknownNames(source: Source): Finding[] {
  return Object.keys(source).flatMap((name) => {
    if (SETTING_NAMES.includes(name) || !source[name]) return [];
    const meant = MISTAKEN[name];
    if (meant && !source[meant])
      return [advice(`${name} is set, which nothing here reads.`, `Set ${meant}, if that is meant.`)];
    if (!name.startsWith("LODESTONE_") || OTHERS.test(name)) return [];
    return [fault(`${name} is set, and there is no such setting.`, "Correct its name: it has no effect.")];
  });
}

/** Who reaches this installation, and how. */
function reach(given: Env): Finding[] {
  const { HOST, PUBLIC_URL, TRUSTED_PROXY, LODESTONE_DEMO, LODESTONE_DEMO_PUBLIC } = given;
  const address = new URL(PUBLIC_URL);
  const isPublic = !isLoopbackName(address.hostname);
  const everyone = TRUSTED_PROXY.filter(
    (network) => ipaddr.isValidCIDR(network) && ipaddr.parseCIDR(network)[1] < 8,
  );
  return [
    ...(!given.publicUrlIsSet && !isLoopbackName(HOST)
      ? [
          fault(
            `HOST is ${HOST}, and PUBLIC_URL is not set.`,
            "Set PUBLIC_URL to the address that people type, such as https://example.com.",
          ),
        ]
      : []),
    ...(isPublic && address.protocol === "http:"
      ? [
          fault(
            `PUBLIC_URL is ${PUBLIC_URL}: passwords and sessions cross the network unencrypted.`,
            "Terminate TLS in a proxy and set PUBLIC_URL to https://….",
          ),
        ]
      : []),
    ...(everyone.length > 0
      ? [
          fault(
            `TRUSTED_PROXY names ${everyone.join(", ")}: anyone may choose the address that limits and logs see.`,
            "Name only the addresses of your proxies.",
          ),
        ]
      : []),
    ...(isPublic && (LODESTONE_DEMO === "on" || LODESTONE_DEMO_PUBLIC)
      ? [
          advice(
            "The demonstration, with one-click accounts of every role, is open to everyone.",
            "Set LODESTONE_DEMO=off and run npm run demo -- remove, unless that is meant.",
          ),
        ]
      : []),
  ];
}

function secrets({ AUTH_SECRET, MAIL_REPORTS_SECRET }: Env): Finding[] {
  return Object.entries({ AUTH_SECRET, MAIL_REPORTS_SECRET }).flatMap(([name, secret]) =>
    secret !== undefined && new Set(secret).size < FEW_CHARACTERS
      ? [
          fault(
            `${name} can be guessed: it has ${new Set(secret).size} different characters.`,
            "Use the output of: openssl rand -base64 32",
          ),
        ]
      : [],
  );
}

function mail({ SMTP_URL, MAIL_FROM, PUBLIC_URL }: Env): Finding[] {
  if (!SMTP_URL) {
    return [
      advice(
        "SMTP_URL is not set: mails wait in the outbox.",
        "Set SMTP_URL and MAIL_FROM: without them no one can confirm an address or reset a password.",
      ),
    ];
  }
  const server = new URL(SMTP_URL);
  const isPublic = !isLoopbackName(new URL(PUBLIC_URL).hostname);
  return [
    ...(/@localhost>?$/.test(MAIL_FROM) && isPublic
      ? [
          fault(
            `MAIL_FROM is ${MAIL_FROM}, from which no server accepts mail.`,
            "Set MAIL_FROM to a name and an address of your domain.",
          ),
        ]
      : []),
    ...(server.protocol === "smtp:" &&
    server.password &&
    !isLoopbackName(server.hostname) &&
    !server.searchParams.has("requireTLS")
      ? [
          fault(
            "SMTP_URL sends its password without requiring encryption.",
            "Use smtps://, or add ?requireTLS=true to smtp://.",
          ),
        ]
      : []),
  ];
}
