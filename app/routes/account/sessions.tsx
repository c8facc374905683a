import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listBrowsers, signOutBrowser, signOutOtherBrowsers } from "#app/domain/accounts/browsers.server";
import { deviceOf } from "#app/lib/device";
import { accountPath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";
import { pageTitle } from "#app/ui/layout/page-title";
import { AccountRooms } from "#app/ui/people/account-rooms";
import { BrowserRow } from "#app/ui/people/browser-row";
import { acting, reading } from "#app/web/respond.server";
import { OTHERS, SessionsForm } from "./sessions-form";

export const loader = reading(async ({ app, db, request, member, now }) => {
  const browsers = await listBrowsers(db, member(), now);
  const current = app.sessions.keyOf(request.headers.get("Cookie"));
  return {
    browsers: browsers
      .map(({ userAgent, ...browser }) => ({
        ...browser,
        device: deviceOf(userAgent),
        current: browser.id === current,
      }))
      .sort((one, other) => Number(other.current) - Number(one.current)),
  };
});

export const action = acting(async ({ app, db, actor, request, form, done }) => {
  const { session } = await form(SessionsForm);
  const path = accountPath("sessions");
  if (session !== OTHERS) {
    await signOutBrowser(db, actor, session);
    return done(path, "browserSignedOut");
  }
  await signOutOtherBrowsers(db, actor, app.sessions.keyOf(request.headers.get("Cookie")));
  return done(path, "othersSignedOut");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("security.sessionsTitle"));

export default function Sessions() {
  const { browsers } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <AccountRooms room="sessions" title={t("security.sessionsTitle")} lead={t("security.sessionsLead")}>
      <ul className="divide-y divide-line border-line border-y">
        {browsers.map((browser) => (
          <BrowserRow key={browser.id} browser={browser} />
        ))}
      </ul>
      {browsers.length > 1 ? (
        <Form method="post" className="mt-6">
          <input type="hidden" name="session" value={OTHERS} />
          <Button>{t("security.signOutOthers")}</Button>
        </Form>
      ) : (
        <p className="mt-4 text-muted">{t("security.onlyHere")}</p>
      )}
    </AccountRooms>
  );
}
