import { lookup } from "node:dns/promises";
import { connect } from "node:tls";
import ipaddr from "ipaddr.js";
import { Agent, request } from "undici";
import { z } from "zod";
import { PROBE_HEADER, probeToken, SeenRequest } from "@/lib/reverse-proxy/operator-probe";
import { advice, type Finding, fault, wordsOf } from "./finding";
import { examineProxy } from "./proxy";

const TIMEOUT_MS = 10_000;
const DAY_MS = 86_400_000;
/** Certificates are renewed a month before they expire; one that is so near to it was not. */
const RENEWED_DAYS = 14;
const SKEW_MS = 5_000;
/** Of an answer, in bytes. */
const LONGEST = 65_536;

const Headers = z.object({ location: z.string().optional(), date: z.string().optional() });
const Health = z.object({ status: z.string(), replica: z.string().optional(), seen: SeenRequest.optional() });

/** What an examination is told; by default as it is. */
export type AddressOptions = {
  /** PEM of a certificate authority to trust besides those of Node */
  authority?: string;
  now?: () => number;
};

/**
 * Examines the public address from this machine: its name, its certificate, what answers there, and what arrives here
 * through the proxy in front.
 *
 * @param secret of this installation, by which its answer is known; without it only the outside is examined
 */
export async function examineAddress(
  publicUrl: string,
  secret: string | undefined,
  { authority, now = Date.now }: AddressOptions = {},
): Promise<Finding[]> {
  const url = new URL(publicUrl);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!ipaddr.isValid(host)) {
    const failure = await lookup(host).then(() => undefined, wordsOf);
    if (failure)
      return [fault(`The name in PUBLIC_URL is not known: ${failure}.`, `Add a DNS record for ${host}.`)];
  }
  const certificate =
    url.protocol === "https:"
      ? await examineCertificate(host, Number(url.port || 443), authority, now())
      : [];
  if (certificate.some(({ level }) => level === "fault")) return certificate;
  return [...certificate, ...(await examineAnswer(url, secret, authority, now()))];
}

/** Connects as a browser does. */
async function examineCertificate(
  host: string,
  port: number,
  authority: string | undefined,
  today: number,
): Promise<Finding[]> {
  return new Promise((resolve) => {
    const options = {
      host,
      port,
      timeout: TIMEOUT_MS,
      rejectUnauthorized: false,
      ...(authority && { ca: authority }),
    };
    const socket = connect({ ...options, ...(!ipaddr.isValid(host) && { servername: host }) });
    const end = (findings: Finding[]) => {
      socket.destroy();
      resolve(findings);
    };
    socket.once("error", (error) =>
      end([
        fault(
          `Nothing speaks TLS at ${host}:${port}: ${wordsOf(error)}.`,
          "Start the proxy that terminates TLS, and open its port.",
        ),
      ]),
    );
    socket.once("timeout", () =>
      end([fault(`${host}:${port} does not answer.`, "Open the port in the firewall, and start the proxy.")]),
    );
    socket.once("secureConnect", () => {
      const { valid_to, subjectaltname } = socket.getPeerCertificate();
      const days = Math.floor((new Date(valid_to).getTime() - today) / DAY_MS);
      const refusal = socket.authorized ? undefined : wordsOf(socket.authorizationError);
      if (days < 0)
        end([
          fault(
            `The certificate of ${host} expired on ${valid_to}.`,
            "Renew it, and check what was to renew it (certbot renew --dry-run).",
          ),
        ]);
      else if (refusal)
        end([
          fault(
            `Browsers refuse the certificate of ${host}: ${refusal} (it is for ${subjectaltname ?? "no name"}).`,
            "Install a certificate for this name, with its intermediate certificates (fullchain.pem).",
          ),
        ]);
      else if (days < RENEWED_DAYS)
        end([
          advice(
            `The certificate of ${host} expires in ${days} days.`,
            "Check what is to renew it (certbot renew --dry-run).",
          ),
        ]);
      else end([]);
    });
  });
}

async function examineAnswer(
  url: URL,
  secret: string | undefined,
  authority: string | undefined,
  asked: number,
): Promise<Finding[]> {
  const answer = await askHealth(url, secret, authority, asked);
  if (typeof answer === "string")
    return [fault(`${url.origin} does not answer: ${answer}.`, "Start Lodestone, and the proxy before it.")];
  const { statusCode, headers, text } = answer;
  if (statusCode >= 300 && statusCode < 400)
    return [
      fault(
        `${url.origin} redirects to ${headers.location}.`,
        "Set PUBLIC_URL to the address at the end of the redirects.",
      ),
    ];
  const health = parsed(text);
  if (!health)
    return [
      fault(
        `Something else than Lodestone answers at ${url.origin} (${statusCode}).`,
        "Let the proxy pass requests for this name to Lodestone's port.",
      ),
    ];
  return [
    ...(health.status === "ok"
      ? []
      : [fault("The server says that its database is unavailable.", "See its log, and “database” above.")]),
    ...(health.replica && health.replica !== "used"
      ? [
          fault(
            `The read replica is ${health.replica}: pages are rendered from the primary.`,
            "Check DATABASE_REPLICA_URL and the replication of PostgreSQL.",
          ),
        ]
      : []),
    ...skew(headers.date, asked),
    ...(secret === undefined ? [] : examineProxy(url, health.seen)),
  ];
}

type Answered = { statusCode: number; headers: { location?: string; date?: string }; text: string };

/** Asks as a client on the network does; the reason if there is no answer. */
async function askHealth(
  url: URL,
  secret: string | undefined,
  authority: string | undefined,
  asked: number,
): Promise<Answered | string> {
  const agent = new Agent({ ...(authority && { connect: { ca: authority } }), maxResponseSize: LONGEST });
  try {
    const { statusCode, headers, body } = await request(new URL("/api/health", url), {
      dispatcher: agent,
      headers: secret === undefined ? {} : { [PROBE_HEADER]: probeToken(secret, asked) },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { statusCode, headers: Headers.parse(headers), text: await body.text() };
  } catch (error) {
    return wordsOf(error);
  } finally {
    await agent.destroy();
  }
}

function parsed(text: string): z.infer<typeof Health> | undefined {
  try {
    return Health.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function skew(date: string | undefined, asked: number): Finding[] {
  const at = date ? new Date(date).getTime() : Number.NaN;
  // The header has whole seconds.
  const early = asked - 1_000 - at;
  const off = Math.max(early, at - asked);
  return off > SKEW_MS
    ? [
        fault(
          `The clock of the server at PUBLIC_URL differs by ${Math.round(off / 1000)} s from this one.`,
          "Let both keep time with NTP: links in mails and signatures depend on it.",
        ),
      ]
    : [];
}
