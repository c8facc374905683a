import { type ReactNode, useEffect, useRef } from "react";

/** A page among others of its kind: the way to them beside it, on a phone in a row above; then its name and what it is for. */
export function Rooms({
  navigation,
  links,
  title,
  lead,
  children,
}: {
  /** What the links are together. */
  navigation: string;
  links: readonly { to: string; label: string; here: boolean }[];
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  const row = useRef<HTMLUListElement>(null);
  // On a phone the row is longer than the screen: it opens at the room one is in.
  useEffect(() => {
    const here = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (here && row.current)
      row.current.scrollLeft = here.offsetLeft - (row.current.clientWidth - here.offsetWidth) / 2;
  }, []);
  return (
    <div className="gap-x-10 md:grid md:grid-cols-[14rem_minmax(0,1fr)]">
      <nav aria-label={navigation} className="mb-6">
        <ul
          ref={row}
          className="relative -mx-4 flex gap-1 overflow-x-auto px-4 pb-1 md:mx-0 md:flex-col md:overflow-visible md:px-0"
        >
          {links.map(({ to, label, here }) => (
            <li key={to}>
              <a
                href={to}
                aria-current={here ? "page" : undefined}
                className="flex min-h-10 items-center whitespace-nowrap rounded-md px-3 text-muted no-underline hover:bg-accent-soft hover:text-accent aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent-strong"
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0 max-w-text">
        <h1 className="text-2xl">{title}</h1>
        {lead && <p className="mt-2 text-muted">{lead}</p>}
        <div className="mt-6">{children}</div>
      </div>
    </div>
  );
}
