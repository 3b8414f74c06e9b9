import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/lib/env";
import { readSettings } from "@/lib/settings/queries/read-settings";
import type { MailKind, MailOverview, MailRule } from "./types";
import { unsubscribeLink } from "./unsubscribe-link";

export type Outgoing = {
  id: string;
  to: string;
  accountId: string | null;
  kind: MailKind | null;
  rule: MailRule | null;
  binding: boolean;
  subject: string;
  text: string;
  html: string;
};

/** refused: the server permanently refused this address or message; waiting: there is no server configured. */
export type Outcome = { kind: "sent" } | { kind: "waiting" } | { kind: "refused"; answer: string };

let transporter: Transporter | undefined;

/** How mail leaves this installation. */
export function delivery(): MailOverview["delivery"] {
  if (env().SMTP_URL) return "smtp";
  return env().LODESTONE_DEMO === "on" ? "local" : "none";
}

/**
 * Passes a mail to the server. In a demonstration without a server it counts as sent and is shown in the outbox.
 *
 * @throws Error if a retry may help
 */
export async function deliver(mail: Outgoing): Promise<Outcome> {
  const way = delivery();
  if (way !== "smtp") return { kind: way === "local" ? "sent" : "waiting" };
  try {
    await server().sendMail(messageOf(mail, await sender()));
    return { kind: "sent" };
  } catch (error) {
    const answer = refusalIn(error);
    if (answer) return { kind: "refused", answer };
    throw error;
  }
}

/**
 * Passes a mail to the server and says what it answered, for a test that a person waits for; null if no server is set.
 */
export async function tryServer(mail: Outgoing): Promise<{ sent: boolean; words: string } | null> {
  if (delivery() !== "smtp") return null;
  try {
    const { response = "" }: { response?: unknown } = await server().sendMail(
      messageOf(mail, await sender()),
    );
    return { sent: true, words: String(response).slice(0, 500) };
  } catch (error) {
    return { sent: false, words: error instanceof Error ? error.message.slice(0, 500) : "no answer" };
  }
}

/** Closes the connections to the server. */
export function closeTransport(): void {
  transporter?.close();
  transporter = undefined;
}

function server(): Transporter {
  transporter ??= createTransport({
    url: env().SMTP_URL,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 15_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return transporter;
}

/** Addresses as objects and an explicit envelope: no address is ever parsed from a line of text. */
function messageOf(mail: Outgoing, from: { name: string; address: string }) {
  return {
    from,
    to: { name: "", address: mail.to },
    envelope: { from: env().MAIL_BOUNCES ?? from.address, to: [mail.to] },
    messageId: `<${mail.id}@${new URL(env().PUBLIC_URL).hostname}>`,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: { "Auto-Submitted": "auto-generated", ...listHeaders(mail) },
  };
}

/** Who a mail is from: as the house has set it, then as `MAIL_FROM` says, then the name of the house. */
async function sender(): Promise<{ name: string; address: string }> {
  const set = await readSettings(["name", "senderName", "senderAddress"]);
  const [, named = "", address] = /^(.*?)\s*<([^<>]+)>$/.exec(env().MAIL_FROM) ?? [];
  return {
    name: set.senderName || named.replace(/^"|"$/g, "") || set.name,
    address: set.senderAddress || (address ?? env().MAIL_FROM),
  };
}

/**
 * RFC 8058: the mail program itself offers to unsubscribe, with one POST, or with a mail where there is an address for it.
 * RFC 2919: it can tell these mails from others, whatever their subject.
 */
function listHeaders({ accountId, kind, rule, binding }: Outgoing): Record<string, string> {
  const host = new URL(env().PUBLIC_URL).hostname;
  const list = { "List-Id": kind ? `New reports <new-reports.${host}>` : `Alerts <alerts.${host}>` };
  const stops = rule ?? kind;
  if (accountId === null || stops === null) return binding ? list : {};
  const post = unsubscribeLink("/api/unsubscribe", accountId, stops);
  const { MAIL_UNSUBSCRIBE } = env();
  const token = new URL(post).searchParams.get("token") ?? "";
  const mailTo = MAIL_UNSUBSCRIBE
    ? `, <mailto:${MAIL_UNSUBSCRIBE}?subject=${encodeURIComponent(token)}>`
    : "";
  return {
    ...list,
    "List-Unsubscribe": `<${post}>${mailTo}`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

/** A 5xx for the address or the message is final; a wrong password or a broken connection is not. */
function refusalIn(error: unknown): string | null {
  if (!(error instanceof Error) || !("responseCode" in error) || !("code" in error)) return null;
  const final = Number(error.responseCode) >= 500 && ["EENVELOPE", "EMESSAGE"].includes(String(error.code));
  return final ? error.message : null;
}
