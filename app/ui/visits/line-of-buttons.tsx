import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "#app/ui/kit/button";

/** One question and a few answers to press; then a word of thanks in their place, where the focus goes. */
export function LineOfButtons({
  question,
  buttons,
  thanks,
}: {
  question: string;
  buttons: readonly { label: string; press: () => void }[];
  /** Null until one was pressed. */
  thanks: ReactNode;
}) {
  const id = useId();
  const words = useRef<HTMLParagraphElement>(null);
  const isDone = thanks !== null;
  useEffect(() => {
    if (isDone) words.current?.focus({ preventScroll: true });
  }, [isDone]);
  if (isDone)
    return (
      <p ref={words} tabIndex={-1} className="py-2 text-muted outline-none">
        {thanks}
      </p>
    );
  return (
    <section aria-labelledby={id} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p id={id} className="font-semibold">
        {question}
      </p>
      <div className="flex gap-2">
        {buttons.map(({ label, press }) => (
          <Button key={label} type="button" onClick={press}>
            {label}
          </Button>
        ))}
      </div>
    </section>
  );
}
