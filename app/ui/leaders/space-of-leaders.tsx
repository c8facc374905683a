import { useTranslation } from "react-i18next";
import { leadersPath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";
import { BOX } from "#app/ui/kit/field";

/** Chooses the space in which the lists count; it works without a script. */
export function SpaceOfLeaders({
  period,
  space,
  spaces,
}: {
  period: string;
  space: string | null;
  spaces: readonly { slug: string; name: string }[];
}) {
  const { t } = useTranslation();
  return (
    <form action={leadersPath()} className="mb-5 flex flex-wrap items-end gap-3">
      <input type="hidden" name="period" value={period} />
      <label className="block min-w-56 grow sm:grow-0">
        <span className="text-muted text-sm">{t("leaders.space")}</span>
        <select name="space" defaultValue={space ?? ""} className={`${BOX} min-h-10`}>
          <option value="">{t("leaders.allSpaces")}</option>
          {spaces.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button>{t("leaders.show")}</Button>
    </form>
  );
}
