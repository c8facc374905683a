import { callPath } from "#app/lib/paths";
import { useLangOf } from "#app/ui/kit/lang-of";
import { useWords } from "#app/ui/kit/words";

type Call = { id: number; slug: string; title: string };

/** The call that an idea answers. */
export function ForCall({ call }: { call: Call }) {
  const { t } = useWords();
  const langOf = useLangOf();
  return (
    <div className="border-accent border-l-2 pl-4">
      <p>
        <span className="text-muted">{t("ideas.forCall")}</span>{" "}
        <a href={callPath(call)} className="font-semibold text-accent">
          <bdi lang={langOf(call.title)}>{call.title}</bdi>
        </a>
      </p>
    </div>
  );
}
