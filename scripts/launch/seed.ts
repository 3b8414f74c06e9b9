/** Writes the demonstration in a process of its own: most of what it needs of memory is needed only once. */
import { seed } from "@/prisma/seed/seed";

await seed();
process.exit(0);
