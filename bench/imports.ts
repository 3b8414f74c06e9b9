import { BrokenFile } from "@/lib/imports/import-file";
import { readInThread } from "@/lib/imports/thread/read-in-thread";

const SIZE = 5_000_000;
const LEVELS = { lowestPaid: "subscriber", levels: [] };
const paragraph = (words: string, times: number) => `${words.repeat(times).trim()}\n\n`;

/** Constructs as dense as is still accepted, and a denser one of each kind, which must be refused as quickly. */
const CONSTRUCTS: readonly { name: string; file: "a.md" | "a.txt"; unit: string }[] = [
  {
    name: "prose",
    file: "a.md",
    unit: paragraph("The kiln has two fires and no one knows which came first. ", 10),
  },
  { name: "one long paragraph", file: "a.md", unit: paragraph("word and more words here\n", 7000) },
  { name: "Chinese", file: "a.md", unit: paragraph("自公告之日起，出口经营者应当申请许可证。", 20) },
  { name: "emphasis", file: "a.md", unit: paragraph("**a** ", 200) },
  { name: "links", file: "a.md", unit: paragraph("[a](/b) ", 200) },
  { name: "addresses", file: "a.md", unit: paragraph("https://example.org/a_b ", 40) },
  { name: "definitions", file: "a.md", unit: "See [a].\n\n[a]: https://example.org\n\n" },
  { name: "list", file: "a.md", unit: `${"- item of a list\n".repeat(1900)}\nWords\n\n` },
  { name: "table", file: "a.md", unit: `| a | b |\n|---|---|\n${"| 1 | 2 |\n".repeat(1900)}\nWords\n\n` },
  { name: "quote", file: "a.md", unit: "> Words of a quote\n>\n> - item\n\n" },
  { name: "HTML", file: "a.md", unit: "<p>Words of a page, 5&nbsp;t</p>\n\n" },
  { name: "HTML lists", file: "a.md", unit: `<ol>${"<li>a<ul><li>b</li></ul></li>".repeat(300)}</ol>\n\n` },
  { name: "directives", file: "a.md", unit: ":::comment\na remark\n:::\n\nWords\n\n" },
  { name: "comments", file: "a.md", unit: "<!-- a remark -->\n\n%% another %%\n\nWords\n\n" },
  { name: "code", file: "a.md", unit: "```\nwords of code\n```\n\n" },
  {
    name: "copied prose",
    file: "a.txt",
    unit: `${"The kiln has two fires and no one knows why. ".repeat(8)}\n`,
  },
  {
    name: "copied and wrapped",
    file: "a.txt",
    unit: "The kiln has two fires and no one knows which of them\ncame first, or so it is said in the basin of\n",
  },
  { name: "copied list", file: "a.txt", unit: "- item of a list which was copied from a page of the web\n" },
  { name: "copied table", file: "a.txt", unit: "terbium oxide\t5,800\t5,900\tyuan a kilogram of it\n" },
  { name: "copied headings", file: "a.txt", unit: "Disclaimer\n\nA Heading of It\n\n" },
  {
    name: "broken words",
    file: "a.txt",
    unit: "mineral sands and what comes of them in the opera-\ntions of the basin, which are many and of long stand-\n",
  },
  {
    name: "lines said again",
    file: "a.txt",
    unit: `${Array.from({ length: 400 }, (_, place) => `words of a line that is there, ${"abcdefghij"[place % 10]} and ${"klmnopqrst"[Math.floor(place / 10) % 10]} and ${"uvwx"[Math.floor(place / 100)]}`).join("\n")}\n`,
  },
  {
    name: "printed pages",
    file: "a.txt",
    unit: "Words of a page that go on and on in this line of it\nExample Oxides | Report\n12\n",
  },
];

/** How long 5 MB of each construct take to be read in a thread, or refused; how long the process itself was blocked. */
export async function importsTable(): Promise<void> {
  await read("a.md", "# Warm\n\nWords");
  console.log("construct             MB      ms   longest pause ms   outcome");
  for (const { name, file, unit } of CONSTRUCTS) {
    const size = unit.length / Buffer.byteLength(unit);
    const text = unit.repeat(Math.floor((SIZE * size) / unit.length));
    const pauses = watchPauses();
    const start = performance.now();
    const outcome = await read(file, file === "a.md" ? `# Kilns\n\n${text}` : `A title of it\n\n${text}`);
    const time = performance.now() - start;
    console.log(
      `${name.padEnd(20)} ${(Buffer.byteLength(text) / 1e6).toFixed(1)} ${time.toFixed(0).padStart(7)} ${pauses().toFixed(0).padStart(18)}   ${outcome}`,
    );
  }
}

async function read(name: string, text: string): Promise<string> {
  try {
    const report = await readInThread({ name, bytes: new Uint8Array(Buffer.from(text)) }, {}, LEVELS);
    return `${report.document.content.length} blocks`;
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    return `refused: ${error.message.slice(0, 80)}`;
  }
}

/** Starts to watch; the call that is given back tells the longest time between two turns of the event loop. */
function watchPauses(): () => number {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 5);
  return () => {
    clearInterval(timer);
    return longest;
  };
}
