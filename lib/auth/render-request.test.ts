import { expect, test } from "vitest";
import { addressHeaders, provenAddress, renderAsOf, renderHeaders, renderViewer } from "./render-request";

const TOKEN = "render-token-render-token-render-token";
const MARK = "0b9d1f0a-95d3-4c62-9d55-6c3a3a4f9e11";
const asked = { "x-lodestone-render-rank": "20", "x-lodestone-render-signed-in": "1" };

test("the front server requests a render for a rank, with the token", () => {
  for (const mark of [MARK, null]) {
    const asOf = { epoch: 7, mark, day: "2026-11-30" };
    const headers = new Headers(renderHeaders(TOKEN, { rank: 20, signedIn: true, ...asOf }));
    expect(renderViewer(headers, TOKEN)).toEqual({ kind: "rank", rank: 20, signedIn: true });
    expect(renderAsOf(headers)).toEqual(asOf);
  }
});

test.each([
  "",
  "7",
  "2026-11-30",
  "7 2026-11-30",
  `-1 ${MARK} 2026-11-30`,
  `7 ${MARK} today`,
  `7 unmarked 2026-11-30 more`,
  "7 other 2026-11-30",
])("what a page is rendered after is not read out of “%s”", (said) =>
  expect(renderAsOf(new Headers({ "x-lodestone-render-as-of": said }))).toBeNull(),
);

test.each([
  ["no token", asked],
  ["a wrong token", { ...asked, "x-lodestone-render-token": `${TOKEN.slice(0, -1)}x` }],
  ["a longer token", { ...asked, "x-lodestone-render-token": `${TOKEN}x` }],
  ["an empty token", { ...asked, "x-lodestone-render-token": "" }],
  ["no rank", { "x-lodestone-render-token": TOKEN }],
  ["an invalid rank", { ...asked, "x-lodestone-render-rank": "-1", "x-lodestone-render-token": TOKEN }],
  [
    "too high a rank",
    { ...asked, "x-lodestone-render-rank": "1000000000", "x-lodestone-render-token": TOKEN },
  ],
])("no other request: %s", (_name, headers) => {
  expect(renderViewer(new Headers(headers), TOKEN)).toBeNull();
});

test("if this process has no token, none is valid", () => {
  for (const token of [undefined, ""]) {
    const headers = new Headers({ ...asked, "x-lodestone-render-token": token ?? "" });
    expect(renderViewer(headers, token)).toBeNull();
  }
});

test("an address is trusted only with its proof", () => {
  const sent = addressHeaders(TOKEN, "203.0.113.7");
  expect(JSON.stringify(sent)).not.toContain(TOKEN);
  expect(provenAddress(new Headers(sent), TOKEN)).toBe("203.0.113.7");
  const { "x-lodestone-address-proof": proof = "" } = sent;
  const forgeries: Record<string, string>[] = [
    { "x-lodestone-address": "127.0.0.1" },
    { "x-lodestone-address": "127.0.0.1", "x-lodestone-address-proof": "" },
    { "x-lodestone-address": "127.0.0.1", "x-lodestone-address-proof": proof },
    { "x-lodestone-address": "127.0.0.1", "x-lodestone-render-token": TOKEN },
    { "x-lodestone-address-proof": proof },
  ];
  for (const forged of forgeries) {
    expect(provenAddress(new Headers(forged), TOKEN)).toBeNull();
  }
  expect(provenAddress(new Headers(addressHeaders("another".repeat(6), "127.0.0.1")), TOKEN)).toBeNull();
  expect(provenAddress(new Headers(addressHeaders("", "127.0.0.1")), undefined)).toBeNull();
});
