"use client";

import { type ReactNode, useState } from "react";
import { Field } from "./field";
import { SuggestField } from "./suggest-field";

type Props<T> = {
  label: string;
  /** id of the input, for focus */
  id?: string;
  placeholder?: string;
  hint?: ReactNode;
  error?: string | null;
  /** the current choice, as text; typing clears it */
  chosen: string | null;
  /** free text; absent if only a choice counts */
  words?: string;
  onWords?: (words: string) => void;
  find: (words: string) => Promise<T[]> | T[];
  keyOf: (item: T) => string;
  show: (item: T) => ReactNode;
  onChoose: (item: T) => void;
  onClear: () => void;
  /** a last line of the list, such as creating a new one */
  otherwise?: { text: (words: string) => string; onChoose: (words: string) => void };
  /** shown when nothing is found and nothing else can be chosen */
  none?: ReactNode;
};

const popup =
  "absolute inset-x-0 top-full z-10 mt-1 rounded-card border border-rule bg-surface shadow-overlay";

/** A field that searches while the user types: arrows move, Enter or Tab takes, Escape closes only the list. */
export function ChooseField<T>(props: Props<T>) {
  const { label, chosen, otherwise, none, words: free } = props;
  /** what is typed since the last choice; null shows the choice */
  const [typed, setTyped] = useState<string | null>(null);
  const done = () => setTyped(null);
  return (
    <Field label={label} id={props.id} hint={props.hint} error={props.error}>
      {(control) => (
        <div className="relative">
          <SuggestField
            input={{ ...control, placeholder: props.placeholder, maxLength: 200, onBlur: done }}
            value={typed ?? chosen ?? free ?? ""}
            onType={(words) => {
              setTyped(words);
              if (chosen !== null) props.onClear();
              props.onWords?.(words);
            }}
            asked={typed?.trim() ?? ""}
            find={props.find}
            keyOf={props.keyOf}
            show={props.show}
            onTake={(item) => {
              props.onChoose(item);
              done();
            }}
            otherwise={
              otherwise && {
                text: otherwise.text,
                onChoose: (words) => {
                  otherwise.onChoose(words);
                  done();
                },
              }
            }
            shown={typed !== null}
            onClose={done}
            free={free !== undefined}
            tabTakes
            label={label}
            listClassName={popup}
            none={
              none === undefined
                ? undefined
                : () => (
                    // A press must not take the focus, or the list would close.
                    <div
                      role="status"
                      onMouseDown={(event) => event.preventDefault()}
                      className={`${popup} px-2.5 py-2 text-[0.8125rem] text-ink-soft`}
                    >
                      {none}
                    </div>
                  )
            }
          />
        </div>
      )}
    </Field>
  );
}
