import { type Rule, walk } from "../module";
import { isTest, isTooling, placeOf } from "../rooms";

const COMPARISONS = new Set(["<", "<=", ">", ">=", "==", "===", "!=", "!=="]);
const DECIDING = new Set(["minRank", "membershipRank", "role", "accessRank", "fullRank"]);

export const accessRules: Rule[] = [
  {
    name: "only-access-decides",
    check: ({ path, text, program }) => {
      const from = placeOf(path);
      if (isTooling(path) || (from.layer === "lib" && from.room === "access")) return [];
      const compared = [...walk(program)].flatMap((node) => {
        if (node.type !== "BinaryExpression" || !COMPARISONS.has(node.operator)) return [];
        // Asking whether there is a rank at all decides nothing.
        if ([node.left, node.right].some((side) => side.type === "Literal" && side.value === null)) return [];
        return [node.left, node.right].flatMap((side) => {
          const name =
            side.type === "MemberExpression" && side.property.type === "Identifier"
              ? side.property.name
              : side.type === "Identifier"
                ? side.name
                : side.type === "CallExpression" && side.callee.type === "Identifier"
                  ? side.callee.name
                  : "";
          return DECIDING.has(name) ? [`compares ${name}; ask lib/access`] : [];
        });
      });
      return /"minRank"\s*(<|>|=)/.test(text)
        ? [...compared, "compares minRank in SQL; use readable() of lib/access"]
        : compared;
    },
  },
  {
    name: "environment-in-env",
    check: ({ path, program }) => {
      if (isTooling(path) || placeOf(path).layer === "root") return [];
      if (path === "lib/env.ts" || path.startsWith("lib/env/")) return [];
      return [...walk(program)].flatMap((node) =>
        node.type === "MemberExpression" &&
        node.object.type === "Identifier" &&
        node.object.name === "process" &&
        node.property.type === "Identifier" &&
        node.property.name === "env"
          ? ["reads process.env; ask lib/env"]
          : [],
      );
    },
  },
  {
    name: "no-raw-html",
    check: ({ path, program }) => {
      if (isTest(path) || RAW_HTML_ALLOWED.has(path)) return [];
      return [...walk(program)].flatMap((node) =>
        node.type === "JSXAttribute" &&
        node.name.type === "JSXIdentifier" &&
        node.name.name === "dangerouslySetInnerHTML"
          ? ["sets raw HTML"]
          : [],
      );
    },
  },
  {
    name: "time-is-set-by-seed-and-tests",
    check: ({ path, program }) => {
      const from = placeOf(path);
      if (isTest(path) || from.layer === "seed" || from.layer === "e2e" || from.layer === "bench") return [];
      if (from.layer === "lib" && from.room === "clock") return [];
      const sets = [...walk(program)].some(
        (node) => node.type === "Identifier" && (node.name === "atTime" || node.name === "SET_TIME"),
      );
      return sets ? ["sets the clock; only the seed of the demonstration and tests may"] : [];
    },
  },
];

/** Our own constant scripts, and escaped JSON-LD; each is tested. */
const RAW_HTML_ALLOWED = new Set(["components/ui/handed-over.tsx", "components/site/scripts.tsx"]);
