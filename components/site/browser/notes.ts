import { annotate } from "./annotate";
import { keepReport } from "./keep-report";
import { returnToPlace } from "./return-to-place";
import { selectedWords } from "./selected-words";
import { shareWords } from "./share-words";

const tools = document.getElementById("note-tools");
const text = document.querySelector<HTMLElement>("[data-report-text]");
if (text) returnToPlace(text);
if (tools && text) {
  const words = selectedWords(text, tools);
  shareWords(tools, words);
  const own = document.querySelector<HTMLElement>("[data-own-report]");
  const shown = own && annotate({ text, tools, own, words });
  if (shown) keepReport(shown);
}
