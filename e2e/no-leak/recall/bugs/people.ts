import type { PlantedBug } from "../copy-tree";

const VIEWER = "lib/auth/viewer.test.ts";
const GUARD = "lib/auth/guard.test.ts";

/** Mistakes about who the viewer is and what they may do. */
export const PEOPLE_BUGS: PlantedBug[] = [
  {
    name: "the session of a suspended account",
    file: "lib/auth/session/session-sql.ts",
    find: `p."accountId" = a."id" AND p."liftedAt" IS NULL`,
    replace: `p."accountId" = a."id" AND p."liftedAt" IS NOT NULL`,
    detector: { kind: "live", check: { grid: "/reports/[slug]" } },
  },
  {
    name: "a session that was ended",
    file: "lib/auth/session/session-sql.ts",
    find: `s."endedAt" IS NULL AND `,
    replace: "",
    detector: { kind: "unit", file: VIEWER },
  },
  {
    name: "a membership that is over",
    file: "lib/access/sql.ts",
    find: ` AND (m."endsAt" IS NULL OR m."endsAt" > now())`,
    replace: "",
    detector: { kind: "live", check: { grid: "/reports/[slug]" } },
  },
  {
    name: "a membership that was revoked",
    file: "lib/access/sql.ts",
    find: `m."revokedAt" IS NULL AND m."state"`,
    replace: `m."state"`,
    detector: { kind: "live", check: { grid: "/reports/[slug]" } },
  },
  {
    name: "the token of renders for the page cache not compared",
    file: "lib/auth/render-request.ts",
    find: "!given || !token || !equalInConstantTime(given, token)",
    replace: "!given || !token",
    detector: { kind: "unit", file: "lib/auth/render-request.test.ts" },
  },
  {
    name: "an action's permission not asked",
    file: "lib/auth/guard.ts",
    find: `if (typeof permit === "string") permitted(viewer, permit, undefined);
    const submission`,
    replace: "const submission",
    detector: { kind: "unit", file: GUARD },
  },
  {
    name: "an editor's call without its permission",
    file: "lib/auth/guard.ts",
    find: `if (typeof permit === "string") permitted(viewer, permit, undefined);
      if (!isStorable(input))`,
    replace: "if (!isStorable(input))",
    detector: { kind: "unit", file: GUARD },
  },
  {
    name: "a command that leaves the question to its action",
    file: "lib/publishing/commands/withdraw-report.ts",
    find: `if (!can(viewer, "report.withdraw")) throw new Forbidden();`,
    replace: "",
    detector: { kind: "unit", file: "lib/publishing/commands/publish-report.test.ts" },
  },
  {
    name: "writes from other sites",
    file: "lib/auth/guard/admit.ts",
    find: "if (sameOrigin && ",
    replace: "if (!sameOrigin && ",
    detector: { kind: "unit", file: GUARD },
  },
  {
    name: "a cache key without the rank",
    file: "lib/page-cache/page-cache.ts",
    find: "rank} $",
    replace: "build} $",
    detector: { kind: "unit", file: "lib/page-cache/page-cache.test.ts" },
  },
  {
    name: "cached bytes that are not compared with what has changed",
    file: "lib/page-cache/page-store.ts",
    find: 'effect === "gone"',
    replace: "effect === undefined",
    detector: { kind: "unit", file: "lib/page-cache/page-store.test.ts" },
  },
  {
    name: "a withdrawal that does not invalidate the page cache",
    file: "lib/publishing/commands/withdraw-report.ts",
    find: "await raiseEpoch(tx);",
    replace: "",
    detector: { kind: "unit", file: "lib/invalidation/raise-epoch.test.ts" },
  },
];
