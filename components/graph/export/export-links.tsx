"use client";

import { useState } from "react";
import { useHouseWords } from "@/components/field/house-words";
import { utcDay } from "@/lib/clock/calendar";
import { fileName } from "@/lib/exports/download";
import { edgeCsv } from "@/lib/graph/edge-csv";
import { sortEdges } from "@/lib/graph/edge-order";
import { graphSvg } from "@/lib/graph/graph-svg";
import { layOut } from "../map/lay-out";
import type { Explorer } from "../use-explorer";
import { exportNotes, type GraphHouse } from "./export-notes";
import { download, pngOf } from "./png-of";

/** Files from the server: everything that the viewer may know of, ignoring the filters. */
const WHOLE = [
  { label: "GraphML", href: "/graph.graphml" },
  { label: "CSV", href: "/graph.csv" },
];

/** Exports of what is on the screen: as a picture, or its edges as rows; and of the whole graph, as files. */
export function ExportLinks({ explorer, house }: { explorer: Explorer; house: GraphHouse }) {
  const { graph, parameters } = explorer;
  const second = useHouseWords().secondLanguage !== null;
  const [problem, setProblem] = useState<string | null>(null);
  const name = fileName(house.name, `graph-${utcDay(new Date())}`);
  const picture = async () =>
    graphSvg({
      graph,
      layout: await layOut(graph),
      notes: exportNotes(graph, parameters, house, new Date()),
    });
  const saveSvg = async () =>
    download(`${name}.svg`, new Blob([(await picture()).svg], { type: "image/svg+xml" }));
  const savePng = async () => download(`${name}.png`, await pngOf(await picture()));
  const saveCsv = () => {
    const csv = edgeCsv(graph, sortEdges(graph, "from"), { site: house.site, second });
    // The byte order mark tells spreadsheets that it is UTF-8.
    download(`${name}.csv`, new Blob(["\ufeff", csv], { type: "text/csv;charset=utf-8" }));
  };
  const acts = [
    { label: "SVG", act: saveSvg },
    { label: "PNG", act: savePng },
    { label: "CSV", act: saveCsv },
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-3 text-sm">
      <span className="flex items-center gap-x-3 noscript:hidden">
        <span className="type-meta">What is shown</span>
        {acts.map(({ label, act }) => (
          <button
            key={label}
            type="button"
            className="text-link min-h-6"
            onClick={async () => {
              setProblem(null);
              try {
                await act();
              } catch {
                setProblem(`The ${label} could not be created here. Show less of the graph, or use the SVG.`);
              }
            }}
          >
            {label}
          </button>
        ))}
      </span>
      <span className="flex items-center gap-x-3 md:ml-2">
        <span className="type-meta">Whole graph</span>
        {WHOLE.map(({ label, href }) => (
          <a
            key={href}
            href={href}
            aria-label={`Whole graph as ${label}`}
            className="text-link inline-flex min-h-6 items-center"
          >
            {label}
          </a>
        ))}
      </span>
      {problem && (
        <span role="alert" className="text-danger">
          {problem}
        </span>
      )}
    </div>
  );
}
