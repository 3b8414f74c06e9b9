import { createHash } from "node:crypto";
import PostalMime, { type Attachment } from "postal-mime";
import { BounceReport } from "./schema";

/**
 * What a mail reports about mails of ours: a delivery status (RFC 3464), one for each address, or a complaint (RFC 5965).
 * Anything else, and every report that does not say which mail it is about, is none.
 *
 * @param raw the mail as it arrived
 */
export async function readReport(raw: Uint8Array): Promise<BounceReport[]> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: "utf8", forceRfc822Attachments: true });
  const part = (type: string) => mail.attachments.find(({ mimeType }) => mimeType === type);
  const messageId = messageIdIn(part("message/rfc822") ?? part("text/rfc822-headers"));
  if (messageId === null) return [];
  const reference = mail.messageId ?? createHash("sha256").update(raw).digest("hex");
  const status = part("message/delivery-status");
  const complaint = part("message/feedback-report");
  const found = status
    ? fieldGroups(wordsOf(status)).flatMap(statusOf)
    : complaint
      ? fieldGroups(wordsOf(complaint)).flatMap(complaintOf)
      : [];
  return found.flatMap((one) => {
    const report = BounceReport.safeParse({
      ...one,
      messageId,
      reference: `${reference} ${one.address}`.slice(0, 300),
    });
    return report.success ? [report.data] : [];
  });
}

type Fields = ReadonlyMap<string, string>;
type Found = Pick<BounceReport, "kind" | "address" | "code" | "detail">;

/** One recipient of a delivery status. Delays and successes are nothing to record. */
function statusOf(fields: Fields): Found[] {
  const address = typedValue(fields.get("final-recipient") ?? fields.get("original-recipient"));
  const code = /[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get("status") ?? "")?.[0];
  if (!address || !code || fields.get("action")?.toLowerCase() !== "failed") return [];
  const detail = typedValue(fields.get("diagnostic-code")) ?? "";
  return [{ kind: isForGood(code) ? "hard" : "soft", address, code, detail: detail.slice(0, 500) }];
}

/** A mailbox that is full, or a mail that is too large, is no reason to give an address up. */
const isForGood = (code: string): boolean => code.startsWith("5.") && !/^5\.2\.[23]$|^5\.3\.4$/.test(code);

function complaintOf(fields: Fields): Found[] {
  const address = fields.get("original-rcpt-to")?.replace(/^<|>$/g, "");
  const type = fields.get("feedback-type")?.toLowerCase();
  if (!address || type === undefined || type === "not-spam") return [];
  return [{ kind: "complaint", address, detail: `Reported as ${type}` }];
}

/** The value of a field with a type in front, as in `rfc822; reader@example.com`. */
const typedValue = (field: string | undefined): string | undefined => field?.replace(/^[^;]*;\s*/, "").trim();

/** Groups of header fields with an empty line between them; folded lines are joined. */
function fieldGroups(text: string): Fields[] {
  return text.split(/\r?\n\r?\n/).map((group) => {
    const lines = group.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
    return new Map(
      lines.flatMap((line): [string, string][] => {
        const colon = line.indexOf(":");
        return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
      }),
    );
  });
}

function messageIdIn(returned: Attachment | undefined): string | null {
  const [headers] = returned ? fieldGroups(wordsOf(returned)) : [];
  return headers?.get("message-id") ?? null;
}

function wordsOf({ content }: Attachment): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}
