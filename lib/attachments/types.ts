/** A stored file that was not what was stored when it was last requested. */
export type AlteredLine = { seq: number; at: Date; what: string };
