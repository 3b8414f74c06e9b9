import crypto from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import S3rver from "@20minutes/s3rver";

/** A server of the S3 protocol with one bucket, on this machine. */
export type TestBucket = {
  /** for `FILES_URL`, without a prefix */
  url: string;
  /** what is asked of it, as `GET /files/ab/…` */
  asked: string[];
  /** refuses connections until it is told to go on; what it keeps stays */
  hold(): Promise<void>;
  goOn(): Promise<void>;
  stop(): Promise<void>;
};

/** The only account that the server knows, under the names of the variables that hold it. */
export const TEST_CREDENTIALS = { AWS_ACCESS_KEY_ID: "S3RVER", AWS_SECRET_ACCESS_KEY: "S3RVER" };

const BUCKET = "files";

/**
 * It makes the tokens of truncated lists with DES, which today's OpenSSL does not have by itself; three times with one
 * key, it is the same.
 */
for (const name of ["createCipheriv", "createDecipheriv"] as const) {
  const make = crypto[name];
  const made = (algorithm: string, key: Buffer, iv: Buffer) =>
    algorithm === "des" ? make("des-ede3-cbc", Buffer.concat([key, key, key]), iv) : make(algorithm, key, iv);
  Object.assign(crypto, { [name]: made });
}

/** Starts s3rver, a server of the protocol that keeps objects in a folder and checks signatures. */
export async function startTestBucket(): Promise<TestBucket> {
  const directory = await mkdtemp(path.join(tmpdir(), "lodestone-bucket-"));
  const strict = new S3rver({ directory, silent: true, configureBuckets: [{ name: BUCKET }] });
  await strict.configureBuckets();
  // It computes another signature than Amazon's client for a path that ends with a slash, as that of every list does.
  const lenient = new S3rver({ directory, silent: true, allowMismatchedSignatures: true });
  const [answer, list] = [strict.callback(), lenient.callback()];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://localhost");
    asked.push(`${request.method} ${pathname}`);
    (pathname.endsWith("/") ? list : answer)(request, response);
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/${BUCKET}`,
    asked,
    hold: close,
    goOn: () => listen(port),
    async stop() {
      if (server.listening) await close();
      for (const { logger } of [strict, lenient]) {
        logger.exceptions.unhandle();
        logger.close();
      }
      await rm(directory, { recursive: true, force: true });
    },
  };
}
