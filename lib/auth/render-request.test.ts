import { expect, test } from "vitest";
import { renderHeaders, renderViewer } from "./render-request";

const TOKEN = "render-token-render-token-render-token";
const asked = { "x-lodestone-render-rank": "20", "x-lodestone-render-signed-in": "1" };

test("the front server asks for a rank, with the token", () => {
  const headers = new Headers(renderHeaders(TOKEN, { rank: 20, signedIn: true }));
  expect(renderViewer(headers, TOKEN)).toEqual({ kind: "rank", rank: 20, signedIn: true });
});

test.each([
  ["no token", asked],
  ["a wrong token", { ...asked, "x-lodestone-render-token": `${TOKEN.slice(0, -1)}x` }],
  ["a longer token", { ...asked, "x-lodestone-render-token": `${TOKEN}x` }],
  ["an empty token", { ...asked, "x-lodestone-render-token": "" }],
  ["no rank", { "x-lodestone-render-token": TOKEN }],
  ["a rank that is none", { ...asked, "x-lodestone-render-rank": "-1", "x-lodestone-render-token": TOKEN }],
  [
    "too high a rank",
    { ...asked, "x-lodestone-render-rank": "1000000000", "x-lodestone-render-token": TOKEN },
  ],
])("nobody else: %s", (_name, headers) => {
  expect(renderViewer(new Headers(headers), TOKEN)).toBeNull();
});

test("where no token was given to this process, none is right", () => {
  for (const token of [undefined, ""]) {
    const headers = new Headers({ ...asked, "x-lodestone-render-token": token ?? "" });
    expect(renderViewer(headers, token)).toBeNull();
  }
});
