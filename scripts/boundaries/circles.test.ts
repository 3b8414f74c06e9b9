import { describe, expect, it } from "vitest";
import { circleViolations } from "./circle-rules";
import { parseModule } from "./module";

type File = [path: string, ...imports: string[]];

const found = (...files: File[]) =>
  circleViolations(
    files.map(([path, ...imports]) =>
      parseModule(path, imports.map((source) => `import type { X } from "@/${source}";`).join("\n")),
    ),
  );

const PAGE: File = ["app/page.tsx", "components/report/list", "lib/reports/queries/list"];
const LIST: File = ["components/report/list.tsx", "lib/reports/types"];
const TYPES: File = ["lib/reports/types.ts", "lib/env"];
const QUERY: File = ["lib/reports/queries/list.ts", "lib/reports/types", "lib/access/sql"];
const SQL: File = ["lib/access/sql.ts", "lib/env"];
const ENV: File = ["lib/env.ts"];
const STRAIGHT: File[] = [PAGE, LIST, TYPES, QUERY, SQL, ENV];

describe("circles of imports", () => {
  it("are not found where every arrow leads down", () => {
    expect(found(...STRAIGHT)).toEqual([]);
  });

  it("are found between two rooms, although their files form none, with the files of both arrows", () => {
    const [circle, ...others] = found(...STRAIGHT, ["lib/access/rank.ts", "lib/reports/types"]);
    expect(others).toEqual([]);
    expect(circle).toMatchObject({ path: "lib/access/rank.ts", rule: "rooms-import-in-no-circle" });
    expect(circle?.message).toContain(
      "lib/access → lib/reports: lib/access/rank.ts imports lib/reports/types.ts",
    );
    expect(circle?.message).toContain(
      "lib/reports → lib/access: lib/reports/queries/list.ts imports lib/access/sql.ts",
    );
  });

  it("are found through a third room, and say how many more rooms are bound to them", () => {
    const [circle, ...others] = found(
      ...STRAIGHT,
      ["lib/access/rank.ts", "lib/search/tokens"],
      ["lib/search/tokens.ts", "lib/reports/types", "lib/glossary/types"],
      ["lib/glossary/schema.ts", "lib/search/tokens"],
    );
    expect(others).toEqual([]);
    expect(circle?.message.match(/→/g)).toHaveLength(3);
    expect(circle?.message).toContain("lib/search → lib/reports");
    expect(circle?.message).toContain("1 more");
  });

  it("are found between rooms of components, and between a room and the files directly in lib", () => {
    expect(
      found(
        ...STRAIGHT,
        ["components/report/cards.tsx", "components/entity/card"],
        ["components/entity/card.tsx", "components/report/list"],
      ),
    ).toMatchObject([{ rule: "rooms-import-in-no-circle" }]);
    expect(found(...STRAIGHT, ["lib/errors.ts", "lib/access/sql"])).toMatchObject([
      { path: "lib/errors.ts", rule: "rooms-import-in-no-circle" },
    ]);
  });

  it("are found between files of one room, and of no room", () => {
    const [circle] = found(
      ["lib/reports/types.ts", "lib/reports/schema"],
      ["lib/reports/schema.ts", "lib/reports/types"],
    );
    expect(circle).toMatchObject({ path: "lib/reports/schema.ts", rule: "files-import-in-no-circle" });
    expect(circle?.message).toContain("lib/reports/schema.ts → lib/reports/types.ts");
    expect(circle?.message).toContain("lib/reports/types.ts → lib/reports/schema.ts");
    expect(found(["scripts/a.ts", "scripts/b"], ["scripts/b.ts", "scripts/a"])).toHaveLength(1);
  });

  it("name a few imports of an arrow and count the others", () => {
    const many = Array.from(
      { length: 9 },
      (_, at): File => [`lib/access/rule-${at}.ts`, "lib/reports/types"],
    );
    expect(found(...STRAIGHT, ...many)[0]?.message).toContain("6 more");
  });

  it("do not count what tests import", () => {
    expect(found(...STRAIGHT, ["lib/access/sql.test.ts", "lib/reports/queries/list"])).toEqual([]);
  });
});
