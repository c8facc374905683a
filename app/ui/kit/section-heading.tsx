import type { ReactNode } from "react";

/** The heading of a part of a page, with the way to all of what the part shows only the beginning of. */
export function SectionHeading({ children, more }: { children: ReactNode; more?: { to: string; label: string } }) {
  return (
    <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 border-line border-b pb-2">
      <h2 className="text-lg">{children}</h2>
      {more && (
        <a href={more.to} className="inline-flex min-h-6 items-center font-semibold text-accent text-sm">
          {more.label}
        </a>
      )}
    </div>
  );
}
