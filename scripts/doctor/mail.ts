import type { MxRecord } from "node:dns";
import { resolve4, resolve6, resolveMx, resolveTxt } from "node:dns/promises";
import { createTransport } from "nodemailer";
import { parseEmail } from "@/lib/auth/parse-email";
import type { Env } from "@/lib/env";
import { advice, type Finding, fault, wordsOf } from "./finding";

const TIMEOUT_MS = 10_000;

/** What DNS says of a domain; replaced in tests, which have no names of their own. */
export type MailDomain = {
  receivers: (domain: string) => Promise<MxRecord[]>;
  addresses: (domain: string) => Promise<string[]>;
  texts: (domain: string) => Promise<string[][]>;
};
const DNS: MailDomain = {
  receivers: resolveMx,
  addresses: async (domain) =>
    (await Promise.allSettled([resolve4(domain), resolve6(domain)])).flatMap((one) =>
      one.status === "fulfilled" ? one.value : [],
    ),
  texts: resolveTxt,
};

/**
 * Examines the mail server and the sender's domain.
 *
 * @param testTo an address to which a test mail is sent
 */
export async function examineMail(
  given: Pick<Env, "SMTP_URL" | "MAIL_FROM" | "MAIL_BOUNCES">,
  testTo?: string,
  dns: MailDomain = DNS,
): Promise<Finding[]> {
  if (!given.SMTP_URL) return [];
  const findings = await examineServer(given.SMTP_URL, given, testTo);
  return [...findings, ...(await examineDomain(given.MAIL_FROM, dns))];
}

async function examineServer(
  url: string,
  { MAIL_FROM, MAIL_BOUNCES }: Pick<Env, "MAIL_FROM" | "MAIL_BOUNCES">,
  testTo: string | undefined,
): Promise<Finding[]> {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.verify();
  } catch (error) {
    return [serverFault(error)];
  }
  if (!testTo) return [];
  try {
    const { response } = await transport.sendMail({
      from: MAIL_FROM,
      to: testTo,
      envelope: { from: MAIL_BOUNCES ?? senderOf(MAIL_FROM), to: [testTo] },
      subject: "A test of the mail server",
      text: "You asked npm run doctor for this mail: mail arrives.\n",
    });
    return [
      advice(
        `The mail server took a test mail to ${testTo}: ${response}.`,
        "See whether it arrives, and not among junk.",
      ),
    ];
  } catch (error) {
    return [
      fault(
        `The mail server refused a test mail: ${wordsOf(error)}.`,
        "Check MAIL_FROM and MAIL_BOUNCES: many servers take only senders of their own domain.",
      ),
    ];
  } finally {
    transport.close();
  }
}

function serverFault(error: unknown): Finding {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const words = wordsOf(error);
  if (code === "EAUTH")
    return fault(
      `The mail server refuses the user or the password: ${words}.`,
      "Check both in SMTP_URL; special characters in them must be percent-encoded.",
    );
  if (code === "ETLS" || /certificate|self.signed|TLS|SSL/i.test(words))
    return fault(
      `There is no encrypted connection to the mail server: ${words}.`,
      "Use smtps:// with port 465, smtp:// with port 587; and a certificate of the server's own name.",
    );
  return fault(
    `The mail server cannot be reached: ${words}.`,
    "Check host and port in SMTP_URL; many providers block outgoing port 25.",
  );
}

const senderOf = (from: string): string => /<([^>]*)>\s*$/.exec(from)?.[1] ?? from.trim();

async function examineDomain(from: string, dns: MailDomain): Promise<Finding[]> {
  const address = parseEmail(senderOf(from));
  const domain = address?.split("@")[1];
  if (!domain)
    return [fault(`MAIL_FROM is no address: ${from}.`, "Set it to an address, or to Name <address>.")];
  if (domain === "localhost") return [];
  const [receivers, addresses, texts, policies] = await Promise.all([
    dns.receivers(domain).catch(() => []),
    dns.addresses(domain).catch(() => []),
    dns.texts(domain).catch(() => []),
    dns.texts(`_dmarc.${domain}`).catch(() => []),
  ]);
  const has = (records: string[][], start: string) =>
    records.some((parts) => parts.join("").toLowerCase().startsWith(start));
  return [
    ...(receivers.length + addresses.length === 0
      ? [
          fault(
            `The domain of MAIL_FROM, ${domain}, is not known to DNS.`,
            "Correct MAIL_FROM, or add the domain's records.",
          ),
        ]
      : []),
    ...(has(texts, "v=spf1")
      ? []
      : [
          advice(
            `${domain} does not say which servers send its mail (SPF).`,
            "Add the TXT record that your mail provider names, or mails will be taken for junk.",
          ),
        ]),
    ...(has(policies, "v=dmarc1")
      ? []
      : [
          advice(
            `${domain} has no DMARC policy, which large providers ask for.`,
            `Add a TXT record at _dmarc.${domain}, such as "v=DMARC1; p=none".`,
          ),
        ]),
  ];
}
