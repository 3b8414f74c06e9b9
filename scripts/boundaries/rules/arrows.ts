import type { Rule } from "../module";
import { isFurniture, isTest, placeOf } from "../rooms";

/** Rooms that every other room may write to from its commands. */
const WRITABLE_ROOMS = new Set(["audit", "jobs", "mail"]);
/** Below the rooms: every file may import them. */
const GROUND = new Set([
  "access",
  "env",
  "env-values",
  "errors",
  "files",
  "files-url",
  "ip-address",
  "slug-and-uuid",
]);

export const arrowRules: Rule[] = [
  {
    name: "arrows-point-down",
    check: ({ path, imports }) => {
      const from = placeOf(path);
      if (isTest(path)) return [];
      return imports.flatMap(({ source }) => {
        const to = placeOf(source);
        if (to.layer === "app" && from.layer !== "app") return [`imports a route: ${source}`];
        if (to.layer === "components" && from.layer !== "app" && from.layer !== "components") {
          return [`imports a component: ${source}`];
        }
        if (
          to.layer === "scripts" &&
          (from.layer === "lib" || from.layer === "components" || from.layer === "app")
        )
          return [`imports a script: ${source}`];
        return [];
      });
    },
  },
  {
    name: "components-ask-nothing",
    check: ({ path, imports }) => {
      if (placeOf(path).layer !== "components" || isTest(path)) return [];
      return imports.flatMap(({ source, typeOnly }) => {
        const to = placeOf(source);
        if (to.layer !== "lib" || typeOnly) return [];
        const asks = to.room === "db" || isFurniture(to.file, "queries") || isFurniture(to.file, "commands");
        return asks ? [`a component takes its data as props and must not read ${source}`] : [];
      });
    },
  },
  {
    name: "rooms-keep-their-furniture",
    check: ({ path, imports }) => {
      const from = placeOf(path);
      if (from.layer !== "lib" || isTest(path)) return [];
      return imports.flatMap(({ source, typeOnly }) => {
        const to = placeOf(source);
        if (to.layer !== "lib" || to.room === from.room || GROUND.has(to.room) || typeOnly) return [];
        if (isFurniture(to.file, "actions")) return [`a room must not call another's action: ${source}`];
        if (!isFurniture(to.file, "commands")) return [];
        const mayWrite = isFurniture(from.file, "commands") || from.room === "worker" || from.room === "auth";
        if (WRITABLE_ROOMS.has(to.room)) return [];
        return mayWrite ? [] : [`only commands call another room's commands: ${source}`];
      });
    },
  },
  {
    name: "ground-rests-on-nothing",
    check: ({ path, imports }) => {
      const from = placeOf(path);
      if (from.layer !== "lib" || isTest(path) || !(GROUND.has(from.room) || from.room === "db")) return [];
      return imports.flatMap(({ source }) => {
        const to = placeOf(source);
        if (to.layer !== "lib" || to.room === from.room || GROUND.has(to.room)) return [];
        return source.startsWith("lib/db/") && from.room === "access"
          ? []
          : [`${from.room} must not import ${source}`];
      });
    },
  },
  {
    name: "commands-know-no-next",
    check: ({ path, imports }) => {
      const from = placeOf(path);
      if (from.layer !== "lib" || isTest(path)) return [];
      const deaf = ["commands", "policy", "types", "schema"] as const;
      if (!deaf.some((kind) => isFurniture(from.file, kind))) return [];
      return imports.flatMap(({ source }) =>
        /^(next|react)(\/|$)/.test(source) ? [`imports ${source}; that belongs in actions or pages`] : [],
      );
    },
  },
  {
    name: "policy-is-pure",
    check: ({ path, imports }) => {
      const from = placeOf(path);
      const pure =
        from.layer === "lib" &&
        (isFurniture(from.file, "policy") || from.room === "access") &&
        from.file !== "sql.ts";
      if (!pure || isTest(path)) return [];
      return imports.flatMap(({ source, typeOnly }) =>
        !typeOnly && /^(lib\/db|pg$|@prisma|node:fs|node:net|next|react)/.test(source)
          ? [`a rule must be pure: ${source}`]
          : [],
      );
    },
  },
];
