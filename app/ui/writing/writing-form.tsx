import type { FormMetadata } from "@conform-to/react";
import { Form, useRouteLoaderData } from "@remix-run/react";
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { FormError } from "#app/ui/kit/field";
import { Autosave } from "./autosave";
import { KeptDraft } from "./kept-draft";
import { LeaveIt } from "./leave-it";
import { useEditor } from "./use-editor";
import { useSending } from "./use-sending";

/** One column of fields; on a wide page they keep to its left half, and only the text has its preview beside it. */
const ROWS =
  "grid max-w-text grid-cols-1 gap-6 @4xl:max-w-none @4xl:[&>*]:max-w-[calc(50%-1.25rem)] @4xl:[&>[data-wide]]:max-w-none";

type Props = {
  form: Pick<FormMetadata, "id" | "errorId" | "errors" | "allErrors" | "status">;
  /** Where it goes; always the page it stands on. */
  action: string;
  /** The words kept on the server that fill it. */
  draft?: Record<string, string> | null;
  children: ReactNode;
};

/** A form to write in: says what is wrong, keeps what is typed in the browser, and is sent once however often it is clicked. */
export function WritingForm({ form, action, draft = null, children }: Props) {
  // The one it came with: what is typed from here on becomes a draft as well.
  const [savedAt] = useState(draft && Number(draft.savedAt));
  const root = useRouteLoaderData<{ me: object | null }>("root");
  const editor = useEditor(form.id);
  const sending = useSending();
  const once = (event: FormEvent) => {
    if (sending) event.preventDefault();
  };
  useShownError(form.errorId, form.errors);
  useFocusOnWrongField(form);
  return (
    <Form method="post" action={action} id={form.id} noValidate onSubmit={once} className="@container">
      <div className={ROWS}>
        <FormError id={form.errorId} errors={errorsOfAll(form)} />
        <LeaveIt words={form.allErrors.leave} />
        {savedAt !== null && form.status === undefined && <KeptDraft />}
        <Autosave formId={form.id} action={action} savedAt={savedAt} />
        {children}
        {editor && root?.me && <editor.DraftKeeper formId={form.id} action={action} savedAt={savedAt} />}
      </div>
    </Form>
  );
}

/** What is wrong with the form as a whole; where only fields are wrong, that something is. */
function errorsOfAll({ errors = [], allErrors }: Props["form"]): string[] {
  const { leave: _, ...wrong } = allErrors;
  return errors.length === 0 && Object.keys(wrong).length > 0 ? ["error.formHeading"] : errors;
}

/** Brings an error of the whole form into view: the button that was pressed may stand far below it. */
function useShownError(id: string, errors: string[] | undefined) {
  useEffect(() => {
    if (errors?.length) document.getElementById(id)?.scrollIntoView({ block: "center" });
  }, [id, errors]);
}

/** Leads to the first wrong field when the page came with it; one that turns out wrong later is found by the form itself. */
function useFocusOnWrongField({ id, allErrors }: Props["form"]) {
  useEffect(() => {
    for (const control of document.forms.namedItem(id)?.elements ?? [])
      if (control instanceof HTMLElement && allErrors[control.getAttribute("name") ?? ""]) return control.focus();
  }, [id, allErrors]);
}
