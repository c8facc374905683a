import type { ReactNode } from "react";

/** Says why a place is empty and what to do about it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="rounded-md border border-line border-dashed px-6 py-10 text-center">
      <p className="font-serif text-lg">{title}</p>
      {children && <div className="mt-2 text-muted">{children}</div>}
    </div>
  );
}
