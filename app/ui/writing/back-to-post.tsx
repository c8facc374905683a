import { useLangOf } from "#app/ui/kit/lang-of";

type Props = { to: string; title: string };

/** Where a page about a post belongs, and the way back there. */
export function BackToPost({ to, title }: Props) {
  const langOf = useLangOf();
  return (
    <p className="mb-3 max-w-text">
      <a href={to} className="text-muted hover:text-accent">
        ← <bdi lang={langOf(title)}>{title}</bdi>
      </a>
    </p>
  );
}
