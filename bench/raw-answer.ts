import { request } from "node:http";

const HOP_BY_HOP = new Set(["connection", "keep-alive", "transfer-encoding", "content-length", "date"]);

export type RawAnswer = { status: number; headers: Record<string, string>; body: Buffer };

/** An answer as it was sent, compressed or not, without the headers of its connection. */
export async function rawAnswer(url: string, headers: Record<string, string>): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        const kept = Object.entries(response.headers).flatMap(([name, value]) =>
          typeof value === "string" && !HOP_BY_HOP.has(name) ? [[name, value] as const] : [],
        );
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(kept),
          body: Buffer.concat(chunks),
        });
      });
    });
    asked.once("error", reject);
    asked.end();
  });
}
