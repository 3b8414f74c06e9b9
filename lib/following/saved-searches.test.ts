import { expect, it } from "vitest";
import type { Person } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Invalid, NotFound } from "@/lib/errors";
import { personOf } from "@/lib/membership/test-people";
import { EditSearch } from "./schema";
import { SubjectText } from "./subject";

await openTestDatabase();
const { follow } = await import("./commands/follow");
const { editSearch } = await import("./commands/edit-search");
const { readWatchlist } = await import("./queries/watchlist");

const press = (viewer: Person, subject: string) => follow(viewer, SubjectText.parse(subject));
const itemsOf = async (viewer: Person) =>
  (await readWatchlist(viewer)).sections.flatMap(({ items }) => items);

it("a saved search keeps its choices with its words, and both are edited", async () => {
  const reader = await personOf("reader");
  const text = "search:?sort=newest&tag=mines&q=dysprosium price";
  const { followId } = await press(reader, text);
  await press(reader, "search:dysprosium price");
  const href = "/search?q=dysprosium+price";
  expect(await itemsOf(reader)).toMatchObject([
    {
      name: "dysprosium price · Newest first · Topic: mines",
      href: `${href}&sort=newest&tag=mines`,
      subject: text,
    },
    { name: "dysprosium price", href },
  ]);
  const edited = EditSearch.parse({
    followId,
    name: "Dy",
    q: "dysprosium",
    sort: "",
    within: "month",
    tag: "",
    open: "on",
  });
  const named = { ...edited, name: "dysprosium price · Newest first · Topic: mines" };
  await editSearch(reader, named);
  expect((await itemsOf(reader))[0]?.name).toBe("dysprosium · In the last month · Open to me in full");
  await editSearch(reader, edited);
  expect((await itemsOf(reader))[0]).toMatchObject({
    name: "Dy",
    href: "/search?q=dysprosium&within=month&open=on",
  });
  const twice = { ...edited, q: "dysprosium price", within: undefined, open: undefined };
  await expect(editSearch(reader, twice)).rejects.toThrow(Invalid);
  await expect(editSearch(await personOf("reader"), edited)).rejects.toThrow(NotFound);
});
