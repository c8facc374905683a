import { type FieldMetadata, getInputProps, getSelectProps } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ChoiceSetting, NumberSetting, Setting, SettingName } from "#app/domain/community/settings";
import type { ChangedSetting } from "#app/domain/community/settings.server";
import { Button } from "#app/ui/kit/button";
import { BOX, FieldError } from "#app/ui/kit/field";
import { Time } from "#app/ui/kit/time";

/** A setting as its control shows it: `value` and `house` as typed. */
export type ShownSetting = {
  name: SettingName;
  value: string;
  /** What it is where no owner changed it. */
  house: string;
  changed: ChangedSetting | null;
} & Setting;

type Field = FieldMetadata<string | undefined>;

/** One setting: what it rules, why the house has it so, its value, and who changed it. */
export function SettingField({ setting, field }: { setting: ShownSetting; field: Field }) {
  const { name } = setting;
  return (
    <div className="space-y-2">
      {"unit" in setting ? (
        <NumberControl setting={setting} field={field} />
      ) : "choices" in setting ? (
        <ChoiceControl setting={setting} field={field} />
      ) : (
        <SwitchControl setting={setting} field={field} />
      )}
      <input type="hidden" name={`shown.${name}`} value={setting.value} />
      <FieldError field={field} bounds={"unit" in setting ? { min: setting.lowest, max: setting.highest } : {}} />
      {setting.changed && <Changed setting={setting} changed={setting.changed} />}
    </div>
  );
}

function NumberControl({ setting, field }: { setting: ShownSetting & NumberSetting; field: Field }) {
  const { t } = useTranslation();
  const { name, unit, lowest, highest, decimals = 0 } = setting;
  const hint = `${field.id}-hint`;
  const { key, ...props } = getInputProps(field, { type: "number", ariaDescribedBy: hint });
  return (
    <>
      <label htmlFor={field.id} className="block font-semibold">
        {t(`settings.${name}.label`)}
      </label>
      <p id={hint} className="text-muted text-sm">
        {t(`settings.${name}.text`)}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <input
          key={key}
          {...props}
          inputMode={decimals > 0 ? "decimal" : "numeric"}
          step={10 ** -decimals}
          min={lowest}
          max={highest}
          className="block w-28 rounded-md border border-field bg-surface px-3 py-2 text-ink tabular-nums aria-invalid:border-danger"
        />
        <span>{t(`settings.unit.${unit}`)}</span>
        <span className="basis-full text-muted text-sm sm:basis-auto">
          {t("settings.bounds", { lowest, highest })}; {t("settings.house", { value: setting.default })}
        </span>
      </div>
    </>
  );
}

function ChoiceControl({ setting, field }: { setting: ShownSetting & ChoiceSetting; field: Field }) {
  const { t } = useTranslation();
  const hint = `${field.id}-hint`;
  const { key, defaultValue, ...props } = getSelectProps(field, { ariaDescribedBy: hint });
  return (
    <>
      <label htmlFor={field.id} className="block font-semibold">
        {t(`settings.${setting.name}.label`)}
      </label>
      <p id={hint} className="text-muted text-sm">
        {t(`settings.${setting.name}.text`)}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <select key={key} {...props} defaultValue={String(defaultValue)} className={`${BOX} w-auto`}>
          {setting.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
        <span className="text-muted text-sm">{t("settings.house", { value: setting.house })}</span>
      </div>
    </>
  );
}

function SwitchControl({ setting, field }: { setting: ShownSetting; field: Field }) {
  const { t } = useTranslation();
  const hint = `${field.id}-hint`;
  const house = setting.house === "on" ? "on" : "off";
  return (
    <fieldset aria-describedby={hint}>
      <legend className="font-semibold">{t(`settings.${setting.name}.label`)}</legend>
      <p id={hint} className="mt-1 text-muted text-sm">
        {t(`settings.${setting.name}.text`)}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-6">
        {(["on", "off"] as const).map((value) => (
          <label key={value} className="inline-flex min-h-10 items-center gap-2">
            <input
              type="radio"
              name={field.name}
              value={value}
              defaultChecked={field.initialValue === value}
              className="size-5 accent-accent"
            />
            {t(`settings.${value}`)}
          </label>
        ))}
        <span className="text-muted text-sm">{t("settings.house", { value: t(`settings.${house}`) })}</span>
      </div>
    </fieldset>
  );
}

const resetFormId = (name: SettingName) => `reset-${name}`;

function Changed({ setting, changed }: { setting: ShownSetting; changed: ChangedSetting }) {
  const { t } = useTranslation();
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm">
      <span className="rounded-sm bg-warn-soft px-1.5 py-0.5 font-semibold text-warn">{t("settings.changed")}</span>
      <span className="text-muted">
        {changed.changer && <bdi>{changed.changer.name}, </bdi>}
        <Time at={changed.changedAt} />
      </span>
      <Button look="quiet" form={resetFormId(setting.name)} className="-mx-2 -my-1 px-2 text-sm">
        {t("settings.reset")}
        <span className="sr-only">: {t(`settings.${setting.name}.label`)}</span>
      </Button>
    </p>
  );
}

/** What the setting's own button sends; it stands beside the great form, since a form cannot stand in a form. */
export function ResetForm({ setting }: { setting: ShownSetting }) {
  return (
    <Form method="post" id={resetFormId(setting.name)} hidden>
      <input type="hidden" name={setting.name} value={setting.house} />
    </Form>
  );
}
