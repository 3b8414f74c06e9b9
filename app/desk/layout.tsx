import type { Metadata } from "next";
import type { ReactNode } from "react";
import { siteSettings, titles } from "@/app/site-settings";
import { HouseWordsProvider } from "@/components/field/house-words";
import { Toaster } from "@/components/ui/toaster";
import { readFieldWords } from "@/lib/field/queries/read-words";

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await siteSettings();
  return { title: titles(`Desk · ${name}`, "Desk"), robots: { index: false } };
}

/** What every page of the desk shares. It protects nothing: each page and each query checks permission itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const second = (await siteSettings()).secondLanguage;
  const words = { ...(await readFieldWords()), secondLanguage: second === "none" ? null : second };
  return (
    // Any page of the desk may contain Chinese input, so its font is loaded from the start.
    <div data-han-font={words.secondLanguage === null ? undefined : ""}>
      <HouseWordsProvider words={words}>{children}</HouseWordsProvider>
      <Toaster />
    </div>
  );
}
