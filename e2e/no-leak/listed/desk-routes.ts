import { OUTSIDE_THE_TEXT } from "../world";
import { DESK, each, type PersonalRoute, reportOf, UNKNOWN_ID } from "./route";

/** The pages of analysts and editors. */
export const DESK_ROUTES: readonly PersonalRoute[] = [
  {
    route: "/desk",
    paths: () => ["/desk", "/desk?q=canary", "/desk?state=draft"],
    enters: DESK,
    signIn: true,
  },
  { route: "/desk/reports/new", paths: () => ["/desk/reports/new"], enters: DESK, signIn: true },
  {
    route: "/desk/authors",
    paths: () => ["/desk/authors"],
    enters: DESK,
    shows: "Canary Author",
    signIn: true,
  },
  {
    route: "/desk/authors/[id]",
    paths: ({ rows }) => [`/desk/authors/${rows.authorId}`],
    unknown: [`/desk/authors/${UNKNOWN_ID}`, "/desk/authors/x"],
    enters: ["admin"],
    shows: "Planted author",
    signIn: true,
  },
  {
    route: "/desk/reports/[id]",
    paths: (world) => [
      `/desk/reports/${reportOf(world, "canary-draft")}`,
      ...each(world, (id) => [`/desk/reports/${id}`]),
    ],
    unknown: [`/desk/reports/${UNKNOWN_ID}`, "/desk/reports/x"],
    enters: DESK,
    signIn: true,
    control: (canary) => canary.report === "canary-draft" && !OUTSIDE_THE_TEXT.has(canary.place),
  },
  {
    route: "/desk/reports/[id]/history",
    paths: (world) => each(world, (id) => [`/desk/reports/${id}/history`]),
    unknown: [`/desk/reports/${UNKNOWN_ID}/history`],
    shows: "Canary report",
    enters: DESK,
    signIn: true,
  },
  {
    route: "/desk/reports/[id]/preview",
    paths: (world) => [
      `/desk/reports/${reportOf(world, "canary-draft")}/preview?as=professional`,
      ...each(world, (id) => [`/desk/reports/${id}/preview`, `/desk/reports/${id}/preview?as=professional`]),
    ],
    unknown: [`/desk/reports/${UNKNOWN_ID}/preview?as=professional`],
    enters: DESK,
    signIn: true,
    control: (canary) =>
      canary.report === "canary-draft" && !["title of a draft", "id of an edge"].includes(canary.place),
  },
  {
    route: "/desk/corrections",
    paths: (world) => [
      "/desk/corrections",
      "/desk/corrections?show=answered",
      ...each(world, (id) => [`/desk/corrections?report=${id}`]),
    ],
    shows: "Asked by the leak test",
    enters: DESK,
    signIn: true,
  },
  {
    route: "/desk/entities",
    paths: () => ["/desk/entities", "/desk/entities?q=canary", "/desk/entities?show=unsupported"],
    enters: DESK,
    signIn: true,
  },
  { route: "/desk/entities/new", paths: () => ["/desk/entities/new"], enters: DESK, signIn: true },
  {
    route: "/desk/entities/duplicates",
    paths: () => ["/desk/entities/duplicates"],
    enters: DESK,
    signIn: true,
  },
  ...["", "/merge", "/split"].map(
    (page): PersonalRoute => ({
      route: `/desk/entities/[id]${page}`,
      paths: ({ rows }) => [`/desk/entities/${rows.entityId}${page}`],
      unknown: [`/desk/entities/${UNKNOWN_ID}${page}`, `/desk/entities/x${page}`],
      enters: DESK,
      shows: "Canary Works",
      signIn: true,
    }),
  ),
  {
    route: "/desk/entities/relationships/[id]",
    paths: ({ rows }) => [`/desk/entities/relationships/${rows.relationshipId}`],
    unknown: [`/desk/entities/relationships/${UNKNOWN_ID}`, "/desk/entities/relationships/x"],
    enters: DESK,
    shows: "Canary Partner",
    signIn: true,
  },
  { route: "/desk/glossary", paths: () => ["/desk/glossary"], enters: DESK, signIn: true },
  { route: "/desk/glossary/new", paths: () => ["/desk/glossary/new"], enters: DESK, signIn: true },
  {
    route: "/desk/glossary/[slug]",
    paths: ({ rows }) => [`/desk/glossary/${rows.term}`],
    unknown: ["/desk/glossary/no-such-term"],
    enters: DESK,
    shows: "A fictional term of the leak test.",
    signIn: true,
  },
  {
    route: "/desk/claims",
    paths: () => ["/desk/claims", "/desk/claims?tab=all"],
    enters: DESK,
    signIn: true,
  },
  { route: "/desk/sources", paths: () => ["/desk/sources"], enters: DESK, signIn: true },
  { route: "/desk/sources/new", paths: () => ["/desk/sources/new"], enters: DESK, signIn: true },
  {
    route: "/desk/sources/[id]",
    paths: ({ rows }) => [
      `/desk/sources/${rows.sourceId}?document=${rows.documentId}`,
      `/desk/sources/${rows.sourceId}`,
    ],
    unknown: [`/desk/sources/${UNKNOWN_ID}`, "/desk/sources/x"],
    enters: DESK,
    shows: "Canary Source",
    signIn: true,
  },
  { route: "/desk/trash", paths: () => ["/desk/trash"], enters: DESK, signIn: true },
  { route: "/desk/import", paths: () => ["/desk/import"], enters: DESK, signIn: true },
];
