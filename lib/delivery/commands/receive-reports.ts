import "server-only";
import { now } from "@/lib/clock/now";
import { env } from "@/lib/env";
import { Invalid, NotFound } from "@/lib/errors";
import { readReport } from "../bounces/read-report";
import { type BounceReport, BounceReports } from "../bounces/schema";
import { isSigned } from "../bounces/signature";
import { recordBounces } from "./record-bounces";

type Received = { body: Uint8Array; signature: string | null; type: string | null };

/**
 * Records what a mail provider (JSON) or a mail server (`message/rfc822`, the mail itself) reports.
 *
 * @returns how many reports were new
 * @throws NotFound without a secret or a valid signature, Invalid for JSON of another form
 */
export async function receiveReports({ body, signature, type }: Received): Promise<{ recorded: number }> {
  const secret = env().MAIL_REPORTS_SECRET;
  if (!secret || !isSigned(secret, body, signature, now())) throw new NotFound();
  const isMail = type?.split(";")[0]?.trim().toLowerCase() === "message/rfc822";
  const reports = isMail ? await readReport(body) : reportsIn(body);
  // A mail can be sent by anyone to the address that the server listens at: it has to name one of ours.
  return { recorded: await recordBounces(reports, !isMail) };
}

function reportsIn(body: Uint8Array): BounceReport[] {
  const parsed = BounceReports.safeParse(jsonOf(body));
  if (parsed.success) return parsed.data.reports;
  const [issue] = parsed.error.issues;
  throw new Invalid(
    issue?.path.join(".") ?? "",
    issue ? `${issue.path.join(".")}: ${issue.message}` : "not valid",
  );
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new Invalid("", "This is not JSON");
  }
}
