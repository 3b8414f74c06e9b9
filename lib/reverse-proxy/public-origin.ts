/** How this installation is reached. */
export type PublicOrigin = {
  /** as in `PUBLIC_URL`, or guessed from the port */
  url: string;
  /** it was configured; otherwise the loopback names count too */
  isSet: boolean;
};

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** The host to tell Next: the public one, or the loopback name that was asked for where nothing was set. */
export function canonicalHost(origin: PublicOrigin, host: string | undefined): string {
  const publicHost = new URL(origin.url).host;
  return !origin.isSet && host && loopbackHosts(origin).includes(host) ? host : publicHost;
}

/**
 * Whether a request asks for a name of ours. A page elsewhere whose name was made to lead here (DNS rebinding) would
 * otherwise read what is meant for this machine alone.
 *
 * @param own the name that `HOST` says to listen on
 */
export function isOwnHost(host: string, origin: PublicOrigin, own: string): boolean {
  const url = parsed(origin.url);
  if (host === url.host) return true;
  const parts = /^(\[[0-9a-f:.]+\]|[^:@/\\\s]+)(?::(\d{1,5}))?$/i.exec(host);
  const name = parts?.[1]?.toLowerCase();
  if (name === undefined) return false;
  if (origin.isSet) {
    // A public URL without a port may be asked for with the usual one.
    const port = parts?.[2] === standardPort(url) ? "" : (parts?.[2] ?? "");
    return name === url.hostname && port === url.port;
  }
  return LOOPBACK.includes(name) || name === own.toLowerCase() || name === `[${own.toLowerCase()}]`;
}

let last: URL | undefined;

/** Called on every request, always with the same URL. */
function parsed(url: string): URL {
  if (last?.origin !== url) last = new URL(url);
  return last;
}

function standardPort({ protocol }: URL): string {
  return protocol === "https:" ? "443" : "80";
}

function loopbackHosts({ url }: PublicOrigin): string[] {
  const { port } = new URL(url);
  return LOOPBACK.map((name) => (port ? `${name}:${port}` : name));
}
