import { z } from "zod";

// Otherwise zod tries at its first schema whether code may be evaluated, which our policy forbids and browsers report.
z.config({ jitless: true });
