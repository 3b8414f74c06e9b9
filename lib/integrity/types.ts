/** A public key, in public form. Dates: ISO 8601, UTC, milliseconds. */
export type PublicKey = {
  /** SHA-256 of the raw key, hex: the fingerprint */
  id: string;
  /** raw, base64url */
  publicKey: string;
  createdAt: string;
  retiredAt: string | null;
  endorsedBy: string | null;
  endorsement: string | null;
};

/** An entry of the log, for checking. `payload` is null if this viewer may not see it. */
export type SignedEntry = {
  seq: number;
  payload: string | null;
  prevHash: string;
  hash: string;
  signature: { keyId: string; signature: string; signedAt: string } | null;
};

/** The newest entry of the log. */
export type LogHead = { seq: number; hash: string; at: string };

/** A piece of the public log, in order. */
export type PublicLog = {
  keys: PublicKey[];
  entries: SignedEntry[];
  head: LogHead | null;
  /** whether there are more entries after these */
  more: boolean;
};

/** The hash and signature functions that a check uses; Node's or the browser's. */
export type Tools = {
  /** hex */
  sha256(bytes: Uint8Array): string | Promise<string>;
  /** Ed25519; `publicKey` and `signature` are base64url */
  verify(publicKey: string, text: string, signature: string): boolean | Promise<boolean>;
};
