import { LinkTabs } from "@/components/ui/link-tabs";

/** The pages of what a person follows, keeps and notes. */
export function LibraryNav({ current }: { current: "watchlist" | "bookmarks" | "notes" }) {
  return (
    <LinkTabs
      label="Your lists"
      tabs={[
        { href: "/watchlist", name: "Watchlist", current: current === "watchlist" },
        { href: "/library", name: "Bookmarks", current: current === "bookmarks" },
        { href: "/library/notes", name: "Notes and highlights", current: current === "notes" },
      ]}
    />
  );
}
