import { expect, it } from "vitest";
import { countryInWords, countryName } from "./country-names";

it.each([
  ["CN", "China"],
  ["HK", "Hong Kong"],
  ["NL", "Netherlands"],
  ["CD", "Democratic Republic of the Congo"],
  ["BA", "Bosnia and Herzegovina"],
  ["cn", "cn"],
  ["China", "China"],
])("%s is called %s", (code, name) => expect(countryName(code)).toBe(name));

it.each([
  ["NL", "the Netherlands"],
  ["CD", "the Democratic Republic of the Congo"],
  ["CZ", "Czechia"],
  ["LC", "Saint Lucia"],
])("something is in %s: in %s", (code, words) => expect(countryInWords(code)).toBe(words));
