import { useTranslation } from "react-i18next";
import type { OpenCall } from "#app/domain/calls/find.server";
import { callPath } from "#app/lib/paths";
import { useLangOf } from "#app/ui/kit/lang-of";

/** The call that a new idea answers, with what it asks; unticked it answers none. `sent` is what the form came back with, where the page does not know the call. */
export function AnsweredCall({ call, sent }: { call: OpenCall | null; sent: unknown }) {
  const { t } = useTranslation();
  const langOf = useLangOf();
  if (!call) return typeof sent === "string" && sent !== "" ? <input type="hidden" name="call" value={sent} /> : null;
  return (
    <div className="rounded-md bg-sunken px-4 py-3">
      <div className="flex gap-3">
        <input
          type="checkbox"
          id="answered-call"
          name="call"
          value={call.id}
          defaultChecked
          className="mt-0.5 size-6 shrink-0 accent-accent"
        />
        <label htmlFor="answered-call" className="min-w-0 wrap-anywhere">
          {t("calls.answering")}{" "}
          <a href={callPath(call)} className="font-semibold text-accent">
            <bdi lang={langOf(call.title)}>{call.title}</bdi>
          </a>
        </label>
      </div>
      {call.prompts.length > 0 && (
        <ol className="mt-2 list-decimal space-y-1 pl-14">
          {call.prompts.map((prompt) => (
            <li key={prompt} dir="auto" lang={langOf(prompt)} className="wrap-anywhere">
              {prompt}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
