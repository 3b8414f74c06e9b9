/** A stored file that was not what was stored when somebody last asked for it. */
export type AlteredLine = { seq: number; at: Date; what: string };
