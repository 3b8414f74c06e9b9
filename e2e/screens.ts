import type { Browser, BrowserContext } from "@playwright/test";
import { plantedWorld } from "./no-leak/planted";
import type { ViewerKind } from "./no-leak/world";
import { BASE_URL, BEHIND_PROXY } from "./server";

/** A screen and who looks at it; `:draft` and `:live` are ids of reports of the planted world, `:passage` of a block. */
export type Screen = { path: string; as: ViewerKind; status?: number };

/** Every screen, as the viewer it is for sees it; reports also as strangers and members see them. */
const SCREENS: readonly Screen[] = [
  { path: "/", as: "stranger" },
  { path: "/", as: "subscriber" },
  { path: "/reports", as: "stranger" },
  { path: "/reports?tag=canary", as: "stranger" },
  { path: "/reports?tag=nothing-has-this-tag", as: "stranger" },
  { path: "/reports/canary-live", as: "stranger" },
  { path: "/reports/canary-live", as: "registered" },
  { path: "/reports/canary-live", as: "professional" },
  { path: "/reports/canary-live", as: "editor" },
  { path: "/reports/canary-corrected", as: "professional" },
  { path: "/reports/canary-live/discussion", as: "stranger" },
  { path: "/reports/canary-live/discussion", as: "professional" },
  { path: "/forum", as: "stranger" },
  { path: "/forum", as: "professional" },
  { path: "/forum/reports", as: "professional" },
  { path: "/forum/canary-room", as: "professional" },
  { path: "/forum/canary-room/new", as: "professional" },
  { path: "/forum/canary-room/canary-topic", as: "professional" },
  { path: "/forum/canary-room/canary-topic", as: "editor" },
  { path: "/forum/canary-room", as: "stranger", status: 404 },
  { path: "/forum/search", as: "stranger" },
  { path: "/forum/search?q=canary", as: "professional" },
  { path: "/reports/canary-live/discussion/passages/:passage", as: "professional" },
  { path: "/reports/canary-live/correct?block=:passage", as: "stranger" },
  { path: "/reports/canary-live/correct?block=:passage", as: "professional" },
  { path: "/reports/canary-withdrawn", as: "stranger" },
  { path: "/reports/canary-withdrawn", as: "editor" },
  { path: "/reports/rare-earths-move-into-the-vehicle", as: "stranger" },
  { path: "/reports/rare-earths-move-into-the-vehicle", as: "professional" },
  { path: "/entities", as: "stranger" },
  { path: "/entities?q=nothing-is-called-this", as: "stranger" },
  { path: "/entities/canary-works", as: "professional" },
  { path: "/entities/china-rare-earth-group", as: "stranger" },
  { path: "/entities/mp-materials?asOf=2026-06-01", as: "stranger" },
  { path: "/concentration", as: "stranger" },
  { path: "/concentration?material=separated-rare-earth-oxides&stage=separation", as: "professional" },
  { path: "/claims", as: "stranger" },
  { path: "/claims", as: "professional" },
  { path: "/claims?entity=nothing-is-called-this", as: "stranger" },
  { path: "/glossary", as: "stranger" },
  { path: "/glossary?q=nothing-is-called-this", as: "stranger" },
  { path: "/desk/glossary", as: "analyst" },
  { path: "/desk/glossary/new", as: "analyst" },
  { path: "/sources", as: "stranger" },
  { path: "/sources?q=nothing-is-called-this", as: "stranger" },
  { path: "/graph", as: "stranger" },
  { path: "/graph?view=table", as: "subscriber" },
  { path: "/graph?material=dysprosium&focus=dysprosium", as: "professional" },
  { path: "/graph?from=baogang-group&to=lynas-rare-earths", as: "stranger" },
  { path: "/search", as: "stranger" },
  { path: "/search?q=magnets", as: "subscriber" },
  { path: "/search?q=nothingsaysthis", as: "stranger" },
  { path: "/search?q=Northen+Rare+Earth", as: "stranger" },
  { path: "/pricing", as: "stranger" },
  { path: "/pricing", as: "registered" },
  { path: "/sign-in", as: "stranger" },
  { path: "/sign-in/link", as: "stranger" },
  { path: "/sign-up", as: "stranger" },
  { path: "/reset-password", as: "stranger" },
  { path: "/reset-password/new", as: "stranger" },
  { path: "/verify", as: "stranger" },
  { path: "/verify?of=https%3A%2F%2Fexample.com%2Freports%2Fcanary-live", as: "professional" },
  { path: "/verify-email", as: "stranger" },
  { path: "/set-up", as: "stranger" },
  { path: "/unsubscribe", as: "stranger" },
  { path: "/dev/outbox", as: "stranger", ...(BEHIND_PROXY && { status: 404 }) },
  { path: "/account", as: "registered" },
  { path: "/account/discussion", as: "registered" },
  { path: "/account/corrections", as: "registered" },
  { path: "/account", as: "unverified" },
  { path: "/account", as: "professional" },
  { path: "/desk", as: "analyst" },
  { path: "/desk/reports/new", as: "analyst" },
  { path: "/desk/import", as: "analyst" },
  { path: "/desk/entities", as: "analyst" },
  { path: "/desk/entities?q=nothing-is-called-this", as: "analyst" },
  { path: "/desk/entities/new", as: "analyst" },
  { path: "/desk/entities/duplicates", as: "analyst" },
  { path: "/desk/trash", as: "analyst" },
  { path: "/desk/claims", as: "analyst" },
  { path: "/desk/claims?tab=all", as: "analyst" },
  { path: "/desk/corrections", as: "analyst" },
  { path: "/desk/sources", as: "analyst" },
  { path: "/desk/sources/new", as: "analyst" },
  { path: "/desk/reports/:draft", as: "editor" },
  { path: "/desk/reports/:draft/history", as: "editor" },
  { path: "/desk/reports/:live/preview?as=public", as: "editor" },
  { path: "/admin", as: "admin" },
  { path: "/admin/people", as: "admin" },
  { path: "/admin/people/invite", as: "admin" },
  { path: "/admin/people/import", as: "admin" },
  { path: "/admin/people/grant", as: "admin" },
  { path: "/admin/field", as: "admin" },
  { path: "/authors/canary-author", as: "stranger" },
  { path: "/desk/authors", as: "editor" },
  { path: "/invitation?token=x", as: "stranger" },
  { path: "/admin/tiers", as: "admin" },
  { path: "/admin/tiers/new", as: "admin" },
  { path: "/admin/requests", as: "admin" },
  { path: "/admin/audit", as: "admin" },
  { path: "/admin/moderation", as: "admin" },
  { path: "/admin/forum", as: "admin" },
  { path: "/admin/forum/new", as: "admin" },
  { path: "/nowhere", as: "stranger", status: 404 },
  { path: "/reports/nowhere", as: "subscriber", status: 404 },
  { path: "/desk", as: "registered", status: 404 },
];

/** The viewers in the list above. */
export const VIEWERS_WITH_SCREENS: readonly ViewerKind[] = [...new Set(SCREENS.map(({ as }) => as))];

/** The screens of a viewer, with their paths in the planted world. */
export function screensOf(viewer: ViewerKind): Screen[] {
  const { reports, rows } = plantedWorld();
  const idOf = (slug: string) => reports.find((report) => report.slug === slug)?.reportId ?? "";
  return SCREENS.filter(({ as }) => as === viewer).map(({ path, ...rest }) => ({
    ...rest,
    path: path
      .replace(":draft", idOf("canary-draft"))
      .replace(":live", idOf("canary-live"))
      .replace(":passage", rows.passageId),
  }));
}

type Look = { colorScheme: "light" | "dark"; width: number };

/** A browser context in which this viewer is signed in. */
export async function browserOf(browser: Browser, viewer: ViewerKind, look?: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: BASE_URL,
    colorScheme: look?.colorScheme ?? "light",
    reducedMotion: "reduce",
    viewport: { width: look?.width ?? 1440, height: 900 },
  });
  const [name = "", ...value] = (plantedWorld().cookies[viewer] ?? "").split("=");
  if (name) await context.addCookies([{ name, value: value.join("="), url: BASE_URL }]);
  return context;
}
