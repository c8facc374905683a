import type { ReactNode } from "react";
import { Drawing, type DrawingOf } from "./drawing";

/** Says why a place is empty and what to do about it. */
export function EmptyState({
  title,
  drawing = "empty",
  children,
}: {
  title: string;
  drawing?: DrawingOf;
  children?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center px-4 py-10 text-center">
      <Drawing of={drawing} />
      <p className="mt-4 font-semibold font-serif text-lg">{title}</p>
      {children && <div className="mt-2 max-w-text text-muted">{children}</div>}
    </div>
  );
}
