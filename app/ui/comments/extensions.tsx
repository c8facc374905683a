import type { Extension } from "#app/domain/comments/idea-comments.server";
import { PlainProse } from "#app/ui/kit/prose";
import { useWords } from "#app/ui/kit/words";
import { PersonName } from "#app/ui/people/person-name";

/** What others added to an idea, taken from its comments and credited to them. */
export function Extensions({ extensions }: { extensions: readonly Extension[] }) {
  const { t } = useWords();
  if (extensions.length === 0) return null;
  return (
    <section aria-labelledby="extensions" className="mt-8">
      <h2 id="extensions" className="text-lg">
        {t("ideaTalk.extensions")}
      </h2>
      <ul className="mt-2 grid gap-4">
        {extensions.map(({ id, html, language, author }) => (
          <li key={id} className="border-accent border-l-2 pl-4">
            <PlainProse html={html} lang={language} />
            <p className="mt-1 flex flex-wrap items-center gap-x-2 text-muted text-sm">
              <PersonName person={author} />
              <a href={`#comment-${id}`} className="hover:text-accent">
                {t("ideaTalk.fromComment")}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
