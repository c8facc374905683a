import { Bold, Code, Heading, type IconNode, ImagePlus, Italic, Link, List, ListOrdered, TextQuote } from "lucide";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "#app/ui/kit/icon";
import { completeNames } from "./names";
import { pickPictures } from "./pictures";
import { ariaKeys, listenToKeys, shownKeys, TOOLS, type Tool } from "./shortcuts";
import { apply, controlOf } from "./typing";

const ICONS: Record<Tool | "image", IconNode> = {
  bold: Bold,
  italic: Italic,
  heading: Heading,
  link: Link,
  quote: TextQuote,
  code: Code,
  bullets: List,
  numbers: ListOrdered,
  image: ImagePlus,
};
const ORDER = Object.keys(ICONS) as (Tool | "image")[];

/** What can be done to the text in the control with this id. One stop of the Tab key; the arrow keys move within. */
export function Toolbar({ of }: { of: string }) {
  const { t } = useTranslation();
  const [place, setPlace] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const control = controlOf(of);
    if (!control) return;
    const ends = [listenToKeys(control), completeNames(control, t("editor.people"))];
    return () => {
      for (const end of ends) end();
    };
  }, [of, t]);

  const move = (event: KeyboardEvent) => {
    const next = nextPlace(event.key, place);
    if (next === null) return;
    event.preventDefault();
    setPlace(next);
    bar.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div ref={bar} role="toolbar" aria-label={t("editor.tools")} aria-controls={of} onKeyDown={move} className="flex">
      {ORDER.map((tool, at) => (
        <ToolButton key={tool} tool={tool} of={of} reached={at === place} reach={() => setPlace(at)} />
      ))}
    </div>
  );
}

function nextPlace(key: string, place: number): number | null {
  if (key === "ArrowRight") return (place + 1) % ORDER.length;
  if (key === "ArrowLeft") return (place + ORDER.length - 1) % ORDER.length;
  if (key === "Home") return 0;
  return key === "End" ? ORDER.length - 1 : null;
}

type ButtonProps = { tool: Tool | "image"; of: string; reached: boolean; reach: () => void };

function ToolButton({ tool, of, reached, reach }: ButtonProps) {
  const { t } = useTranslation();
  const sign = ICONS[tool];
  const keys = tool === "image" ? null : TOOLS[tool].keys;
  const name = t(`editor.${tool}`);
  const use = () => {
    reach();
    const control = controlOf(of);
    if (!control) return;
    if (tool === "image") pickPictures(control);
    else apply(control, TOOLS[tool].edit);
  };
  return (
    <button
      type="button"
      tabIndex={reached ? 0 : -1}
      aria-label={name}
      aria-keyshortcuts={keys ? ariaKeys(keys) : undefined}
      title={keys ? t("editor.withShortcut", { name, keys: shownKeys(keys) }) : name}
      onClick={use}
      // The text keeps its selection, and a phone its keyboard.
      onMouseDown={(event) => event.preventDefault()}
      className="inline-flex h-10 w-8 items-center justify-center rounded-sm text-muted hover:bg-surface hover:text-accent sm:w-10"
    >
      <Icon of={sign} className="size-4.5" />
    </button>
  );
}
