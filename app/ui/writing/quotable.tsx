import type { ReactNode } from "react";
import type { PersonRef } from "#app/domain/people/reference.server";
import { useWords } from "#app/ui/kit/words";

type Props = {
  author: Pick<PersonRef, "handle" | "former">;
  /** Where the post is found. */
  path: string;
  children: ReactNode;
};

/** The words of a post, from which a passage can be quoted in the answer that is written on the same page. */
export function Quotable({ author, path, children }: Props) {
  const { t } = useWords();
  return (
    <div
      className="relative"
      data-quotable={path}
      data-author={author.former ? t("people.formerMember") : `@${author.handle}`}
    >
      {children}
      {/* Room for the button. */}
      <div data-filled="" />
    </div>
  );
}
