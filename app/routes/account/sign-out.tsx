import { type MetaFunction, redirect, redirectDocument } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { homePath } from "#app/lib/paths";
import { Button, ButtonLink } from "#app/ui/kit/button";
import { pageTitle } from "#app/ui/layout/page-title";
import { noticeCookie } from "#app/web/notice.server";
import { reading, writingAsGuest } from "#app/web/respond.server";

/** Reading this page changes nothing: links and prefetching browsers sign nobody out. */
export const loader = reading(async ({ viewer }) => {
  if (!viewer) throw redirect(homePath(), { status: 303 });
  return { name: viewer.name };
});

export const action = writingAsGuest(async ({ app, request, context }) => {
  context.cookies.push(await app.sessions.end(request.headers.get("Cookie")), noticeCookie("signedOut"));
  return redirectDocument(homePath(), 303);
});

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t("account.signOutTitle"), [{ name: "robots", content: "noindex" }]);

export default function SignOut() {
  const { name } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="mx-auto max-w-md">
      <h1 className="text-2xl">{t("account.signOutTitle")}</h1>
      <p className="mt-2 text-muted">{t("account.signOutText", { name })}</p>
      <Form method="post" className="mt-6 flex flex-wrap gap-3">
        <Button look="accent">{t("account.signOutSubmit")}</Button>
        <ButtonLink to={homePath()}>{t("account.stay")}</ButtonLink>
      </Form>
    </div>
  );
}
