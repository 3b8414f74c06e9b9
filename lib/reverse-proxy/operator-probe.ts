import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { z } from "zod";

/** The request header by which `npm run doctor` proves that it knows the secret of this installation. */
export const PROBE_HEADER = "x-lodestone-doctor";
const MINUTE_MS = 60_000;

/** What arrived here of a request that an operator sent to the public address: what proxies in between made of it. */
export const SeenRequest = z.object({
  /** the client, as limits and logs count it */
  address: z.string(),
  /** the other end of the connection: the last proxy, if there is one */
  peer: z.string(),
  host: z.string().nullable(),
  forwardedFor: z.string().nullable(),
  forwardedProto: z.string().nullable(),
});
export type SeenRequest = z.infer<typeof SeenRequest>;

/** The value of the header; it is valid for this minute and the next. */
export function probeToken(secret: string, at: number): string {
  return createHmac("sha256", secret)
    .update(`lodestone doctor ${Math.floor(at / MINUTE_MS)}`)
    .digest("hex");
}

/** Whether a request was sent by someone who knows the secret. */
export function isProbe({ headers }: Pick<IncomingMessage, "headers">, secret: string, at: number): boolean {
  const given = Buffer.from(String(headers[PROBE_HEADER] ?? ""));
  return [at, at - MINUTE_MS].some((moment) => {
    const expected = Buffer.from(probeToken(secret, moment));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** What a probe is answered. */
export function seenRequest({ headers, socket }: IncomingMessage, address: string): SeenRequest {
  const of = (name: string) => (headers[name] === undefined ? null : String(headers[name]).slice(0, 500));
  return {
    address,
    peer: socket.remoteAddress ?? "",
    host: of("host"),
    forwardedFor: of("x-forwarded-for"),
    forwardedProto: of("x-forwarded-proto"),
  };
}
