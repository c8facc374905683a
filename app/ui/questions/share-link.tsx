import { Share2 } from "lucide";
import type { MouseEvent } from "react";
import { useSay } from "#app/ui/kit/enhanced-forms";
import { Icon } from "#app/ui/kit/icon";
import { useWords } from "#app/ui/kit/words";

/** The address of a post that stays, handed to the system's own way of sharing or copied; without a script, a link. */
export function ShareLink({ path, title, className }: { path: string; title: string; className: string }) {
  const { t } = useWords();
  const say = useSay();
  const copy = async (url: string) => {
    const copied = await navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    );
    say(copied ? t("follow.copied") : t("follow.notCopied", { url }));
  };
  const share = async (event: MouseEvent) => {
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey;
    // Pages on plain http have neither; there the link is followed, and the address line shows what to copy.
    if (elsewhere || !("share" in navigator || "clipboard" in navigator)) return;
    event.preventDefault();
    const url = new URL(path, location.origin).href;
    if (!("share" in navigator)) return copy(url);
    await navigator.share({ title, url }).catch((refusal: unknown) => {
      const closed = refusal instanceof DOMException && refusal.name === "AbortError";
      return closed ? undefined : copy(url);
    });
  };
  return (
    <a href={path} onClick={share} className={className}>
      <Icon of={Share2} className="size-4" />
      {t("follow.share")}
    </a>
  );
}
