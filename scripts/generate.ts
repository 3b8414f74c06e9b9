/** `npm run generate`: writes the Prisma client, unless prisma/schema has not changed since the last time. */
import { generateClient } from "@/lib/db/generate";

await generateClient();
