import { createElement, type HTMLAttributes, type ReactNode } from "react";
import { toHtml } from "./to-html";

type Props = HTMLAttributes<HTMLElement> & { as: "div" | "ol" | "ul"; children: ReactNode };

/**
 * A part of a page that only shows, such as the rows of a list. React takes it as one piece of HTML: drawing it and bringing
 * it to life cost a fraction of what they cost element by element. What stands in it may read contexts; it holds no state,
 * no effects and no handlers.
 */
export function Plain({ as, children, ...attributes }: Props) {
  return createElement(as, {
    ...attributes,
    // Browsers may word a date a little differently than the server.
    suppressHydrationWarning: true,
    dangerouslySetInnerHTML: { __html: toHtml(children) },
  });
}
