import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { NotFound } from "#app/lib/errors";
import { mailboxPath } from "#app/lib/paths";
import { SectionHeading } from "#app/ui/kit/section-heading";
import { pageTitle } from "#app/ui/layout/page-title";
import { mailboxOf } from "#app/web/mailbox.server";
import { reading } from "#app/web/respond.server";

export const loader = reading(async ({ app, param }) => {
  const letter = await mailboxOf(app).read(param("letter"));
  if (!letter) throw new NotFound();
  return letter;
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => data?.subject ?? t("mailbox.title"));

export default function LetterPage() {
  const { to, subject, text, html } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="mx-auto max-w-text">
      <p>
        <a href={mailboxPath()} className="font-semibold text-accent underline">
          {t("mailbox.all")}
        </a>
      </p>
      <h1 className="mt-4 text-2xl">{subject}</h1>
      <p className="mt-2 text-muted">
        <bdi>{t("mailbox.to", { address: to })}</bdi>
      </p>
      <iframe
        title={t("mailbox.html")}
        srcDoc={html.replace("<head>", '<head><base target="_blank">')}
        // No script of a letter runs; its links open outside the frame, which has no rights here.
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        className="mt-6 block h-128 w-full rounded-md border border-line bg-surface"
      />
      <div className="mt-8">
        <SectionHeading>{t("mailbox.text")}</SectionHeading>
        <pre className="overflow-x-auto whitespace-pre-wrap break-words text-sm">{text}</pre>
        <ul className="mt-4 space-y-2">
          {linksOf(text).map((link) => (
            <li key={link}>
              <a href={link} className="break-all text-accent underline">
                {link}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The addresses the letter leads to, each once. */
const linksOf = (text: string) => [...new Set(text.match(/https?:\/\/\S+/g) ?? [])];
