import { randomUUID } from "node:crypto";
import { request as httpRequest } from "node:http";

export type Fields = readonly (readonly [string, string])[];
/** The raw body that is sent to an action. */
export type Payload = { type: string; body: string };

/** Arguments in React's encoding, when none of them is a form. */
export const jsonPayload = (args: unknown): Payload => ({
  type: "text/plain;charset=UTF-8",
  body: JSON.stringify(args),
});

/** The two arguments of a form's action in React's encoding: the previous state, and the form. */
export function formPayload(fields: Fields): Payload {
  return multipart([
    ...fields.map(([name, value]) => [`_1_${name}`, value] as const),
    ["0", '["$undefined","$K1"]'],
  ]);
}

/** Any fields as `multipart/form-data`. */
export function multipart(fields: Fields): Payload {
  const boundary = `lodestone${randomUUID()}`;
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return { type: `multipart/form-data; boundary=${boundary}`, body: `${parts.join("")}--${boundary}--\r\n` };
}

export type Call = {
  base: string;
  /** a page that has the action */
  path: string;
  actionId: string;
  payload: Payload;
  cookie?: string;
  /** of a page of this site, unless said */
  from?: Record<string, string>;
};

/** Calls an action like a script that knows its id. */
export function callAction({
  base,
  path,
  actionId,
  payload,
  cookie,
  from,
}: Call): Promise<{ status: number; answer: string }> {
  const { hostname, port } = new URL(base);
  const headers = {
    accept: "text/x-component",
    "next-action": actionId,
    "content-type": payload.type,
    "content-length": String(Buffer.byteLength(payload.body)),
    ...(cookie ? { cookie } : {}),
    ...(from ?? { "sec-fetch-site": "same-origin", origin: base }),
  };
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, method: "POST", headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          answer: `${response.rawHeaders.join("\n")}\n${Buffer.concat(chunks).toString("utf8")}`,
        }),
      );
    });
    request.once("error", reject);
    request.setTimeout(30_000, () => request.destroy(new Error(`${path}: no response`)));
    request.end(payload.body);
  });
}
