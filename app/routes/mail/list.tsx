import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mailboxPath } from "#app/lib/paths";
import { Time } from "#app/ui/kit/time";
import { pageTitle } from "#app/ui/layout/page-title";
import { mailboxOf } from "#app/web/mailbox.server";
import { reading } from "#app/web/respond.server";

export const loader = reading(async ({ app }) => {
  const letters = await mailboxOf(app).list();
  return { letters: letters.map(({ file, to, subject, at }) => ({ file, to, subject, at })) };
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("mailbox.title"));

export default function MailboxPage() {
  const { letters } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="mx-auto max-w-text">
      <h1 className="text-2xl">{t("mailbox.title")}</h1>
      <p className="mt-2 text-muted">{t("mailbox.lead")}</p>
      {letters.length === 0 && <p className="mt-6">{t("mailbox.empty")}</p>}
      <ul className="mt-6 divide-y divide-line border-line border-y empty:hidden">
        {letters.map(({ file, to, subject, at }) => (
          <li key={file} className="py-3">
            <a href={mailboxPath(file)} className="font-semibold text-accent underline">
              {subject}
            </a>
            <p className="flex flex-wrap justify-between gap-x-4 text-muted text-sm">
              <bdi>{t("mailbox.to", { address: to })}</bdi>
              <Time at={at} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
