import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import type { Bucket } from "@/lib/files-url";
import { isFileName } from "./file-name";
import type { FileStore } from "./types";
import { type FilesUnreachable, unreachable } from "./unreachable";

type Sdk = typeof import("@aws-sdk/client-s3");
type Connection = { sdk: Sdk; client: S3Client };

/** Errors that waiting does not fix: a setting or a permission has to change. */
const LASTING =
  /^(AccessDenied|AllAccessDisabled|InvalidAccessKeyId|SignatureDoesNotMatch|NoSuchBucket|PermanentRedirect|AuthorizationHeaderMalformed|InvalidBucketName|InvalidToken|ExpiredToken|CredentialsProviderError)$/;

/**
 * Files in a bucket of Amazon S3 or of another server of its protocol. Credentials are those of the client's own chain:
 * `AWS_ACCESS_KEY_ID` and its like, a profile, or the role of the machine.
 *
 * @param region undefined: by the client's own chain
 * @param pageSize of lists; the server's own, usually 1000, when absent
 */
export function bucketStore(to: Bucket, region: string | undefined, pageSize?: number): FileStore {
  const { bucket: Bucket, prefix, url: place } = to;
  const keyOf = (name: string) => `${prefix}${name}`;
  let connecting: Promise<Connection> | undefined;
  const connect = () => {
    connecting ??= openClient(to, region);
    return connecting;
  };

  /** @returns null where the file, and not the bucket, is missing */
  async function ask<T>(work: (connection: Connection) => Promise<T>): Promise<T | null> {
    try {
      return await work(await connect());
    } catch (error) {
      if (nameOf(error) === "NoSuchKey" || nameOf(error) === "NotFound") return null;
      throw failed(place, error);
    }
  }

  async function write(name: string, bytes: Uint8Array): Promise<void> {
    const put = { Bucket, Key: keyOf(name), Body: bytes, ContentType: "application/octet-stream" };
    // The signature holds the SHA-256 of the body, so a server takes it whole and as it is, or not at all.
    const answer = await ask(({ sdk, client }) => client.send(new sdk.PutObjectCommand(put)));
    if (!answer) throw unreachable(place, new Error("A file was not taken"), true);
  }

  return {
    place,
    atOnce: 8,
    ownsAll: false,
    write,
    async takeIn(name, file) {
      await write(name, await readFile(file));
    },
    async open(name) {
      const got = await ask(({ sdk, client }) =>
        client.send(new sdk.GetObjectCommand({ Bucket, Key: keyOf(name) })),
      );
      if (!got) return null;
      const body = got.Body;
      if (!(body instanceof Readable)) throw unreachable(place, new Error("An answer without a body"));
      // One that is closed before its end fails, and an error without a listener ends the process.
      body.on("error", () => {});
      return {
        bytes: got.ContentLength ?? 0,
        content: piecesOf(body, place),
        // A server's own word for a version is no proof of its bytes.
        stamp: async () => null,
        close: async () => void body.destroy(),
      };
    },
    async size(name) {
      const head = { Bucket, Key: keyOf(name) };
      const found = await ask(({ sdk, client }) => client.send(new sdk.HeadObjectCommand(head)));
      return found?.ContentLength ?? null;
    },
    async remove(name) {
      const gone = { Bucket, Key: keyOf(name) };
      await ask(({ sdk, client }) => client.send(new sdk.DeleteObjectCommand(gone)));
    },
    async *list() {
      for (let from: string | undefined, more = true; more; ) {
        const asked = { Bucket, Prefix: prefix, MaxKeys: pageSize, ContinuationToken: from };
        const page = await ask(({ sdk, client }) => client.send(new sdk.ListObjectsV2Command(asked)));
        for (const { Key = "" } of page?.Contents ?? []) {
          const name = Key.slice(prefix.length);
          if (isFileName(name)) yield name;
        }
        from = page?.NextContinuationToken;
        more = page?.IsTruncated === true && from !== undefined;
      }
    },
    async check() {
      const asked = { Bucket, Prefix: prefix, MaxKeys: 1 };
      await ask(({ sdk, client }) => client.send(new sdk.ListObjectsV2Command(asked)));
    },
  };
}

/** Loaded on first use: installations with their files on disk never need it. */
async function openClient({ endpoint, addressing }: Bucket, region: string | undefined): Promise<Connection> {
  const sdk = await import("@aws-sdk/client-s3");
  const client = new sdk.S3Client({
    ...(endpoint !== undefined && { endpoint }),
    ...(region !== undefined || endpoint !== undefined ? { region: region ?? "us-east-1" } : {}),
    forcePathStyle: addressing === "path",
    // Checksums of Amazon's own kind are refused by some other servers; ours are of what was stored, end to end.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 3_000, socketTimeout: 10_000, httpAgent: AGENT, httpsAgent: AGENT },
  });
  return { sdk, client };
}

const AGENT = { keepAlive: true, maxSockets: 64 };

async function* piecesOf(body: Readable, place: string): AsyncGenerator<Buffer> {
  try {
    yield* body;
  } catch (error) {
    throw failed(place, error);
  }
}

function failed(place: string, error: unknown): FilesUnreachable {
  const name = nameOf(error);
  const regionless = error instanceof Error && /region is missing/i.test(error.message);
  return unreachable(place, error, regionless || LASTING.test(name));
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "";
}
