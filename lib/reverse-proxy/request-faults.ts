import type { Exchange } from "./exchange";
import { hostLines, isMisframed } from "./framing";
import { MALFORMED, NOT_ALLOWED, NOTHING_HERE, OTHER_HOST, type OwnPage } from "./own-pages";
import { isOwnHost, type PublicOrigin } from "./public-origin";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
/** Next's image optimizer caches its results, even for withdrawn pictures. Nothing here uses it. */
const OPTIMIZER = /^\/+_next\/+image(\/|$)/i;

/** Why a request is refused; `null` when it is not. Only its head has been read. */
export function faultOf(
  { request, method, path }: Exchange,
  { origin, host: own }: { origin: PublicOrigin; host: string },
): OwnPage | null {
  if (!METHODS.has(method)) return NOT_ALLOWED;
  const decoded = decode(path);
  if (decoded === null || isMisframed(request) || hostLines(request) > 1) return MALFORMED;
  // Proxies and monitors check the health of this server by its address; it tells them nothing else.
  if (path === "/api/health") return null;
  const { host } = request.headers;
  if (host === undefined) return MALFORMED;
  if (!isOwnHost(host, origin, own)) return OTHER_HOST;
  return OPTIMIZER.test(decoded) ? NOTHING_HERE : null;
}

/** Next fails on a path with invalid escapes. */
function decode(path: string): string | null {
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
