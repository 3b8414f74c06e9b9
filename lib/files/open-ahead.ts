import type { FileStore, OpenFile } from "./types";

/**
 * The files of these names in their order, each open while it is in use and closed afterwards; the next ones are
 * already requested meanwhile, since a remote store takes time to answer. A file that is gone is skipped.
 *
 * @throws FilesUnreachable
 */
export async function* openAhead(
  store: FileStore,
  names: readonly string[],
): AsyncGenerator<{ name: string; file: OpenFile }> {
  const asked: { name: string; opening: Promise<OpenFile | null> }[] = [];
  let next = 0;
  const askMore = () => {
    for (; asked.length < store.atOnce && next < names.length; next++) {
      const name = names[next] ?? "";
      const opening = store.open(name);
      // The error reaches the code that awaits it.
      opening.catch(() => {});
      asked.push({ name, opening });
    }
  };
  try {
    for (askMore(); asked.length > 0; askMore()) {
      const first = asked.shift();
      const file = await first?.opening;
      if (!first || !file) continue;
      try {
        yield { name: first.name, file };
      } finally {
        await file.close();
      }
    }
  } finally {
    for (const { opening } of asked) await opening.then((file) => file?.close(), noted);
  }
}

const noted = () => {};
