import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { findGroupFor } from "#app/domain/groups/find.server";
import { REQUEST_WORDS_MAX_CHARS } from "#app/domain/groups/limits";
import { mayDecideRequests } from "#app/domain/groups/policy";
import { askToJoin, listWaiting } from "#app/domain/groups/requests.server";
import { listSpacesOfGroup } from "#app/domain/spaces/find-to-run.server";
import { groupActPath, groupPath, groupsPath, spacePath } from "#app/lib/paths";
import { Button, ButtonLink } from "#app/ui/kit/button";
import { TextArea } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { reading, writing } from "#app/web/respond.server";
import { AskToJoinForm } from "./group-forms";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async ({ db, member, param, now }) => {
  const viewer = member();
  const group = await findGroupFor(db, viewer, param("slug"));
  const decides = mayDecideRequests(viewer, now);
  const [spaces, waiting] = await Promise.all([
    listSpacesOfGroup(db, viewer, group.slug),
    decides ? listWaiting(db, group.slug) : null,
  ]);
  return { group, spaces, waitingCount: waiting ? waiting.length : null };
});

export const action = writing(async (work) => {
  const { words } = await work.form(AskToJoinForm);
  const slug = work.param("slug");
  await askToJoin(work.db, work.actor, slug, words, work.now);
  return work.done(groupPath({ slug }));
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => data?.group.name ?? t("error.notFoundTitle"), [{ name: "robots", content: "noindex" }]);

export default function Group() {
  const { group, waitingCount } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const inside = group.standing === "member" || group.standing === "member-by-domain";
  return (
    <div className="max-w-text">
      <p className="mb-4 text-sm">
        <a href={groupsPath()} className="inline-flex min-h-6 items-center text-muted hover:text-accent">
          ← {t("groups.title")}
        </a>
      </p>
      <h1 className="text-2xl">
        <bdi>{group.name}</bdi>
      </h1>
      {group.description && (
        <p dir="auto" className="mt-2 text-muted">
          {group.description}
        </p>
      )}
      <p className="mt-4 font-semibold">{t(`groups.standing.${group.standing}`)}</p>
      {inside && <Spaces />}
      {group.standing === "member" && <Leave />}
      {group.standing === "member-by-domain" && <p className="mt-6 text-muted text-sm">{t("groups.byDomainHint")}</p>}
      {!inside && group.standing !== "waiting" && <Join />}
      {waitingCount !== null && (
        <p className="mt-8 border-line border-t pt-6">
          <ButtonLink to={groupActPath(group, "requests")}>
            {t("groups.requestsLink", { count: waitingCount })}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}

function Join() {
  const { group } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof AskToJoinForm>>({ id: "join", lastResult });
  if (group.joining === "by-hand") return <p className="mt-2 text-muted">{t("groups.notByRequest")}</p>;
  return (
    <div className="mt-6">
      <OwnerForm form={form} action={groupPath(group)}>
        <TextArea
          field={fields.words}
          label={t("groups.words")}
          rows={3}
          maxLength={REQUEST_WORDS_MAX_CHARS}
          bounds={{ max: REQUEST_WORDS_MAX_CHARS }}
          optional
        />
        <FormRow>
          <SubmitButton>{t(group.standing === "refused" ? "groups.askAgain" : "groups.ask")}</SubmitButton>
        </FormRow>
      </OwnerForm>
    </div>
  );
}

function Spaces() {
  const { spaces } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  if (spaces.length === 0) return <p className="mt-2 text-muted">{t("groups.noSpaces")}</p>;
  return (
    <section className="mt-6">
      <h2 className="mb-2 text-lg">{t("groups.spaces")}</h2>
      <ul className="space-y-2">
        {spaces.map((space) => (
          <li key={space.slug}>
            <a href={spacePath(space)} className="font-semibold text-accent">
              <bdi>{space.name}</bdi>
            </a>
            {space.description && <p className="text-muted text-sm">{space.description}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Leave() {
  const { group } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Form method="post" action={groupActPath(group, "membership")} className="mt-8 border-line border-t pt-6">
      <input type="hidden" name="member" value="no" />
      <Button look="danger">{t("groups.leave")}</Button>
      <p className="mt-2 text-muted text-sm">{t("groups.leaveHint")}</p>
    </Form>
  );
}
