/** Parts of a page that are addresses of their own: links, of which one leads to where the reader is. */
export function Tabs({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly { to: string; label: string; current: boolean }[];
}) {
  return (
    <nav aria-label={label} className="-mx-4 mb-5 overflow-x-auto border-line border-b px-4">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <a
              href={tab.to}
              aria-current={tab.current ? "page" : undefined}
              className="inline-flex min-h-10 items-center whitespace-nowrap border-transparent border-b-2 px-3 text-muted no-underline hover:text-accent aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
