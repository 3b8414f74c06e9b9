import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { MixedText, shortened } from "./mixed-text";

it("ends after a word, or in a text without spaces after a character", () => {
  expect(shortened("Short enough", 20)).toBe("Short enough");
  expect(shortened("The plant, it says, makes magnets", 19)).toBe("The plant, it…");
  expect(shortened("氧化镨钕的价格上涨", 5)).toBe("氧化镨钕的…");
  expect(shortened("𠀀𠀀𠀀", 3)).toBe("𠀀…");
});

it("marks runs of Chinese, with their punctuation, and nothing else", () => {
  const markup = (text: string) => renderToStaticMarkup(<MixedText text={text} />);
  expect(markup("Lynas, Perth")).toBe("Lynas, Perth");
  expect(markup("The 包头，内蒙古 plant")).toBe(
    'The <span lang="zh-Hans" class="break-keep">包头，内蒙古</span> plant',
  );
  expect(markup("Full ， stop")).toBe("Full ， stop");
});
