import { expect, it } from "vitest";
import { countryName } from "./country-name";

it.each([
  ["CN", "China"],
  ["HK", "Hong Kong"],
  ["NL", "Netherlands"],
  ["CD", "Democratic Republic of the Congo"],
  ["BA", "Bosnia and Herzegovina"],
  ["cn", "cn"],
  ["China", "China"],
])("%s is called %s", (code, name) => expect(countryName(code)).toBe(name));
