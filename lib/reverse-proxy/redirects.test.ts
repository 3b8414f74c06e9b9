import { afterEach, expect, test } from "vitest";
import { ask, openTestFront, type TestFront } from "./test-front";

let front: TestFront;
afterEach(() => front.close());

const PAGE = "<!doctype html><p>what the page had got to</p>".repeat(2_000);

const open = async (status: number) => {
  front = await openTestFront((_request, response) => {
    response.writeHead(status, { "content-type": "text/html", location: "/sign-in", "set-cookie": "a=b" });
    response.end(PAGE);
  });
};

test.each([303, 307, 308])("a redirect with %s has no page", async (status) => {
  await open(status);
  const answer = await ask(front.port, "/library/notes", { headers: { "accept-encoding": "gzip" } });
  expect(answer).toMatchObject({ status, headers: { location: "/sign-in", "content-length": "0" } });
  expect(answer.headers["set-cookie"]).toEqual(["a=b"]);
  expect(answer.body.toString()).toBe("");
});

test("redirects in a row use one connection to Next", async () => {
  await open(307);
  for (let times = 0; times < 3; times += 1) await ask(front.port, "/library/notes");
  expect(new Set(front.sockets).size).toBe(1);
});

test.each(["rsc", "next-action"])(
  "the redirect that Next's scripts asked for by %s keeps its body",
  async (name) => {
    await open(303);
    const answer = await ask(front.port, "/library/notes", { headers: { [name]: "1" } });
    expect(answer.body.toString()).toBe(PAGE);
  },
);
