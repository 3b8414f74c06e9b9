import { expect, test } from "vitest";
import { limitKey } from "./limit-key";

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0db8:0001:0002::", "2001:db8:1:2::/64"],
  ["::1", "::/64"],
  ["not an address", "not an address"],
  ["", ""],
])("%s is counted under %s", (address, key) => {
  expect(limitKey(address)).toBe(key);
});
