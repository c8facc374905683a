import { type FieldMetadata, getInputProps, getSelectProps } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { WEEKDAYS, type Weekday, weekdayName } from "#app/lib/hours";
import { BOX, FieldError, Frame } from "#app/ui/kit/field";

type Field = FieldMetadata<string | undefined>;

/** When staff are there, day by day, in one time zone. `of` gives the two fields of a day, 0 for Monday. */
export function HoursFields({
  timeZone,
  zones,
  of,
}: {
  timeZone: Field;
  zones: readonly string[];
  of: (day: Weekday) => { from: Field; to: Field };
}) {
  const { t } = useTranslation();
  const { key, ...props } = getSelectProps(timeZone);
  return (
    <fieldset className="border-line border-t pt-5">
      <legend className="float-left font-semibold font-serif text-lg">{t("ownerSpaces.hours")}</legend>
      <p className="clear-both text-muted text-sm">{t("ownerSpaces.hoursHint")}</p>
      <div className="mt-3 max-w-xs">
        <Frame field={timeZone} label={t("ownerSpaces.timeZone")}>
          <select key={key} {...props} className={`${BOX} min-h-10`}>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll("_", " ")}
              </option>
            ))}
          </select>
        </Frame>
      </div>
      <ul className="mt-3">
        {WEEKDAYS.map((day) => (
          <DayFields key={day} day={day} {...of(day)} />
        ))}
      </ul>
    </fieldset>
  );
}

function DayFields({ day, from, to }: { day: Weekday; from: Field; to: Field }) {
  const { t, i18n } = useTranslation();
  const name = weekdayName(day, i18n.language, "long");
  const time = (field: Field, label: string) => {
    const { key, ...props } = getInputProps(field, { type: "time" });
    return (
      <>
        <label htmlFor={field.id} className="sr-only">
          {label}
        </label>
        <input
          key={key}
          {...props}
          step={60}
          className="min-h-10 rounded-md border border-field bg-surface px-2 text-ink aria-invalid:border-danger"
        />
      </>
    );
  };
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 py-1">
      <span aria-hidden="true" className="w-10 sm:w-28">
        <span className="inline-block first-letter:uppercase sm:hidden">
          {weekdayName(day, i18n.language, "short")}
        </span>
        <span className="hidden first-letter:uppercase sm:inline-block">{name}</span>
      </span>
      <span className="flex items-center gap-1 sm:gap-2">
        {time(from, t("ownerSpaces.from", { day: name }))}
        <span aria-hidden="true">–</span>
        {time(to, t("ownerSpaces.to", { day: name }))}
      </span>
      <FieldError field={from} />
    </li>
  );
}
