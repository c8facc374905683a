import { useTranslation } from "react-i18next";
import type { ListedDraft } from "#app/domain/drafts/list.server";
import { draftPath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";
import { Time } from "#app/ui/kit/time";

/** Where a draft is gone on with; null where that is gone or closed to its writer. */
type Draft = ListedDraft & { path: string | null };

/** What was typed and not published, each with where it belongs, and how to be rid of it. */
export function DraftList({ drafts }: { drafts: readonly Draft[] }) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {drafts.map((draft) => (
        <li key={draft.id} className="py-4">
          <DraftEntry draft={draft} />
        </li>
      ))}
    </ul>
  );
}

function DraftEntry({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const { belongs, path, title, body, savedAt } = draft;
  const words = [title, body].filter(Boolean).join(" — ");
  if (belongs === null || path === null)
    return (
      <>
        <p className="text-muted">{t("drafts.outOfReach")}</p>
        <Foot draft={draft} />
      </>
    );
  return (
    <>
      <h2 className="text-lg">
        <a href={path} className="text-ink no-underline hover:text-accent hover:underline">
          {t(`drafts.kind.${belongs.place.kind}`)}
          {belongs.post && (
            <>
              : <bdi>{belongs.post.title}</bdi>
            </>
          )}
        </a>
      </h2>
      <p dir="auto" className="mt-1 line-clamp-3 wrap-anywhere">
        {words || <span className="text-muted">{t("drafts.noWords")}</span>}
      </p>
      <Foot draft={{ ...draft, savedAt }} />
    </>
  );
}

/** Thrown away for good: so it is asked for twice, without a script too. */
function Foot({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  return (
    <div className="mt-2 flex flex-wrap items-start gap-x-4 gap-y-1 text-muted text-sm">
      <span className="inline-flex min-h-8 items-center gap-1">
        {t("drafts.savedAt")} <Time at={draft.savedAt} />
      </span>
      {draft.path !== null && (
        <a href={draft.path} className="inline-flex min-h-8 items-center font-semibold text-accent">
          {t("drafts.goOn")}
        </a>
      )}
      <details>
        <summary className="inline-flex min-h-8 items-center hover:text-accent">{t("drafts.throwAway")}</summary>
        <form method="post" action={draftPath()} className="py-1">
          <input type="hidden" name="kept" value="no" />
          <input type="hidden" name="draft" value={draft.id} />
          <Button look="danger">{t("drafts.throwAwayForGood")}</Button>
        </form>
      </details>
    </div>
  );
}
