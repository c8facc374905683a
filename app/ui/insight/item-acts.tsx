import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/kit/button";
import { Time } from "#app/ui/kit/time";

/** Who chose it when, and the way to change it or to take it out. */
export function ItemActs({
  of,
  at,
  by,
  edit,
  remove,
}: {
  /** What it is about, for those who hear the buttons one by one. */
  of: string;
  at: Date;
  by: { name: string } | null;
  edit: { to: string; label: string };
  remove: { action: string; next: string; label: string };
}) {
  const { t } = useTranslation();
  const about = (
    <span className="sr-only">
      : <bdi>{of}</bdi>
    </span>
  );
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <span className="text-muted">
        {by && (
          <>
            {t("insight.by")} <bdi>{by.name}</bdi>,{" "}
          </>
        )}
        <Time at={at} />
      </span>
      <a href={edit.to} className="inline-flex min-h-8 items-center text-accent underline">
        {edit.label}
        {about}
      </a>
      <Form method="post" action={remove.action}>
        <input type="hidden" name="next" value={remove.next} />
        <Button name="wanted" value="no" look="quiet" className="-mx-2 min-h-8 px-2 py-0.5 text-sm">
          {remove.label}
          {about}
        </Button>
      </Form>
    </div>
  );
}
