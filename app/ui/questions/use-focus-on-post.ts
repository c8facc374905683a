import { useLocation } from "@remix-run/react";
import { useEffect } from "react";

/** Leads the focus to the answer or comment that the address names, such as the one that was just published here. */
export function useFocusOnPost(): void {
  const { key, hash } = useLocation();
  useEffect(() => {
    // On a page that was loaded whole the browser has done so by itself.
    if (key === "default" || !/^#(answer|comment)-\d+$/.test(hash)) return;
    focusOnPost(document.getElementById(hash.slice(1)));
  }, [key, hash]);
}

/** Puts the focus on a post, unfolding what it is folded away in. */
export function focusOnPost(post: HTMLElement | null): void {
  const folded = post?.closest("details");
  if (folded) folded.open = true;
  post?.focus();
}
