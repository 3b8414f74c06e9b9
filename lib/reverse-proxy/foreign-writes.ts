const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * What may be posted from other sites, because the caller is not a page of this site and authenticates in another way.
 */
const FOREIGN_WRITES: { method: string; path: string; why: string }[] = [
  {
    method: "POST",
    path: "/api/unsubscribe",
    why: "one-click unsubscribe (RFC 8058) is posted by mail programs",
  },
  {
    method: "POST",
    path: "/api/mail-reports",
    why: "mails that came back are posted by mail servers, which sign what they post",
  },
];

/** Whether a request must come from a page of this site. */
export function mustBeSameOrigin(method: string, path: string): boolean {
  if (READING.has(method)) return false;
  return !FOREIGN_WRITES.some((write) => write.method === method && write.path === path);
}
