import { expect, it } from "vitest";
import { isEndpoint, isPublicAddress, lookUpPublic } from "./endpoint";

it.each([
  "https://fcm.googleapis.com/fcm/send/x",
  "https://updates.push.services.mozilla.com/wpush/v2/x",
  "https://web.push.apple.com:443/x",
])("%s is one", (address) => expect(isEndpoint(address, undefined)).toBe(true));

it.each([
  "http://push.example.com/x",
  "https://push.example.com:8443/x",
  "https://user:word@push.example.com/x",
  "https://localhost/x",
  "https://postgres/x",
  "https://127.0.0.1/x",
  "https://0x7f.1/x",
  "https://2130706433/x",
  "https://[::1]/x",
  "https://[::ffff:10.0.0.1]/x",
  "https://8.8.8.8/x",
  "file:///etc/passwd",
  "ftp://push.example.com/x",
  "push.example.com",
])("%s is none", (address) => expect(isEndpoint(address, undefined)).toBe(false));

it("may be of the push service of one's own, at its origin alone", () => {
  expect(isEndpoint("http://10.0.0.5:9000/x", "http://10.0.0.5:9000/")).toBe(true);
  expect(isEndpoint("http://10.0.0.5:9001/x", "http://10.0.0.5:9000")).toBe(false);
  expect(isEndpoint("http://user@10.0.0.5:9000/x", "http://10.0.0.5:9000")).toBe(false);
});

it.each([
  ["93.184.216.34", true],
  ["2606:2800:220:1::1", true],
  ["10.1.2.3", false],
  ["172.16.0.1", false],
  ["192.168.1.1", false],
  ["169.254.169.254", false],
  ["100.64.0.1", false],
  ["0.0.0.0", false],
  ["127.0.0.53", false],
  ["::1", false],
  ["fd00::1", false],
  ["fe80::1", false],
  ["::ffff:127.0.0.1", false],
  ["64:ff9b::7f00:1", false],
])("%s: public is %s", (address, expected) => expect(isPublicAddress(address)).toBe(expected));

it.each([{ all: true }, {}])(
  "a name that leads to a private address is not looked up (%j)",
  async (options) => {
    const failed = await new Promise<Error | null>((resolve) =>
      lookUpPublic("localhost", options, (error) => resolve(error)),
    );
    expect(failed?.message).toBe("localhost has no public address");
  },
);
