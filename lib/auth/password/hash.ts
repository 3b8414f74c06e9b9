import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { Unavailable } from "@/lib/errors";
import { normalisePassword } from "./weakness";

/** argon2id with OWASP's parameters: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password that nobody has: somebody unknown costs as much time as somebody known. */
const NOBODYS =
  "$argon2id$v=19$m=19456,t=2,p=1$uWhCIAUdES89tHFOZwZxOQ$19uJzNVHa2PdgkimuekJdSSSkWpBlY3DAWPVmnQG1fg";

/** So that a flood of attempts takes neither all memory nor all threads: the rest waits, and then is refused. */
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

/** The PHC form that is stored. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalisePassword(password), COST));
}

/** Whether a password is the stored one; takes as long when there is none stored, and is never right then. */
export async function isPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const right = await inTurn(() => verify(stored ?? NOBODYS, normalisePassword(password)));
  return right && stored != null;
}
