import { Form } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button";

/** Says that something was just taken out of a list, and puts it back. The focus comes here: what had it is gone. */
export function Undo({ action, next, children }: { action: string; next: string; children: ReactNode }) {
  const { t } = useTranslation();
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <Form
      method="post"
      action={action}
      className="mb-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-md bg-sunken px-4 py-2"
    >
      <p ref={words} tabIndex={-1} className="outline-none">
        {children}
      </p>
      <input type="hidden" name="next" value={next} />
      <Button name="wanted" value="yes" look="quiet">
        {t("follow.undo")}
      </Button>
    </Form>
  );
}
