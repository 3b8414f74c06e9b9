import { request as httpRequest } from "node:http";
import { BASE_URL } from "../server";
import type { Probe } from "./probes";
import type { ViewerKind, World } from "./world";

export type Answer = { status: number; headers: string; body: string };

/** Headers that the front server sends to Next; sent by a client, they must have no effect. */
const FORGED: Record<string, string> = {
  "x-lodestone-render-rank": "1000000",
  "x-lodestone-render-signed-in": "1",
  "x-lodestone-render-token": "00000000000000000000000000000000",
  "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware",
  "x-forwarded-for": "127.0.0.1",
  "x-nextjs-data": "1",
};

/**
 * Sends one request as a viewer would. Returns headers and body as text. Redirects are not followed, except the one by
 * which Next completes a flight request's URL.
 */
export async function ask(
  world: World,
  viewer: ViewerKind,
  probe: Pick<Probe, "path" | "headers" | "method">,
  base: string = BASE_URL,
): Promise<Answer> {
  const answer = await send(world, viewer, probe, base);
  const completed = /(?:^|\n)location\n([^\n]*[?&]_rsc\b[^\n]*)/i.exec(answer.headers)?.[1];
  if (answer.status !== 307 || !completed || !probe.headers?.rsc) return answer;
  const { pathname, search } = new URL(completed, base);
  return send(world, viewer, { ...probe, path: pathname + search }, base);
}

function send(
  world: World,
  viewer: ViewerKind,
  { path, headers = {}, method = "GET" }: Pick<Probe, "path" | "headers" | "method">,
  base: string,
): Promise<Answer> {
  const cookie = world.cookies[viewer];
  return new Promise((resolve, reject) => {
    // The path goes out as written: a URL object would normalise what a hostile client would not.
    const { hostname, port } = new URL(base);
    const request = httpRequest(
      {
        hostname,
        port,
        path,
        method,
        headers: {
          accept: "text/html,*/*",
          ...(viewer === "forger" ? FORGED : {}),
          ...(cookie ? { cookie } : {}),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.once("error", reject);
        response.once("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.rawHeaders.join("\n"),
            body: Buffer.concat(chunks).toString("utf8"),
          }),
        );
      },
    );
    request.once("error", reject);
    request.setTimeout(30_000, () => request.destroy(new Error(`${path}: no response`)));
    request.end();
  });
}
