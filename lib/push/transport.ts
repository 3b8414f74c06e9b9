import "server-only";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import webPush from "web-push";
import { env } from "@/lib/env";
import { isEndpoint, isOfOwn, lookUpPublic } from "./endpoint";
import type { Notice, PushOutcome, Target, VapidKeys } from "./types";

/** Push services keep a message for a browser that is off for so long, in seconds. */
const TTL = 2 * 24 * 60 * 60;
const TIMEOUT_MS = 20_000;
/** Of an answer, which is only for the log. */
const MOST_READ = 500;
/** What is shown of a notice; the whole message must stay under 4 KB. */
const LONGEST = { title: 120, body: 400 };

/**
 * Encrypts a notice for a browser and posts it to its push service.
 *
 * @param id of the message: of two with the same, a browser shows one
 * @throws Error if a retry may help
 */
export async function push(
  id: string,
  { endpoint, p256dh, auth }: Target,
  notice: Notice,
  keys: VapidKeys,
): Promise<PushOutcome> {
  if (!isEndpoint(endpoint, env().PUSH_SERVICE_URL)) return { kind: "refused", answer: "not a push service" };
  const shown = {
    title: shortened(notice.title, LONGEST.title),
    body: shortened(notice.body, LONGEST.body),
    path: notice.path,
    tag: id,
  };
  const { headers, body } = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(shown),
    {
      vapidDetails: { subject: subject(), ...keys },
      TTL,
      urgency: "normal",
      // A uuid without its dashes is as long as a topic may be.
      topic: id.replaceAll("-", ""),
    },
  );
  const { status, text } = await post(endpoint, headers as Record<string, string>, body);
  if (status >= 200 && status < 300) return { kind: "sent" };
  if (status === 404 || status === 410) return { kind: "gone" };
  const answer = `${status} ${text}`.trim();
  // Too many requests and a redirect, which is not followed, may be otherwise the next time.
  if (status >= 400 && status < 500 && status !== 429 && status !== 408) return { kind: "refused", answer };
  throw new Error(`The push service answered ${answer}`);
}

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** Whom a push service may write to about our messages. */
function subject(): string {
  const { PUBLIC_URL, MAIL_FROM } = env();
  if (PUBLIC_URL.startsWith("https:")) return PUBLIC_URL;
  return `mailto:${/<([^<>]+)>$/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM}`;
}

/** Without redirects, over a connection of its own, to public addresses alone. */
function post(
  endpoint: string,
  headers: Record<string, string>,
  body: Buffer | null,
): Promise<{ status: number; text: string }> {
  const own = isOfOwn(endpoint, env().PUSH_SERVICE_URL);
  const send = endpoint.startsWith("https:") ? requestHttps : requestHttp;
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  return new Promise((resolve, reject) => {
    const request = send(endpoint, {
      method: "POST",
      headers,
      agent: false,
      signal,
      ...(own ? {} : { lookup: lookUpPublic }),
    });
    request.once("error", reject);
    request.once("response", (response) => {
      let text = "";
      const answered = () => resolve({ status: response.statusCode ?? 0, text: oneLine(text) });
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
        if (text.length < MOST_READ) return;
        answered();
        response.destroy();
      });
      response.once("end", answered);
      response.once("error", reject);
    });
    request.end(body);
  });
}

const oneLine = (text: string): string =>
  text
    .slice(0, MOST_READ)
    .replace(/[^\x20-\x7e]+/g, " ")
    .trim();
