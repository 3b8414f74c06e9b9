import { expect, test } from "vitest";
import { RENDER_TOKEN_HEADER, renderHeaders, renderViewer } from "./render-request";

const TOKEN = "t".repeat(43);
const asked = (headers: Record<string, string>, token: string | undefined = TOKEN) =>
  renderViewer(new Headers(headers), token);

test("the front server is believed which rank it asks for", () => {
  expect(asked(renderHeaders(TOKEN, { rank: 30, signedIn: true }))).toEqual({
    kind: "rank",
    rank: 30,
    signedIn: true,
  });
});

test("nobody else is: without the token, with another, or where there is none", () => {
  const headers = renderHeaders(TOKEN, { rank: 1_000_000, signedIn: true });
  const { [RENDER_TOKEN_HEADER]: _token, ...without } = headers;
  expect(asked(without)).toBeNull();
  for (const wrong of ["", "x", "t".repeat(42), "t".repeat(44), `${"t".repeat(42)}u`])
    expect(asked({ ...headers, [RENDER_TOKEN_HEADER]: wrong }), wrong).toBeNull();
  expect(renderViewer(new Headers(headers), undefined)).toBeNull();
  expect(asked({ ...headers, [RENDER_TOKEN_HEADER]: "" }, "")).toBeNull();
});

test("a malformed rank is no rank", () => {
  const headers = renderHeaders(TOKEN, { rank: 0, signedIn: false });
  for (const rank of ["-1", "1e9", "0x10", "Infinity", "1234567890", ""])
    expect(asked({ ...headers, "x-lodestone-render-rank": rank }), rank).toBeNull();
});
