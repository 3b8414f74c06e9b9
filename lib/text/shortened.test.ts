import { expect, it } from "vitest";
import { shortened } from "./shortened";

it("ends after a word, or in a text without spaces after a character", () => {
  expect(shortened("Short enough", 20)).toBe("Short enough");
  expect(shortened("The plant, it says, makes magnets", 19)).toBe("The plant, it…");
  expect(shortened("氧化镨钕的价格上涨", 5)).toBe("氧化镨钕的…");
  expect(shortened("𠀀𠀀𠀀", 3)).toBe("𠀀…");
});
