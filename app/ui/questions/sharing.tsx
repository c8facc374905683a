import { useEffect } from "react";
import { useSay } from "#app/ui/kit/enhanced-forms";
import { useWords } from "#app/ui/kit/words";

/** Hands the address of a post whose link is pressed to the system's own way of sharing, or copies it; without a script, it is a link. */
export function Sharing() {
  const { t } = useWords();
  const say = useSay();
  useEffect(() => {
    const copy = async (url: string) => {
      const copied = await navigator.clipboard.writeText(url).then(
        () => true,
        () => false,
      );
      say(copied ? t("follow.copied") : t("follow.notCopied", { url }));
    };
    const share = async (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[data-share]");
      const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey;
      // Pages on plain http have neither; there the link is followed, and the address line shows what to copy.
      if (!link || elsewhere || !("share" in navigator || "clipboard" in navigator)) return;
      event.preventDefault();
      if (!("share" in navigator)) return copy(link.href);
      await navigator.share({ title: link.dataset.share, url: link.href }).catch((refusal: unknown) => {
        const closed = refusal instanceof DOMException && refusal.name === "AbortError";
        return closed ? undefined : copy(link.href);
      });
    };
    document.addEventListener("click", share);
    return () => document.removeEventListener("click", share);
  }, [say, t]);
  return null;
}
