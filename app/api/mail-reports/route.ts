import { guardedHandler } from "@/lib/auth/guard";
import { receiveReports } from "@/lib/delivery/commands/receive-reports";
import { limitedBytes } from "@/lib/limited-bytes";

const MAX_BYTES = 2 * 1024 * 1024;

/**
 * Mails that came back: a mail provider posts JSON, a mail server the mail with which it reports. The signature of the body
 * is all that lets a request in; there is no session.
 */
export const POST = guardedHandler({
  permit: () => true,
  sameOrigin: false,
  run: async (_viewer, _input, _origin, request) => {
    const body = await limitedBytes(request, MAX_BYTES, { field: "", name: "A report" });
    const { headers } = request;
    return receiveReports({
      body,
      signature: headers.get("mail-report-signature"),
      type: headers.get("content-type"),
    });
  },
});
