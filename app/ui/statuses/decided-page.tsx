import { useTranslation } from "react-i18next";
import { Drawn, type DrawnHtml } from "#app/ui/kit/drawn";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Pager } from "#app/ui/kit/pager";
import { IdeaPlaces } from "./idea-places";

type Props = {
  here: "done" | "declined";
  /** The ideas, drawn; null where there are none, with what may help then. */
  rows: DrawnHtml | null;
  hint?: string;
  before: string | null;
  after: string | null;
};

/** Ideas that the company decided on one way, under what that means. */
export function DecidedPage({ here, rows, hint, before, after }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <h1 className="text-2xl">{t(`statuses.${here}Title`)}</h1>
      <p className="mt-2 mb-4 max-w-text text-muted">{t(`statuses.${here}Lead`)}</p>
      <IdeaPlaces here={here} />
      <div className="max-w-text">
        {rows ? (
          <Drawn html={rows} />
        ) : (
          <EmptyState title={t(`statuses.${here}Empty`)}>{hint && <p>{hint}</p>}</EmptyState>
        )}
        <Pager before={before} after={after} />
      </div>
    </>
  );
}
