import { useNavigation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { draftTo } from "#app/ui/writing/target";
import { ShortCommentForm } from "./short-comment-form";

type Props = {
  /** What was typed into one of the page's forms and not sent. */
  draft: Record<string, string> | null;
  /** What a comment is for here. */
  hint: string;
};

/** The places to comment that were opened on this page, each under its post until what was typed there is published. */
export function OpenedCommentForms({ draft, hint }: Props) {
  const [opened, setOpened] = useState<readonly HTMLElement[]>([]);
  const { formAction: sending } = useNavigation();

  useEffect(() => {
    const begun = roomsIn(document.body).find((room) => draftTo(actionOf(room), draft));
    if (begun) setOpened((rooms) => [...rooms.filter((room) => room !== begun), begun]);
  }, [draft]);

  useEffect(() => {
    const open = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[data-comment]") : null;
      const [room] = link?.parentElement ? roomsIn(link.parentElement) : [];
      if (!room || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      setOpened((rooms) => (rooms.includes(room) ? rooms : [...rooms, room]));
      // Where it was open already.
      room.querySelector("textarea")?.focus();
    };
    document.addEventListener("click", open);
    return () => document.removeEventListener("click", open);
  }, []);

  useEffect(() => {
    // It was published, or is on the page that says why not.
    if (sending) return () => setOpened((rooms) => rooms.filter((room) => actionOf(room) !== sending));
  }, [sending]);

  return opened.map((room) => {
    const action = actionOf(room);
    return createPortal(
      <ShortCommentForm
        action={action}
        hint={hint}
        words={draftTo(action, draft)?.body}
        sending={sending === action}
      />,
      room,
      action,
    );
  });
}

const roomsIn = (part: HTMLElement) => [...part.querySelectorAll<HTMLElement>("[data-comments]")];
const actionOf = (room: HTMLElement) => room.dataset.comments ?? "";
