import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { findIdea } from "#app/domain/ideas/find.server";
import { maySetStatus } from "#app/domain/ideas/policy";
import { findOwner, listCaretakers, setIdeaOwner } from "#app/domain/statuses/owner.server";
import { allow } from "#app/lib/errors";
import { optionalText } from "#app/lib/form-fields";
import { ideaActPath, ideaPath } from "#app/lib/paths";
import { RadioChoices } from "#app/ui/kit/radio-choices";
import { pageTitle } from "#app/ui/layout/page-title";
import { BackToPost } from "#app/ui/writing/back-to-post";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { WritingForm } from "#app/ui/writing/writing-form";
import { ideaIdOf } from "#app/web/ids.server";
import { reading, writing } from "#app/web/respond.server";

export { clientAction } from "#app/ui/writing/client-action";

/** Room for a short name. */
const HANDLE_MAX_CHARS = 40;
const OwnerForm = z.object({ owner: optionalText(HANDLE_MAX_CHARS) });

export const loader = reading(async (work) => {
  const idea = await findIdea(work.db, work.viewer, ideaIdOf(work.param("id")));
  allow(maySetStatus(work.member(), idea, work.now));
  const [people, owner] = await Promise.all([listCaretakers(work.db, idea.spaceId), findOwner(work.db, idea.id)]);
  const { id, slug, title } = idea;
  return { idea: { id, slug, title }, people, owner };
});

export const action = writing(async (work) => {
  const { id, slug } = await findIdea(work.db, work.actor, ideaIdOf(work.param("id")));
  const { owner } = await work.form(OwnerForm);
  await setIdeaOwner(work.db, work.actor, id, owner || null, work.now);
  return work.done(ideaPath({ id, slug }), "saved");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("statuses.ownerTitle"));

export default function OwnerPage() {
  const { idea, people, owner } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof OwnerForm>>({
    id: "owner",
    lastResult,
    defaultValue: { owner: owner ?? "" },
  });
  const choices = people.map(({ handle, name, title }) => ({
    value: handle,
    label: <bdi>{name}</bdi>,
    hint: title ?? undefined,
  }));
  return (
    <>
      <BackToPost to={ideaPath(idea)} title={idea.title} />
      <h1 className="mb-2 text-2xl">{t("statuses.ownerTitle")}</h1>
      <p className="mb-6 max-w-text text-muted">{t("statuses.ownerHint")}</p>
      <WritingForm form={form} action={ideaActPath(idea, "owner")}>
        <RadioChoices
          field={fields.owner}
          legend={t("statuses.caretaker")}
          choices={[...choices, { value: "", label: t("statuses.nobody") }]}
        />
        <FormRow cancelTo={ideaPath(idea)}>
          <SubmitButton>{t("statuses.saveOwner")}</SubmitButton>
        </FormRow>
      </WritingForm>
    </>
  );
}
