import { expect, test } from "@playwright/test";
import { ask } from "./ask";
import { mayRead } from "./check-probe";
import { canariesIn } from "./found-in";
import { type PersonalRoute, SIGNED_IN } from "./listed/route";
import { PERSONAL_ROUTES } from "./personal-routes";
import { plantedWorld } from "./planted";
import { FULL } from "./probes";
import { READS, type ViewerKind } from "./world";

const VIEWERS = Object.keys(READS) as ViewerKind[];
/** Asked for at every route; of the others a quick run takes one in turn. */
const ALWAYS: readonly ViewerKind[] = [
  "stranger",
  "registered",
  "professional",
  "analyst",
  "editor",
  "admin",
];
const IN_TURN = VIEWERS.filter((viewer) => !ALWAYS.includes(viewer));
const viewersOf = (nth: number): readonly ViewerKind[] =>
  FULL ? VIEWERS : VIEWERS.filter((one) => ALWAYS.includes(one) || one === IN_TURN[nth % IN_TURN.length]);

const FLIGHT: Record<string, string>[] = [
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
  { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
];
/** Files that anyone may cache. */
const PUBLIC_FILES = /^\/(icon\.svg|apple-icon\.png|manifest\.webmanifest|fonts\/|scripts\/)/;

const headerOf = (headers: string, wanted: string): string | undefined => {
  const lines = headers.split("\n");
  const at = lines.findIndex((line, index) => index % 2 === 0 && line.toLowerCase() === wanted);
  return at === -1 ? undefined : lines[at + 1];
};

/** The expected response when a viewer requests a page of this route. */
function expected(route: PersonalRoute, viewer: ViewerKind): { status: number; location?: RegExp } {
  if (route.enters.includes(viewer)) return { status: route.status ?? 200 };
  if (route.signIn && !SIGNED_IN.includes(viewer)) return { status: 307, location: /^\/sign-in\?next=/ };
  if (route.leads) return { status: 307, location: new RegExp(`^${route.leads}`) };
  return { status: route.refused ?? 404 };
}

for (const [nth, route] of PERSONAL_ROUTES.entries()) {
  test(`${route.route}: open to those who may enter, silent to everyone else`, async () => {
    test.setTimeout(240_000);
    const world = plantedWorld();
    for (const viewer of viewersOf(nth)) {
      for (const [index, path] of route.paths(world).entries()) {
        const page = await ask(world, viewer, { path });
        const where = `${viewer} GET ${path}`;
        const { status, location } = expected(route, viewer);
        expect(page.status, where).toBe(status);
        if (location) expect(headerOf(page.headers, "location"), where).toMatch(location);
        const found = canariesIn(page.body, world.canaries);
        if (index === 0 && route.shows) {
          expect(page.body.includes(route.shows), where).toBe(route.enters.includes(viewer));
        }
        if (index === 0 && route.control && route.enters.includes(viewer)) {
          const wanted = world.canaries.filter((canary) => route.control?.(canary));
          expect(wanted.length).toBeGreaterThan(10);
          expect(
            wanted.filter((canary) => !found.includes(canary)),
            `not given to ${where}`,
          ).toEqual([]);
        }
        const others = FLIGHT.map((headers) => ({ path, headers }));
        const answers = [page, await ask(world, viewer, { path: `${path.split("?")[0]}.rsc` })];
        for (const probe of others) answers.push(await ask(world, viewer, probe));
        for (const { headers, body } of answers) {
          const leaked = canariesIn(`${headers}\n${body}`, world.canaries).filter(
            (canary) => !mayRead(viewer, canary) && !route.mailed?.(canary),
          );
          expect(leaked, `leaked to ${where}`).toEqual([]);
          if (!PUBLIC_FILES.test(path)) {
            expect(headerOf(headers, "cache-control"), where).toBe("private, no-store");
          }
        }
      }
    }
  });
}

test("every page that shows one row is tried with an existing row and with a missing one", async () => {
  test.setTimeout(120_000);
  const world = plantedWorld();
  for (const route of PERSONAL_ROUTES) {
    if (!/^\/(desk|admin)\/.*\[/.test(route.route)) continue;
    expect(route.status, route.route).toBeUndefined();
    expect(Boolean(route.shows || route.control), route.route).toBe(true);
    expect(route.unknown?.length, route.route).toBeGreaterThan(0);
    for (const path of route.unknown ?? []) {
      for (const viewer of [...route.enters, "professional"] as const) {
        const { status, body } = await ask(world, viewer, { path });
        expect(status, `${viewer} GET ${path}`).toBe(404);
        expect(canariesIn(body, world.canaries)).toEqual([]);
      }
    }
  }
});

const FORMS: Record<string, string>[] = [{}, { rsc: "1" }];

test("a preview as a level shows exactly what that level may read", async () => {
  const world = plantedWorld();
  for (const report of world.reports) {
    for (const level of ["public", "registered", "subscriber", "professional"] as const) {
      for (const headers of FORMS) {
        const path = `/desk/reports/${report.reportId}/preview?as=${level}`;
        const { body, status } = await ask(world, "editor", {
          path,
          headers,
        });
        expect(status, path).toBe(200);
        // Only in reports that readers can see do staff words differ by level.
        const above = world.canaries.filter(
          (canary) =>
            canary.report === report.slug &&
            canary.level !== "staff" &&
            !READS[level === "public" ? "stranger" : level].includes(canary.level),
        );
        expect(canariesIn(body, above), `${path} ${JSON.stringify(headers)}`).toEqual([]);
      }
    }
  }
});

test("a preview of an unknown level is not found", async () => {
  const world = plantedWorld();
  const [report] = world.reports;
  for (const level of ["admin", "1000000", "public&as=professional", "__proto__"]) {
    const { body } = await ask(world, "editor", {
      path: `/desk/reports/${report?.reportId}/preview?as=${level}`,
    });
    const locked = world.canaries.filter((canary) => canary.level !== "public" && canary.level !== "staff");
    expect(canariesIn(body, locked), level).toEqual([]);
  }
});
