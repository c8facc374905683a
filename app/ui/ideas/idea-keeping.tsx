import { ideaActPath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";
import { useWords } from "#app/ui/kit/words";

/** What those who keep order may do with an idea beside talking of it. */
export function IdeaKeeping({ idea, can }: { idea: { id: number }; can: { merge: boolean; revive: boolean } }) {
  const { t } = useWords();
  if (!can.merge && !can.revive) return null;
  return (
    <div data-screen="" className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      {can.merge && (
        <a
          href={ideaActPath(idea, "merge")}
          className="inline-flex min-h-9 items-center text-muted hover:text-accent hover:underline"
        >
          {t("ideaVotes.merge")}
        </a>
      )}
      {can.revive && (
        <form method="post" action={ideaActPath(idea, "revival")} data-enhance="">
          <Button look="quiet">{t("ideaVotes.revive")}</Button>
        </form>
      )}
    </div>
  );
}
