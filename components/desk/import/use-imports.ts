"use client";

import { useCallback, useRef, useState } from "react";
import { importAtDeskAction, previewImportAction } from "@/lib/imports/actions";
import { type ImportItem, type Levels, newItem, optionsOf, type Picture } from "./import-item";
import { readChosen, textToBase64 } from "./read-chosen";

const LOST = "The server could not be reached. Nothing was saved. Try again.";

/** The files and texts on the import screen, and the actions on them. */
export function useImports() {
  const [items, setItems] = useState<readonly ImportItem[]>([]);
  const [pictures, setPictures] = useState<readonly Picture[]>([]);
  const [levels, setLevels] = useState<Levels>({ access: "", highlightsAccess: "" });
  const last = useRef(0);

  const change = useCallback((id: number, some: Partial<ImportItem>) => {
    setItems((all) => all.map((item) => (item.id === id ? { ...item, ...some } : item)));
  }, []);

  const preview = useCallback(
    async (item: ImportItem, asked: Levels) => {
      change(item.id, { phase: "reading", problem: null });
      const input = { name: item.name, content: item.content, options: optionsOf(asked) };
      const answer = await previewImportAction(input).catch(() => null);
      if (answer?.ok) return change(item.id, { phase: "ready", preview: answer.data });
      change(item.id, { phase: "refused", preview: null, problem: answer?.message ?? LOST });
    },
    [change],
  );

  const add = useCallback(
    (name: string, content: string) => {
      last.current += 1;
      const item = newItem(last.current, name, content);
      setItems((all) => [...all, item]);
      return preview(item, levels);
    },
    [preview, levels],
  );

  return {
    items,
    pictures,
    levels,
    change,
    preview: (item: ImportItem) => preview(item, levels),
    remove: (id: number) => setItems((all) => all.filter((item) => item.id !== id)),
    addText: async (text: string) => add("pasted text", await textToBase64(text)),
    async addFiles(files: readonly File[]) {
      for (const file of files) {
        const chosen = await readChosen(file);
        if ("reason" in chosen) {
          last.current += 1;
          const refused = {
            ...newItem(last.current, chosen.name, ""),
            phase: "refused" as const,
            problem: chosen.reason,
          };
          setItems((all) => [...all, refused]);
        } else if (chosen.isPicture) {
          const { name, content } = chosen;
          setPictures((all) => [...all.filter((one) => one.name !== name), { name, content }]);
        } else await add(chosen.name, chosen.content);
      }
    },
    changeLevels(next: Levels) {
      setLevels(next);
      for (const item of items) if (item.content !== "" && item.phase !== "done") void preview(item, next);
    },
    async create(item: ImportItem): Promise<string | null> {
      change(item.id, { phase: "creating", problem: null });
      const wanted = new Set(item.preview?.images.flatMap((path) => [path, path.split("/").at(-1)]));
      const decided = (decision: string) =>
        Object.keys(item.decisions).filter((key) => item.decisions[key] === decision);
      const answer = await importAtDeskAction({
        name: item.name,
        content: item.content,
        options: optionsOf(levels, item),
        pictures: pictures.filter((picture) => wanted.has(picture.name)),
        mentions: { confirmed: decided("confirmed"), rejected: decided("rejected"), rest: item.rest },
      }).catch(() => null);
      if (!answer?.ok) {
        change(item.id, { phase: "ready", problem: answer?.message ?? LOST });
        return null;
      }
      change(item.id, { phase: "done", made: answer.data });
      return answer.data.reportId;
    },
  };
}
