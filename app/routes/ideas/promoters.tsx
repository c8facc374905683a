import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { findIdea } from "#app/domain/ideas/find.server";
import { mayPromoteFor } from "#app/domain/ideas/policy";
import { promoteFor } from "#app/domain/ideas/promote-for.server";
import { listPromoters, type Promoter, seesAllPromoters } from "#app/domain/ideas/promoters.server";
import { EMAIL_MAX_CHARS } from "#app/domain/people/limits";
import { readCursor } from "#app/lib/cursor";
import { requiredText } from "#app/lib/form-fields";
import { ideaActPath, ideaPath, promotersPath } from "#app/lib/paths";
import { FormError, TextField } from "#app/ui/kit/field";
import { Pager } from "#app/ui/kit/pager";
import { Time } from "#app/ui/kit/time";
import { pageTitle } from "#app/ui/layout/page-title";
import { PersonName } from "#app/ui/people/person-name";
import { BackToPost } from "#app/ui/writing/back-to-post";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { ideaIdOf } from "#app/web/ids.server";
import { reading, writing } from "#app/web/respond.server";

export { clientAction } from "#app/ui/writing/client-action";

const PromoteForForm = z.object({ whom: requiredText(1, EMAIL_MAX_CHARS) });

export const loader = reading(async ({ db, member, param, query, now }) => {
  const viewer = member();
  const idea = await findIdea(db, viewer, ideaIdOf(param("id")));
  const { rows, before, after } = await listPromoters(db, viewer, idea, {
    before: readCursor(query("before")),
    after: readCursor(query("after")),
  });
  return {
    idea: { id: idea.id, slug: idea.slug, title: idea.title },
    rows,
    all: seesAllPromoters(viewer, idea.spaceId),
    can: { promoteFor: mayPromoteFor(viewer, idea, now) },
    before: before && promotersPath(idea, { before }),
    after: after && promotersPath(idea, { after }),
  };
});

export const action = writing(async ({ db, actor, param, form, done, now }) => {
  const id = ideaIdOf(param("id"));
  const { whom } = await form(PromoteForForm);
  await promoteFor(db, actor, id, whom, now);
  return done(promotersPath({ id }), "promoteRecorded");
});

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t("ideaVotes.who"), [{ name: "robots", content: "noindex" }]);

export default function Promoters() {
  const { idea, rows, all, can, before, after } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="max-w-text">
      <BackToPost to={ideaPath(idea)} title={idea.title} />
      <h1 className="mb-2 text-2xl">{t("ideaVotes.who")}</h1>
      <p className="mb-4 text-muted">{t(all ? "ideaVotes.seesAll" : "ideaVotes.seesSome")}</p>
      {can.promoteFor && <PromoteFor />}
      {rows.length === 0 && <p className="py-6">{t("ideaVotes.nobody")}</p>}
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <PromoterItem key={row.id} promoter={row} />
        ))}
      </ul>
      <Pager before={before} after={after} />
    </div>
  );
}

function PromoterItem({ promoter: { person, castAt, byNewcomer, recorder } }: { promoter: Promoter }) {
  const { t } = useTranslation();
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-3">
      {person ? <PersonName person={person} face /> : <span className="text-muted">{t("ideaVotes.unnamed")}</span>}
      <span className="inline-flex flex-wrap items-center gap-x-2 text-muted text-sm">
        <Time at={castAt} />
        {byNewcomer && <span>· {t("ideaVotes.newcomer")}</span>}
        {recorder && (
          <span className="inline-flex flex-wrap items-center gap-x-1.5">
            · {t("ideaVotes.recordedBy")} <PersonName person={recorder} />
          </span>
        )}
      </span>
    </li>
  );
}

function PromoteFor() {
  const { idea } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof PromoteForForm>>({ id: "promote-for", lastResult });
  return (
    <details className="mb-4" open={lastResult?.status === "error"}>
      <summary className="inline-flex min-h-9 cursor-pointer items-center font-semibold text-accent">
        {t("ideaVotes.addTitle")}
      </summary>
      <div className="mt-3">
        <Form
          method="post"
          action={ideaActPath(idea, "promoters")}
          id={form.id}
          noValidate
          className="grid justify-items-start gap-4"
        >
          <FormError id={form.errorId} errors={form.errors} />
          <TextField field={fields.whom} label={t("ideaVotes.addWhom")} hint={t("ideaVotes.addHint")} />
          <SubmitButton>{t("ideaVotes.add")}</SubmitButton>
        </Form>
      </div>
    </details>
  );
}
