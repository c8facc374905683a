import { createElement, type ReactNode } from "react";
import { useEditor } from "#app/ui/writing/use-editor";

/** What helps with a comment in the control with this id, which stands within: names are completed, what looks like personal data is pointed out. */
export function CommentTools({ of, children }: { of: string; children: ReactNode }) {
  const editor = useEditor(of);
  return (
    <div className="w-full">
      {createElement("text-expander", { keys: "@", class: "relative block" }, children)}
      {editor && <editor.NameChoices of={of} />}
      {editor && <editor.PersonalDataNote of={of} />}
    </div>
  );
}
