/** A browser in which the viewer is told. */
export type OwnBrowser = {
  id: string;
  /** such as “Firefox on Linux” */
  browser: string;
  createdAt: Date;
  /** when it was last told something; null: never */
  toldAt: Date | null;
  /** SHA-256 of its endpoint, hex: by it a browser knows itself */
  fingerprint: string;
};

/** What a browser shows, and where a click leads; in words that its reader may read. */
export type Notice = {
  title: string;
  body: string;
  /** a path of this site */
  path: string;
};

/** Where a message goes. */
export type Target = { endpoint: string; p256dh: string; auth: string; keyId: string };

/** gone: the push service knows the browser no more; refused: it will never take this message. */
export type PushOutcome = { kind: "sent" } | { kind: "gone" } | { kind: "refused"; answer: string };

/** A key pair as `web-push` wants it: base64url, the public half an uncompressed point. */
export type VapidKeys = { publicKey: string; privateKey: string };
