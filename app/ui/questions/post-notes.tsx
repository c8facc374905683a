import type { PersonRef } from "#app/domain/people/reference.server";
import type { Origin } from "#app/domain/questions/show.server";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";
import { useName } from "#app/ui/people/use-name";

/** When a post was last edited, and by whom when that was not its author. */
export function EditedBy({ post }: { post: { editedAt: Date | null; editor: PersonRef | null; author: PersonRef } }) {
  const { t } = useWords();
  const nameOf = useName();
  if (!post.editedAt) return null;
  const other = post.editor && post.editor.handle !== post.author.handle ? nameOf(post.editor) : null;
  return (
    <span>
      {other ? t("questions.editedBy", { name: other }) : t("questions.edited")} <Time at={post.editedAt} />
    </span>
  );
}

/** Where an imported post came from, as its licence asks to be told. */
export function OriginNote({ origin }: { origin: Origin | null }) {
  const { t } = useWords();
  if (!origin) return null;
  const words = t("questions.importedFrom", {
    source: origin.source,
    name: origin.authorName ?? t("people.formerMember"),
  });
  return (
    <p className="mt-3 text-muted text-sm">
      {origin.url ? (
        <a href={origin.url} rel="ugc nofollow noopener" className="text-muted">
          {words}
        </a>
      ) : (
        words
      )}
      {origin.licence && ` · ${origin.licence}`}
    </p>
  );
}
