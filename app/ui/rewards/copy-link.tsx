import { useEffect, useState } from "react";
import { Button } from "#app/ui/kit/button";
import { useSay } from "#app/ui/kit/enhanced-forms";
import { useWords } from "#app/ui/kit/words";

/** An address to hand on: it can be marked and copied by hand, and by a button where there is a script for it. */
export function CopyLink({ url, label, copy }: { url: string; label: string; copy: string }) {
  const { t } = useWords();
  const say = useSay();
  const [canCopy, setCanCopy] = useState(false);
  useEffect(() => setCanCopy("clipboard" in navigator), []);
  const press = async () => {
    const copied = await navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    );
    say(copied ? t("follow.copied") : t("follow.notCopied", { url }));
  };
  return (
    <div className="mt-6">
      <label htmlFor="link" className="font-semibold">
        {label}
      </label>
      <div className="mt-1 flex flex-wrap gap-3">
        <input
          id="link"
          readOnly
          value={url}
          dir="ltr"
          onFocus={(event) => event.currentTarget.select()}
          className="min-h-11 min-w-0 grow basis-60 rounded-md border border-field bg-surface px-3 py-2 text-ink"
        />
        {canCopy && (
          <Button type="button" look="plain" onClick={press}>
            {copy}
          </Button>
        )}
      </div>
    </div>
  );
}
