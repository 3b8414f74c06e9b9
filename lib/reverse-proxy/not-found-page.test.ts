import { afterEach, expect, test } from "vitest";
import { ask, openTestFront, type TestFront } from "./test-front";

const EMPTY = '<!DOCTYPE html><html id="__next_error__"><body></body></html>';
const WORDS = "<!DOCTYPE html><html><body>There is no such page</body></html>";

let front: TestFront;
afterEach(() => front.close());

/** A server that leaves the words of what it has a route for to scripts, as Next does. */
const open = () =>
  openTestFront(({ url = "" }, response) => {
    const flight = url === "/reports/none?_rsc=1";
    const found = url === "/reports/there";
    response.writeHead(found ? 200 : 404, {
      "content-type": flight ? "text/x-component" : "text/html; charset=utf-8",
    });
    response.end(url.startsWith("/reports/") || url === "/file" ? (flight ? "0:{}" : EMPTY) : WORDS);
  }).then((opened) => {
    front = opened;
  });

test("what is not found has its words without scripts, at its own address", async () => {
  await open();
  const { status, body } = await ask(front.port, "/reports/none", { headers: { cookie: "a=b" } });
  expect([status, body.toString()]).toEqual([404, WORDS]);
  expect(front.reached.map(({ url }) => url)).toEqual(["/reports/none", "/no-such-page"]);
  expect(front.reached[1]?.headers.cookie).toBe("a=b");
});

test.each([
  ["/none", {}, 404, WORDS],
  ["/reports/there", {}, 200, EMPTY],
  ["/reports/none?_rsc=1", { headers: { rsc: "1" } }, 404, "0:{}"],
  ["/reports/none", { method: "HEAD" }, 404, ""],
] as const)("%s is passed on as it is (%o)", async (path, more, status, body) => {
  await open();
  const answer = await ask(front.port, path, more);
  expect([answer.status, answer.body.toString()]).toEqual([status, body]);
  expect(front.reached).toHaveLength(1);
});
