/** What is used of packages that have no types. */

declare module "@citation-js/core" {
  export class Cite {
    constructor(data: unknown, options?: { forceType?: string });
    data: Record<string, unknown>[];
    format(name: "bibtex" | "ris"): string;
  }
  export const plugins: { config: { get(plugin: "@bibtex"): { format: Record<string, boolean> } } };
}
declare module "@citation-js/core/lib/plugins/input/csl.js" {
  /** Items of CSL-JSON; with `guess` false, unknown properties and values of the wrong type are dropped. */
  export function clean(items: readonly unknown[], guess: boolean): unknown[];
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";

declare module "opencc-js/dict/TSCharacters" {
  /** Pairs of a traditional character and its simplified ones, the usual one first: `釹 钕|鏑 镝`. */
  const pairs: string;
  export default pairs;
}

declare module "http_ece" {
  import type { ECDH } from "node:crypto";

  /** As far as tests use it: the body of a push message, decrypted as its browser does. */
  export function decrypt(
    body: Buffer,
    options: { version: "aes128gcm"; privateKey: ECDH; authSecret: string },
  ): Buffer;
}

declare module "@20minutes/s3rver" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  /** As far as tests use it. */
  export default class S3rver {
    constructor(options: {
      directory: string;
      silent?: boolean;
      allowMismatchedSignatures?: boolean;
      configureBuckets?: { name: string }[];
    });
    configureBuckets(): Promise<unknown>;
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    logger: { exceptions: { unhandle(): void }; close(): void };
  }
}

/** As much of it as reading an SVG needs. */
declare module "jsdom" {
  export class JSDOM {
    constructor(html?: string);
    readonly window: Window & typeof globalThis;
  }
}
