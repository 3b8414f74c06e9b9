import { z } from "zod";

// Otherwise zod's first schema probes for `eval`, which our content security policy forbids and browsers report.
z.config({ jitless: true });
