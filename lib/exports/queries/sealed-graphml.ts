import "server-only";
import type { Viewer } from "@/lib/access/types";
import { env } from "@/lib/env";
import { readFieldWords } from "@/lib/field/queries/read-words";
import { sealPieces } from "@/lib/integrity/queries/seal-content";
import { xmlSeal } from "@/lib/integrity/seal";
import { readSecondLanguage } from "@/lib/settings/queries/second-language";
import { graphml } from "../graph/graphml";
import { readGraphLists } from "./whole-graph";

/** The whole graph as GraphML for this viewer, in pieces, with its seal at the end if there is a key at hand. */
export async function* sealedGraphml(viewer: Viewer): AsyncGenerator<string> {
  const site = env().PUBLIC_URL;
  const seal = await sealPieces(viewer, { address: `${site}/graph`, version: null });
  const [second, words] = await Promise.all([readSecondLanguage(), readFieldWords()]);
  const file = { site, second: second !== null, words };
  for await (const piece of graphml(await readGraphLists(viewer), file)) {
    seal?.add(piece);
    yield piece;
  }
  yield seal ? xmlSeal(seal.end()) : "\n";
}
