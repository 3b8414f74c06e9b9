import { LIST_BUGS } from "./bugs/lists";
import { PEOPLE_BUGS } from "./bugs/people";
import { READING_BUGS } from "./bugs/reading";
import type { PlantedBug } from "./copy-tree";

const EQUIVALENCE = "lib/evidence/queries/equivalence.test.ts";
const CARDS = "lib/evidence/queries/version-claims.ts";

/** Mistakes in what is shown of claims and relationships. */
const EVIDENCE_BUGS: readonly PlantedBug[] = [
  {
    name: "a card for every claim of a version",
    file: CARDS,
    find: ` AND \${readable(viewer, "vc")} GROUP BY`,
    replace: " GROUP BY",
    detector: { kind: "unit", file: EQUIVALENCE },
  },
  {
    name: "a disclaimer that covers locked claims for everyone",
    file: "lib/evidence/queries/current-disclaimers.ts",
    find: ` AND \${readable(viewer, "d")}`,
    replace: "",
    detector: { kind: "unit", file: EQUIVALENCE },
  },
  {
    name: "a card that names claims behind the paywall",
    file: "lib/evidence/queries/card-sql.ts",
    find: `WHERE vc."claimId" = c."id" AND \${readable(viewer, "vc")}`,
    replace: `WHERE vc."claimId" = c."id"`,
    also: [
      {
        file: "lib/evidence/queries/card-sql.ts",
        find: `li."otherId" AND \${claimReadable(viewer)}`,
        replace: `li."otherId"`,
      },
    ],
    detector: { kind: "unit", file: "lib/evidence/queries/version-claims.test.ts" },
  },
  {
    name: "a card that compares with values behind the paywall",
    file: "lib/evidence/queries/card-sql.ts",
    find: `WHERE vc."claimId" = c."id" AND \${readable(viewer, "vc")}`,
    replace: `WHERE vc."claimId" = c."id"`,
    also: [
      {
        file: "lib/evidence/queries/card-sql.ts",
        find: `c."id" <> own."id" AND \${claimReadable(viewer)}`,
        replace: `c."id" <> own."id"`,
      },
    ],
    detector: { kind: "unit", file: "lib/evidence/queries/version-claims.test.ts" },
  },
  {
    name: "the ledger without the rank",
    file: "lib/evidence/queries/claim-sql.ts",
    find: `c."retractedAt" IS NULL AND \${readable(viewer, "c")}`,
    replace: `c."retractedAt" IS NULL`,
    also: [
      {
        file: "lib/evidence/queries/claim-sql.ts",
        find: `WHERE vc."claimId" = c."id" AND \${readable(viewer, "vc")})`,
        replace: `WHERE vc."claimId" = c."id")`,
      },
    ],
    detector: { kind: "unit", file: "lib/evidence/queries/ledger.test.ts" },
  },
  {
    name: "edges that nothing readable proves",
    file: "lib/entities/queries/entity-as-of.ts",
    find: `if (isStaff(viewer)) return standing("x", day);`,
    replace: `if (isStaff(viewer) || day === null) return standing("x", day);`,
    detector: { kind: "unit", file: "lib/graph/queries/read-graph.test.ts" },
  },
  {
    name: "an export with every sentence of a version",
    file: "lib/exports/queries/stix-parts.ts",
    find: ` AND \${readable(viewer, "p")}`,
    replace: "",
    detector: { kind: "unit", file: "lib/exports/exports.test.ts" },
  },
];

/** Every mistake that the suite must find. */
export const PLANTED_BUGS: readonly PlantedBug[] = [
  ...READING_BUGS,
  ...LIST_BUGS,
  ...PEOPLE_BUGS,
  ...EVIDENCE_BUGS,
];
