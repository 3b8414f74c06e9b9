/** Writes the demonstration in a separate process, since most of the memory it needs is needed only once. */
import { seed } from "@/prisma/seed/seed";

await seed();
process.exit(0);
