import { z } from "zod";
import {
  type AnySettingValue,
  fitsSetting,
  SETTING_NAMES,
  type Setting,
  type SettingName,
  settingOf,
} from "#app/domain/community/settings";

/** What is typed for a setting becomes its value; a number that is none, or out of bounds, is named as wrong. */
function valueShape(name: SettingName) {
  return z
    .string()
    .trim()
    .transform((typed) => readTyped(settingOf(name), typed))
    .refine((value) => fitsSetting(name, value), "error.setting")
    .transform((value) => value ?? false)
    .optional();
}

function readTyped(setting: Setting, typed: string): AnySettingValue | null {
  if ("choices" in setting) return typed;
  if (!("unit" in setting)) return typed === "on";
  const shape = setting.decimals ? /^\d{1,9}(?:[.,]\d{1,9})?$/ : /^\d{1,9}$/;
  return shape.test(typed) ? Number(typed.replace(",", ".")) : null;
}

type ValueShape = ReturnType<typeof valueShape>;

const everySetting = <Shape>(shape: (name: SettingName) => Shape) =>
  Object.fromEntries(SETTING_NAMES.map((name) => [name, shape(name)])) as Record<SettingName, Shape>;

/** The settings that were sent, each beside the value that the page showed: one that was not touched does not undo another owner's change. */
export const SettingsForm = z
  .object({
    ...everySetting<ValueShape>(valueShape),
    shown: z.object(everySetting(() => z.string().optional())).optional(),
  })
  .superRefine((form, context) => {
    for (const name of SETTING_NAMES)
      if (form.shown?.[name] !== undefined && form[name] === undefined)
        context.addIssue({ code: "custom", path: [name], message: "error.required", input: undefined });
  })
  .transform(({ shown, ...values }) => {
    const touched = SETTING_NAMES.filter(
      (name) => values[name] !== undefined && typedAs(values[name]) !== shown?.[name],
    );
    return Object.fromEntries(touched.map((name) => [name, values[name]])) as Partial<
      Record<SettingName, AnySettingValue>
    >;
  });

/** A value as its control holds it. */
export const typedAs = (value: AnySettingValue | undefined): string =>
  typeof value === "boolean" ? (value ? "on" : "off") : String(value ?? "");

/** Whether the owner only wants to see whom it would affect. */
export const ForeseeForm = z.object({ foresee: z.literal("yes").optional() });
