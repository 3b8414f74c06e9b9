/** A bucket, and what the names of our files begin with in it. */
export type Bucket = {
  /** as it was given, without what it says of addressing */
  url: string;
  bucket: string;
  /** ends with a slash, unless it is empty */
  prefix: string;
  /** of a server other than Amazon's */
  endpoint?: string;
  /** whether the bucket is a part of the path, or of the host's name */
  addressing: "path" | "virtual";
};

const BUCKET = /^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/;
const PREFIX = /^[A-Za-z0-9!_.*'()-]+(\/[A-Za-z0-9!_.*'()-]+)*$/;

/** What is wrong with a URL of files, for after the name of the variable. */
export const FILES_URL_FORM =
  "must be s3://bucket/prefix, or https://server/bucket/prefix without user, such as s3://example-files/lodestone";

/**
 * Reads `s3://bucket/prefix` or, of any other server of that protocol, `http(s)://server/bucket/prefix`; the prefix may
 * be absent. `?addressing=virtual` or `path` says where the server expects the bucket.
 *
 * @returns undefined for anything else
 */
export function parseFilesUrl(text: string): Bucket | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username || url.password || url.hash) return undefined;
  const atAmazon = url.protocol === "s3:";
  if (!atAmazon && url.protocol !== "http:" && url.protocol !== "https:") return undefined;
  const [addressing = atAmazon ? "virtual" : "path", ...others] = url.searchParams.getAll("addressing");
  if (others.length > 0 || [...url.searchParams.keys()].some((key) => key !== "addressing")) return undefined;
  if (addressing !== "path" && addressing !== "virtual") return undefined;
  const parts = url.pathname.split("/").filter((part) => part !== "");
  const [bucket = "", ...rest] = atAmazon ? [url.host, ...parts] : parts;
  const prefix = rest.join("/");
  if (!BUCKET.test(bucket) || (prefix !== "" && !PREFIX.test(prefix)) || rest.includes(".."))
    return undefined;
  return {
    url: atAmazon ? `s3://${[bucket, ...rest].join("/")}` : `${url.origin}/${[bucket, ...rest].join("/")}`,
    bucket,
    prefix: prefix === "" ? "" : `${prefix}/`,
    ...(!atAmazon && { endpoint: url.origin }),
    addressing,
  };
}
