import { useTranslation } from "react-i18next";
import type { PersonRef } from "#app/domain/people/reference.server";
import { Avatar } from "#app/ui/people/avatar";

/** Who else is writing an answer now. Its line is kept free, so that nothing moves when somebody begins. */
export function Writers({ writers }: { writers: readonly PersonRef[] }) {
  const { t, i18n } = useTranslation();
  // The marks around each name keep its direction from that of the sentence, as bdi would.
  const names = new Intl.ListFormat(i18n.language).format(writers.map(({ name }) => `\u2068${name}\u2069`));
  return (
    <p role="status" className="flex min-h-8 w-full items-center gap-2 text-muted text-sm sm:w-auto">
      {writers.length > 0 && (
        <>
          <span className="flex -space-x-2">
            {writers.map((person) => (
              <Avatar key={person.handle} person={person} />
            ))}
          </span>
          {t("live.writing", { count: writers.length, names })}
        </>
      )}
    </p>
  );
}
