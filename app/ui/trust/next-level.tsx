import { useTranslation } from "react-i18next";
import type { Progress, ShownTrust } from "#app/domain/trust/show.server";
import { useDay } from "#app/ui/kit/day";

/** What the next level takes and how much of it is there, or why no rule gives another one. */
export function NextLevel({ trust, staff }: { trust: ShownTrust; staff: boolean }) {
  const { t } = useTranslation();
  const day = useDay();
  const { aim, lostOn, held, level } = trust;
  if (!aim) return <p className="mb-8">{t(staff ? "trust.byRole" : held ? "trust.heldByHand" : "trust.last")}</p>;
  return (
    <section aria-labelledby="next" className="mb-8">
      <h2 id="next" className="mb-2 text-lg">
        {aim.keeps ? t("trust.keeps", { level }) : t("trust.next", { level: aim.level })}
      </h2>
      {lostOn && (
        <p role="status" className="mb-3 rounded-md bg-warn-soft px-4 py-3 text-warn">
          {t("trust.lostOn", { day: day(lostOn) })}
        </p>
      )}
      {aim.lately !== null && <p className="mb-3 text-muted">{t("trust.lately", { count: aim.lately })}</p>}
      <ul className="space-y-3">
        {aim.progress.map((one) => (
          <li key={one.fact}>
            <NeedProgress progress={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NeedProgress({ progress: { fact, have, need } }: { progress: Progress }) {
  const { t } = useTranslation();
  const done = have >= need;
  const share = need === 0 ? 100 : Math.min(100, Math.round((have / need) * 100));
  return (
    <div>
      <p className="flex flex-wrap justify-between gap-x-4">
        <span>{t("trust.need", { number: need, what: t(`trust.needs.${fact}`, { count: need }) })}</span>
        <span className={done ? "font-semibold text-accent" : "text-muted tabular-nums"}>
          {done ? t("trust.reached") : t("trust.progress", { have, need })}
        </span>
      </p>
      <div aria-hidden="true" className="mt-1 h-1.5 overflow-hidden rounded-full bg-sunken">
        <div className="h-full rounded-full bg-accent" style={{ width: `${share}%` }} />
      </div>
    </div>
  );
}
