import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { MergeTarget } from "#app/domain/ideas/merge-targets.server";
import type { PersonRef } from "#app/domain/people/reference.server";
import { ideaActPath, ideaPath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";
import { BOX } from "#app/ui/kit/field";
import { Time } from "#app/ui/kit/time";
import { PersonName } from "#app/ui/people/person-name";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { IdeaStatusMark } from "./idea-status";

type Idea = { id: number; slug: string; title: string };

/** Looks for the idea that this one is to be merged into; those that read alike are there at once. */
export function MergeTargets({ idea, words, targets }: { idea: Idea; words: string; targets: readonly MergeTarget[] }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="mb-6">{t("merging.lead")}</p>
      <Form method="get" action={ideaActPath(idea, "merge")} role="search" className="mb-6">
        <label htmlFor="merge-into" className="font-semibold">
          {t("merging.search")}
        </label>
        <div className="flex gap-2">
          <input id="merge-into" type="search" name="q" defaultValue={words} maxLength={200} className={BOX} />
          <Button className="mt-1">{t("merging.find")}</Button>
        </div>
      </Form>
      <h2 className="mb-2 text-lg">{t(words ? "merging.found" : "merging.alike")}</h2>
      {targets.length === 0 && <p className="text-muted">{t("merging.nothing")}</p>}
      <ul className="divide-y divide-line">
        {targets.map((target) => (
          <li key={target.id} className="grid gap-1 py-3">
            <a
              href={`${ideaActPath(idea, "merge")}?into=${target.id}`}
              lang={target.language}
              className="inline-flex min-h-6 items-center font-semibold text-accent hover:underline"
            >
              <bdi>{target.title}</bdi>
            </a>
            <Standing target={target} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Standing({ target }: { target: MergeTarget }) {
  const { t } = useTranslation();
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
      <IdeaStatusMark status={target.status} />
      <span>#{target.id}</span>
      <span>{t("ideas.promotes", { count: target.promoteCount })}</span>
    </p>
  );
}

/** What merging into this one would do, and the button that does it. */
export function MergeThis({ idea, target }: { idea: Idea; target: MergeTarget & { carried: number } }) {
  const { t } = useTranslation();
  return (
    <div className="grid gap-4">
      <input type="hidden" name="merged" value="yes" />
      <input type="hidden" name="into" value={target.id} />
      <p>{t("merging.into")}</p>
      <div className="grid gap-1 border-line border-s-4 ps-4">
        <a href={ideaPath(target)} lang={target.language} className="font-semibold text-accent underline">
          <bdi>{target.title}</bdi>
        </a>
        <Standing target={target} />
      </div>
      <p>
        {t("merging.carried", { count: target.carried })} {t("merging.what")}
      </p>
      <FormRow cancelTo={ideaActPath(idea, "merge")}>
        <SubmitButton>{t("merging.merge")}</SubmitButton>
      </FormRow>
    </div>
  );
}

type Merged = { idea: Idea; mergedInto: Idea | null; mergedAt: Date | null; merger: PersonRef | null };

/** What it was merged into, by whom and when, and the button that takes it apart again. */
export function MergedAlready({ idea, mergedInto, mergedAt, merger }: Merged) {
  const { t } = useTranslation();
  return (
    <div className="grid gap-4">
      <p>{t("merging.isMerged")}</p>
      {mergedInto && (
        <p className="border-line border-s-4 ps-4">
          <a href={ideaPath(mergedInto)} className="font-semibold text-accent underline">
            <bdi>{mergedInto.title}</bdi>
          </a>
        </p>
      )}
      {merger && mergedAt && (
        <p className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
          <PersonName person={merger} face /> <Time at={mergedAt} />
        </p>
      )}
      <p>{t("merging.undoText")}</p>
      <Form method="post" action={ideaActPath(idea, "merge")}>
        <input type="hidden" name="merged" value="no" />
        <SubmitButton>{t("merging.undo")}</SubmitButton>
      </Form>
    </div>
  );
}
