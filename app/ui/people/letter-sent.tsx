import { Form } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { mailboxPath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";

/** A letter is on its way: where to look for it, and what to do when it does not come. Read out when it takes the form's place. */
export function LetterSent({
  sent,
  again,
  heading = true,
  children,
}: {
  sent: { sentTo: string; mailbox: boolean };
  /** Where to name another address; the letter can then be asked for once more with one click. Null where that takes the form anew. */
  again: string | null;
  /** Whether this is the page and not a part of one. */
  heading?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  const Heading = heading ? "h1" : "h2";
  return (
    <div className={heading ? "mx-auto max-w-md" : "max-w-md"}>
      <Heading ref={top} tabIndex={-1} className={heading ? "text-2xl outline-none" : "text-lg outline-none"}>
        {t("account.sentTitle")}
      </Heading>
      <p className="mt-3 break-words">{children}</p>
      <p className="mt-3 text-muted">{t("account.sentHelp")}</p>
      {sent.mailbox && (
        <p className="mt-3">
          <a href={mailboxPath()} className="font-semibold text-accent underline">
            {t("mailbox.open")}
          </a>
        </p>
      )}
      {again !== null && (
        <Form method="post" className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2">
          <input type="hidden" name="email" value={sent.sentTo} />
          <Button>{t("account.sendAgain")}</Button>
          <a href={again} className="inline-flex min-h-10 items-center font-semibold text-accent underline">
            {t("account.otherAddress")}
          </a>
        </Form>
      )}
    </div>
  );
}
