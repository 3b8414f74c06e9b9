import { expect, it } from "vitest";
import { boxSize, boxText } from "./picture-text";

const lines = (name: string) => boxText({ name, nameZh: null }).lines;

it("breaks a name where the box ends, capitals being wider than other letters", () => {
  expect(lines("China Northern Rare Earth (Group) High-Tech")).toEqual([
    "China Northern Rare Earth",
    "(Group) High-Tech",
  ]);
  expect(lines("MOFCOM/GACC Announcement No. 18 of 2025")).toEqual([
    "MOFCOM/GACC",
    "Announcement No. 18 of",
    "2025",
  ]);
});

it("cuts what three lines do not hold, and a word that is wider than the box", () => {
  expect(lines("WWWWWWWWWWWWWWWWWWWWWWWW")).toEqual(["WWWWWWWWWWWWWW…"]);
  expect(lines("稀".repeat(20))[0]).toMatch(/^稀{12}…$/);
  const long = lines("An institute of ".repeat(12).trim());
  expect(long).toHaveLength(3);
  expect(long[2]).toMatch(/…$/);
});

it("gives a box the height of its lines", () => {
  const [one, two] = ["Lynas", "Lynas 莱纳斯"].map((name) => boxSize({ name, nameZh: "莱纳斯" }).height);
  expect(one).toBe(two);
  expect(boxSize({ name: "Lynas", nameZh: null }).height).toBeLessThan(one ?? 0);
});
