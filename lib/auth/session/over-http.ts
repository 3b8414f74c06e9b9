import "server-only";
import NextAuth from "next-auth";
import { Invalid } from "@/lib/errors";
import type { Attempt } from "./attempt";
import { nextAuthOptions } from "./next-auth";
import { deviceMark, keepDevice } from "./session-cookie";

/**
 * next-auth's answer to a request for one of its endpoints. Rejected credentials get its own; any other error, such as
 * too many attempts or an unavailable database, is thrown for the guard. What next-auth reports as its own failure is bad
 * input.
 */
export async function answerOverHttp(
  request: Request,
  params: Record<string, string | string[] | undefined>,
  who: Pick<Attempt, "viewer" | "origin">,
): Promise<Response> {
  const attempt: Attempt = { ...who, device: await deviceMark() };
  const response = await answerOf(request, params, attempt);
  if (attempt.failure !== undefined && !(attempt.failure instanceof Invalid)) throw attempt.failure;
  if (response.status >= 500) throw new Invalid("", "Bad request");
  if (attempt.opened) await keepDevice(attempt.opened.email);
  return response;
}

async function answerOf(request: Request, params: object, attempt: Attempt): Promise<Response> {
  try {
    return await NextAuth(nextAuthOptions(attempt))(request, { params: Promise.resolve(params) });
  } catch (error) {
    // The body does not match its content type.
    if (error instanceof SyntaxError || error instanceof TypeError) throw new Invalid("", "Bad request");
    throw error;
  }
}
