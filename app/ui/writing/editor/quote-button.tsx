import { TextQuote } from "lucide";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { insertBlock, quotationOf } from "#app/lib/markdown-editing";
import { Button } from "#app/ui/kit/button";
import { Icon } from "#app/ui/kit/icon";
import { type Control, put } from "./typing";

type Props = {
  /** The words of the post. */
  area: HTMLElement;
  /** What its author is called in a text. */
  author: string;
  /** Where it is found. */
  path: string;
};
/** A selected passage, and where in the post it ends, in pixels. */
type Passage = { text: string; top: number; left: number };

/** Stands under a passage that is selected in the post, and takes it into the answer. The Tab key leads to it from there. */
export function QuoteButton({ area, author, path }: Props) {
  const { t } = useTranslation();
  const passage = usePassage(area);
  if (!passage) return null;
  const quote = () => {
    const control = answerControl();
    if (!control) return;
    const quotation = quotationOf(passage.text, `[${author}](${path})`);
    getSelection()?.removeAllRanges();
    put(control, insertBlock(control.value, control.value.length, control.value.length, quotation));
    control.scrollIntoView({ block: "center" });
  };
  return (
    <div style={{ top: passage.top }} className="pointer-events-none absolute inset-x-0 z-10 flex">
      {/* Gives way where the button would not have room beside it. */}
      <span style={{ flexBasis: passage.left }} />
      <Button
        type="button"
        onClick={quote}
        // The selection stays while the button is pressed.
        onMouseDown={(event) => event.preventDefault()}
        className="pointer-events-auto shrink-0 whitespace-nowrap text-sm shadow-lg"
      >
        <Icon of={TextQuote} className="size-4" />
        {t("editor.quoteThis")}
      </Button>
    </div>
  );
}

function answerControl(): Control | null {
  const control = document.forms.namedItem("answer")?.elements.namedItem("body");
  return control instanceof HTMLTextAreaElement ? control : null;
}

function usePassage(area: HTMLElement): Passage | null {
  const [passage, setPassage] = useState<Passage | null>(null);
  useEffect(() => {
    const read = () => setPassage(passageIn(area));
    read();
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, [area]);
  return passage;
}

function passageIn(area: HTMLElement): Passage | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const text = selection.toString().trim();
  if (text === "" || !area.contains(range.startContainer) || !area.contains(range.endContainer)) return null;
  const [around, rects] = [area.getBoundingClientRect(), range.getClientRects()];
  const last = rects[rects.length - 1] ?? around;
  return { text, top: last.bottom - around.top + 6, left: last.right - around.left };
}
