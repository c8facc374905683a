import { CircleCheck, CircleDashed, Undo2 } from "lucide";
import { useTranslation } from "react-i18next";
import { Icon } from "#app/ui/kit/icon";
import type { RedemptionState } from "#db/schema/perks";

const SIGNS = { reserved: CircleDashed, fulfilled: CircleCheck, refunded: Undo2 } satisfies Record<
  RedemptionState,
  unknown
>;

/** How far it is with something that was taken for points. */
export function RedemptionMark({ state }: { state: RedemptionState }) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex items-center gap-1 text-muted text-sm">
      <Icon of={SIGNS[state]} className="size-4" />
      {t(`perks.states.${state}`)}
    </span>
  );
}
