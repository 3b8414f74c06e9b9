import { BESIDE_THE_TEXT } from "../world";
import { DESK, each, NOBODY_KNOWN, type PersonalRoute, reportOf } from "./route";

/** The rooms of analysts and editors. */
export const DESK_ROUTES: readonly PersonalRoute[] = [
  {
    route: "/desk",
    paths: () => ["/desk", "/desk?q=canary", "/desk?state=draft"],
    enters: DESK,
    signIn: true,
  },
  { route: "/desk/reports/new", paths: () => ["/desk/reports/new"], enters: DESK, signIn: true },
  {
    route: "/desk/reports/[id]",
    paths: (world) => [
      `/desk/reports/${reportOf(world, "canary-draft")}`,
      ...each(world, (id) => [`/desk/reports/${id}`]),
    ],
    enters: DESK,
    signIn: true,
    control: (canary) => canary.report === "canary-draft" && !BESIDE_THE_TEXT.has(canary.place),
  },
  {
    route: "/desk/reports/[id]/history",
    paths: (world) => each(world, (id) => [`/desk/reports/${id}/history`]),
    enters: DESK,
    signIn: true,
  },
  {
    route: "/desk/reports/[id]/preview",
    paths: (world) => [
      `/desk/reports/${reportOf(world, "canary-draft")}/preview?as=professional`,
      ...each(world, (id) => [`/desk/reports/${id}/preview`, `/desk/reports/${id}/preview?as=professional`]),
    ],
    enters: DESK,
    signIn: true,
    control: (canary) =>
      canary.report === "canary-draft" && !["title of a draft", "id of an edge"].includes(canary.place),
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
      paths: () => [`/desk/entities/${NOBODY_KNOWN}${page}`],
      enters: DESK,
      status: 404,
      signIn: true,
    }),
  ),
  {
    route: "/desk/entities/relationships/[id]",
    paths: () => [`/desk/entities/relationships/${NOBODY_KNOWN}`],
    enters: DESK,
    status: 404,
    signIn: true,
  },
  { route: "/desk/glossary", paths: () => ["/desk/glossary"], enters: DESK, signIn: true },
  { route: "/desk/glossary/new", paths: () => ["/desk/glossary/new"], enters: DESK, signIn: true },
  {
    route: "/desk/glossary/[slug]",
    paths: () => ["/desk/glossary/xitu"],
    enters: DESK,
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
    paths: () => [`/desk/sources/${NOBODY_KNOWN}`],
    enters: DESK,
    status: 404,
    signIn: true,
  },
  { route: "/desk/trash", paths: () => ["/desk/trash"], enters: DESK, signIn: true },
  { route: "/desk/import", paths: () => ["/desk/import"], enters: DESK, signIn: true },
];
