import { describe, expect, it } from "vitest";
import { ReadEntity } from "@/lib/entities/as-of";
import { ReadConcentration } from "@/lib/entities/concentration/query";
import { ListEntities } from "@/lib/entities/list-query";
import { ListClaims } from "@/lib/evidence/ledger-query";
import { ListSources, ReadSource } from "@/lib/evidence/sources/schema";
import { ListTerms } from "@/lib/glossary/schema";
import { ListReports } from "@/lib/reports/list-query";
import { SearchQuery } from "@/lib/search/schema";
import { CACHED_PAGES } from "./cached-paths";

const parametersOf = (page: string) =>
  CACHED_PAGES.filter((cached) => cached.page === page).flatMap(({ parameters }) => Object.keys(parameters));

describe("the parameters of cached pages", () => {
  // One that is forgotten here would be dropped, and the page would answer another question.
  it.each([
    ["reports", ListReports],
    ["entities", ListEntities],
    ["glossary", ListTerms],
    ["entity", ReadEntity],
    ["concentration", ReadConcentration],
    ["search", SearchQuery],
    ["claims", ListClaims],
    ["sources", ListSources],
    ["source", ReadSource],
  ] as const)("are those that %s reads", (page, schema) => {
    expect(parametersOf(page).sort()).toEqual(Object.keys(schema.shape).sort());
  });
});
