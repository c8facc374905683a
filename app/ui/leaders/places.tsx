import { useTranslation } from "react-i18next";
import type { Place } from "#app/domain/leaders/list.server";
import { useNumber } from "#app/ui/kit/number";
import { PersonName } from "#app/ui/people/person-name";

/** Who earned the most, by place. */
export function Places({ places }: { places: readonly Place[] }) {
  const { t } = useTranslation();
  const number = useNumber();
  return (
    <table className="w-full">
      <thead className="text-muted text-sm">
        <tr>
          <th scope="col" className="w-14 py-2 text-left font-normal">
            {t("leaders.place")}
          </th>
          <th scope="col" className="py-2 text-left font-normal">
            {t("leaders.who")}
          </th>
          <th scope="col" className="py-2 text-right font-normal">
            {t("leaders.earned")}
          </th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ place, earned, person }) => (
          <tr key={person.handle} className="border-line border-t">
            <td className="py-2.5 text-muted tabular-nums">{number(place)}</td>
            <td className="py-2.5">
              <PersonName person={person} face />
            </td>
            <td className="py-2.5 text-right font-semibold tabular-nums">{number(earned)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
