/** Of one instance. Streams have connections to Next of their own, so they take none from requests. */
export const MOST_STREAMS = 2_000;
/** A page closes its stream while it is hidden, so these are windows in view. */
export const STREAMS_PER_ACCOUNT = 10;
/** A company behind one address; most of its connections stay free for pages. */
export const STREAMS_PER_ADDRESS = 256;
/** Shorter than what proxies wait for a byte, and the longest that a stream outlives a right to read. */
export const HEARTBEAT_MS = 15_000;
/** Then the browser connects again, perhaps to another instance. */
export const LONGEST_MS = 10 * 60_000;
/** Changes of a thread within this are sent together. */
export const PAUSE_MS = 150;
/** Bytes that a slow reader has not taken yet, before it is passed over until it has. */
export const UNTAKEN_BYTES = 64 * 1024;
/** How long a browser waits before it connects again; each stream is told another time. */
export const RETRY_MS = { least: 1_500, most: 5_000 };
