"use client";

import { X } from "lucide-react";

type Props = { notices: readonly string[]; onClose: () => void };

/** What a paste left out or changed. The region is always present, so that screen readers announce changes. */
export function PasteNotices({ notices, onClose }: Props) {
  return (
    <div role="status" aria-label="What the paste left out">
      {notices.length > 0 && (
        <div className="flex items-start gap-3 border-t border-rule bg-caution-wash px-3 py-2 text-[0.8125rem]">
          <ul className="max-h-32 min-w-0 flex-1 space-y-0.5 overflow-y-auto">
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
          <button
            type="button"
            onClick={onClose}
            aria-label="Close the notice"
            className="-my-1 inline-flex size-8 shrink-0 items-center justify-center rounded-control hover:bg-hover pointer-coarse:size-10"
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        </div>
      )}
    </div>
  );
}
