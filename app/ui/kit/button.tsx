import type { ButtonHTMLAttributes, ReactNode } from "react";

type Look = "accent" | "plain" | "quiet" | "danger";

const SHAPE =
  "inline-flex min-h-10 items-center justify-center gap-2 rounded-md px-4 py-1.5 font-semibold leading-tight no-underline transition-colors disabled:opacity-60 aria-busy:opacity-60";

const LOOKS: Record<Look, string> = {
  accent: "bg-accent text-on-accent hover:bg-accent-strong",
  plain: "border border-field bg-surface text-ink hover:border-accent hover:text-accent",
  quiet: "text-accent hover:bg-accent-soft",
  danger: "border border-danger text-danger hover:bg-danger-soft",
};

export function Button({
  look = "plain",
  className = "",
  ...rest
}: { look?: Look } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="submit" className={`${SHAPE} ${LOOKS[look]} ${className}`} {...rest} />;
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({
  to,
  look = "plain",
  className = "",
  children,
}: {
  to: string;
  look?: Look;
  className?: string;
  children: ReactNode;
}) {
  return (
    <a href={to} className={`${SHAPE} ${LOOKS[look]} ${className}`}>
      {children}
    </a>
  );
}
