"use client";

import type { Editor } from "@tiptap/react";
import { BubbleMenu } from "@tiptap/react/menus";
import { ScanText } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { popupStyle } from "@/components/ui/popup-style";
import { chosenWords } from "../claim-marks";
import { keyNames } from "./toolbar-button";

/**
 * Appears above selected words with a number: makes a claim from them. For other words use the toolbar or the shortcut.
 */
export function ClaimBubble({ editor, onClaim }: { editor: Editor; onClaim: () => void }) {
  return (
    <BubbleMenu
      editor={editor}
      pluginKey="claim-bubble"
      updateDelay={200}
      shouldShow={({ editor: shown }) => {
        const chosen = shown.isEditable && shown.isFocused ? chosenWords(shown) : null;
        return (
          chosen !== null && /\d/.test(chosen.words) && !shown.isActive("claim") && !shown.isActive("entity")
        );
      }}
      options={{ placement: "top-start", offset: 8 }}
      className={cn(popupStyle, "z-30 p-1 font-sans")}
    >
      <Button size="sm" variant="quiet" onMouseDown={(event) => event.preventDefault()} onClick={onClaim}>
        <ScanText aria-hidden="true" />
        Make a claim
        <span className="text-ink-faint max-sm:hidden">{keyNames("Mod-Alt-k")}</span>
      </Button>
    </BubbleMenu>
  );
}
