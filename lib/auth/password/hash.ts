import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { Unavailable } from "@/lib/errors";
import { normalisePassword } from "./weakness";

/** argon2id with OWASP's parameters: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password that no account has: an unknown address costs as much time as a known one. */
const NOBODYS =
  "$argon2id$v=19$m=19456,t=2,p=1$uWhCIAUdES89tHFOZwZxOQ$19uJzNVHa2PdgkimuekJdSSSkWpBlY3DAWPVmnQG1fg";

/**
 * Limits concurrency so that a flood of attempts takes neither all memory nor all threads: the rest queues, then is
 * refused.
 */
const MOST_AT_ONCE = 2;
const LONGEST_QUEUE = 100;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < MOST_AT_ONCE) running++;
  else {
    if (waiting.length >= LONGEST_QUEUE)
      throw new Unavailable("Too many people are signing in. Try again shortly.");
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** The PHC string that is stored. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalisePassword(password), COST));
}

/** Whether a password matches the stored hash; takes as long when none is stored, and is then always false. */
export async function isPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const right = await inTurn(() => verify(stored ?? NOBODYS, normalisePassword(password)));
  return right && stored != null;
}
