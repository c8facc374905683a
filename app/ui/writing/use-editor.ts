import { useEffect, useState } from "react";

type Editor = typeof import("./editor/editor");

/** The tools for writing, fetched when the control with this id is first entered; null until then, and without a script. */
export function useEditor(id: string): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null);
  useEffect(() => {
    const control = document.getElementById(id);
    if (!control) return;
    let left = false;
    const fetchEditor = () => {
      control.removeEventListener("focus", fetchEditor);
      // Where they cannot be fetched people write without them.
      import("./editor/editor").then(
        (fetched) => left || setEditor(fetched),
        () => control.addEventListener("focus", fetchEditor),
      );
    };
    if (document.activeElement === control) fetchEditor();
    else control.addEventListener("focus", fetchEditor);
    return () => {
      left = true;
      control.removeEventListener("focus", fetchEditor);
    };
  }, [id]);
  return editor;
}
