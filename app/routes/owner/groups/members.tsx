import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { findGroup } from "#app/domain/groups/find.server";
import { type GroupMember, listMembers } from "#app/domain/groups/list-members.server";
import { addMembers } from "#app/domain/groups/members.server";
import { ownerGroupActPath, ownerGroupMembersPath, ownerGroupPath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";
import { EmptyState } from "#app/ui/kit/empty-state";
import { BOX, TextField } from "#app/ui/kit/field";
import { NumberedPager } from "#app/ui/kit/numbered-pager";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { PersonName } from "#app/ui/people/person-name";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { ownerOf } from "#app/web/owner.server";
import { reading, writing } from "#app/web/respond.server";
import { MembersForm } from "./group-form";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";
export { clientAction } from "#app/ui/writing/client-action";

/** What is looked for among names is read this far. */
const WORDS_MAX_CHARS = 60;

export const loader = reading(async (work) => {
  const { id, slug, name } = await findGroup(work.db, ownerOf(work), work.param("slug"), work.now);
  const words = (work.query("q") ?? "").trim().slice(0, WORDS_MAX_CHARS);
  const page = /^\d{1,6}$/.test(work.query("page") ?? "") ? Number(work.query("page")) : 1;
  return { group: { slug, name }, words, ...(await listMembers(work.db, id, { words, page })) };
});

export const action = writing(async (work) => {
  const slug = work.param("slug");
  const owner = ownerOf(work);
  const { handles } = await work.form(MembersForm);
  await addMembers(work.db, owner, slug, handles, work.now);
  return work.done(ownerGroupActPath({ slug }, "members"), "saved");
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => t("groups.membersTitle", { group: data?.group.name ?? "" }));

export default function GroupMembers() {
  const { group, words, members, total, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <OwnerRooms room="groups" title={t("groups.membersTitle", { group: group.name })}>
      <p className="mb-6 text-sm">
        <a href={ownerGroupPath(group)} className="inline-flex min-h-6 items-center text-muted hover:text-accent">
          ← {group.name}
        </a>
      </p>
      <Add />
      <div className="mt-8 border-line border-t pt-6">
        {(total > 0 || words) && <Find />}
        {total === 0 && <EmptyState title={t(words ? "groups.noneFound" : "groups.noMembers")} />}
        {total > 0 && (
          <p role="status" className="text-muted text-sm">
            {t("groups.people", { count: total })}
          </p>
        )}
        <ul className="divide-y divide-line">
          {members.map((member) => (
            <li key={member.person.handle} className="py-2">
              <MemberLine member={member} />
            </li>
          ))}
        </ul>
        <NumberedPager
          page={page}
          pages={pages}
          pathOf={(to) => ownerGroupMembersPath(group, { q: words, page: to })}
        />
      </div>
    </OwnerRooms>
  );
}

function Add() {
  const { group } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof MembersForm>>({ id: "add-members", lastResult });
  return (
    <OwnerForm form={form} action={ownerGroupActPath(group, "members")}>
      <TextField field={fields.handles} label={t("groups.add")} hint={t("groups.addHint")} autoComplete="off" />
      <SubmitButton>{t("groups.addSubmit")}</SubmitButton>
    </OwnerForm>
  );
}

function Find() {
  const { group, words } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <form action={ownerGroupActPath(group, "members")} className="mb-4 flex items-end gap-2">
      <div className="grow">
        <label htmlFor="find-member" className="font-semibold">
          {t("groups.find")}
        </label>
        <input
          id="find-member"
          key={words}
          type="search"
          name="q"
          defaultValue={words}
          maxLength={60}
          className={BOX}
        />
      </div>
      <Button>{t("groups.findSubmit")}</Button>
    </form>
  );
}

function MemberLine({ member: { person, cameBy } }: { member: GroupMember }) {
  const { group } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="flex items-center justify-between gap-x-4">
      <p className="flex min-w-0 flex-wrap items-center gap-x-3">
        <PersonName person={person} face />
        <span className="text-muted text-sm">
          @{person.handle} · {t(`groups.came.${cameBy}`)}
        </span>
      </p>
      {cameBy !== "domain" && (
        <Form method="post" action={ownerGroupActPath(group, "membership")} className="shrink-0">
          <input type="hidden" name="person" value={person.handle} />
          <input type="hidden" name="member" value="no" />
          <Button
            look="quiet"
            className="-mr-4 whitespace-nowrap"
            aria-label={t("groups.removeOf", { name: person.name })}
          >
            {t("groups.remove")}
          </Button>
        </Form>
      )}
    </div>
  );
}
