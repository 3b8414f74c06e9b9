import { expect, it } from "vitest";
import { shortName } from "./short-name";

it.each([
  ["Mount Weld", "Mount Weld"],
  ["Baotou Iron & Steel (Group)", "Baotou Iron & Steel"],
  ["MOFCOM/GACC Announcement No. 18 of 2025", "MOFCOM/GACC … 18 of 2025"],
  ["Announcement No. 61 of 2025", "Announcement No. 61 of …"],
  ["Automotive New Materials Industry Innovation Alliance", "Automotive … Alliance"],
  ["Separationplantsandrefineries", "Separationplantsandrefi…"],
])("%s is %s", (name, short) => {
  expect(shortName(name, 24)).toBe(short);
});

it("keeps numbered names apart", () => {
  const names = [18, 55, 61, 62].map((number) => `MOFCOM Announcement No. ${number} of 2025`);
  expect(new Set(names.map((name) => shortName(name, 20))).size).toBe(names.length);
});
