import { expect, test } from "vitest";
import { acceptsGzip } from "./compression";

test.each([
  [undefined, false],
  ["", false],
  ["identity", false],
  ["gzip", true],
  ["GZIP", true],
  ["br, gzip", true],
  ["gzip, deflate, br, zstd", true],
  ["br", false],
  ["*", true],
  ["gzip;q=0", false],
  ["gzip;q=0.000", false],
  ["gzip; q=0, *", false],
  ["*, gzip;q=0", false],
  ["*;q=0", false],
  ["gzip;q=0.5, identity;q=1", false],
  ["gzip;q=1.0, identity; q=0.5, *;q=0", true],
  [`${"x, ".repeat(200)}gzip`, false],
])("%s: %s", (header, taken) => {
  for (let n = 0; n < 2; n++) expect(acceptsGzip(header)).toBe(taken);
});
