import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deleteCall } from "#app/domain/calls/edit.server";
import { findCall } from "#app/domain/calls/find.server";
import { mayDelete } from "#app/domain/calls/policy";
import { allow } from "#app/lib/errors";
import { callActPath, callPath, callsPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { DeletionPage } from "#app/ui/writing/deletion-page";
import { excerptOf } from "#app/web/excerpt.server";
import { callIdOf } from "#app/web/ids.server";
import { reading, writing } from "#app/web/respond.server";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const call = await findCall(work.db, work.viewer, callIdOf(work.param("id")));
  allow(mayDelete(work.member(), call, work.now));
  const { id, slug, title, language } = call;
  return { call: { id, slug, title }, excerpt: excerptOf(call), language };
});

export const action = writing(async (work) => {
  await deleteCall(work.db, work.actor, callIdOf(work.param("id")), work.now);
  return work.done(callsPath(), "deleted");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("calls.deleteTitle"));

export default function DeleteCallPage() {
  const { call, ...text } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <DeletionPage
      {...text}
      title={t("calls.deleteTitle")}
      post={{ to: callPath(call), title: call.title }}
      warning={t("calls.deleteWarning")}
      action={callActPath(call, "deletion")}
      backTo={callPath(call)}
    />
  );
}
