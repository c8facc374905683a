import { useEffect, useState } from "react";

type Editor = typeof import("./editor/editor");

/** The tools for writing, fetched when the control or the form with this id is first entered; null until then, and without a script. */
export function useEditor(id: string): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null);
  useEffect(() => {
    const entered = document.getElementById(id);
    if (!entered) return;
    let left = false;
    const fetchEditor = () => {
      entered.removeEventListener("focusin", fetchEditor);
      // Where they cannot be fetched people write without them.
      import("./editor/editor").then(
        (fetched) => left || setEditor(fetched),
        () => entered.addEventListener("focusin", fetchEditor),
      );
    };
    if (entered.contains(document.activeElement)) fetchEditor();
    else entered.addEventListener("focusin", fetchEditor);
    return () => {
      left = true;
      entered.removeEventListener("focusin", fetchEditor);
    };
  }, [id]);
  return editor;
}
