import { useTranslation } from "react-i18next";
import type { Pin } from "#app/domain/search/pins.server";
import { answerLinkPath, insightPath, pinPath, pinWantedPath, questionLinkPath } from "#app/lib/paths";
import { useLangOf } from "#app/ui/kit/lang-of";
import { ItemActs } from "./item-acts";

/** For which words what was chosen, by whom, and what can be done about it. */
export function PinItem({ pin }: { pin: Pin }) {
  const { t } = useTranslation();
  const langOf = useLangOf();
  const { words, kind, id, title } = pin;
  const wanted = pinWantedPath({ words, kind, id });
  return (
    <li className="py-3">
      <p className="break-words font-semibold" lang={langOf(words)}>
        <bdi>{words}</bdi>
      </p>
      <p className="break-words">
        <span className="text-muted">{t(`insight.pins.${kind}`)}</span>{" "}
        {title === null ? (
          <em>{t("insight.pins.unseen")}</em>
        ) : (
          <a
            href={kind === "question" ? questionLinkPath(id) : answerLinkPath(id)}
            lang={langOf(title)}
            className="text-accent underline"
          >
            <bdi>{title}</bdi>
          </a>
        )}
      </p>
      <ItemActs
        of={words}
        at={pin.pinnedAt}
        by={pin.pinner}
        edit={{ to: pinPath(pin.pin), label: t("insight.pins.edit") }}
        remove={{ action: wanted, next: insightPath("pins", { removed: wanted }), label: t("insight.pins.remove") }}
      />
    </li>
  );
}
