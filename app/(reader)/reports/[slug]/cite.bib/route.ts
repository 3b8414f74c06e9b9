import { asBibtex } from "@/lib/exports/citation/formats";
import { citation } from "../cite";

/** A report, or a block of it, as BibTeX. */
export const GET = citation({ type: "application/x-bibtex; charset=utf-8", ending: "bib", write: asBibtex });
