type Link = readonly [path: string, label: string];

/** The quieter things that can be done with a post. */
export function PostLinks({ links }: { links: readonly (Link | false | null)[] }) {
  const shown = links.filter((link): link is Link => Array.isArray(link));
  if (shown.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-3 text-sm">
      {shown.map(([path, label]) => (
        <li key={path}>
          <a
            href={path}
            className="inline-flex min-h-8 items-center text-muted no-underline hover:text-accent hover:underline"
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
