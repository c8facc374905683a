import { useSubmit } from "@remix-run/react";
import { type FormEvent, useEffect, useId } from "react";
import { Button } from "#app/ui/kit/button";
import { useWords } from "#app/ui/kit/words";
import { Target } from "#app/ui/writing/target";
import { CommentTools } from "./comment-tools";

type Props = {
  /** The comments' own address under the post. */
  action: string;
  /** What was typed into it before and not sent. */
  words: string | undefined;
  /** What a comment is for here. */
  hint: string;
  /** What is typed into it is on its way. */
  sending: boolean;
};

/** The place to comment among many on a page, with the least of everything; a refused one is shown again on the comments' own page. */
export function ShortCommentForm({ action, words, hint, sending }: Props) {
  const { t } = useWords();
  const id = useId();
  const submit = useSubmit();
  useEffect(() => {
    if (words === undefined) document.getElementById(id)?.focus();
  }, [id, words]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!sending) submit(event.currentTarget);
  };
  return (
    <form method="post" action={action} onSubmit={send} className="mt-2 grid max-w-text justify-items-start gap-2">
      <label htmlFor={id} className="font-semibold text-sm">
        {t("writing.comment")}
      </label>
      <p id={`${id}-hint`} className="text-muted text-sm">
        {hint}
      </p>
      <CommentTools of={id}>
        <textarea
          id={id}
          name="body"
          rows={3}
          required
          aria-describedby={`${id}-hint`}
          defaultValue={words}
          className="field-sizing-content block max-h-[50vh] min-h-20 w-full rounded-md border border-field bg-surface px-3 py-2 text-ink"
        />
      </CommentTools>
      <Target action={action} />
      <Button aria-busy={sending || undefined}>{t("writing.publishComment")}</Button>
    </form>
  );
}
