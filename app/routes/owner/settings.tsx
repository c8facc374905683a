import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import {
  type AnySettingValue,
  SETTING_GROUPS,
  SETTING_NAMES,
  type SettingName,
  settingOf,
} from "#app/domain/community/settings";
import { changeSettings, listChangedSettings, readSettings } from "#app/domain/community/settings.server";
import { foreseeTrust } from "#app/domain/trust/foresee.server";
import { ownerPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { ResetForm, SettingField, type ShownSetting } from "#app/ui/owner/setting-field";
import { TrustForeseen } from "#app/ui/trust/trust-foreseen";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { ownerOf } from "#app/web/owner.server";
import { reading, writing } from "#app/web/respond.server";
import { ForeseeForm, SettingsForm, typedAs } from "./settings-form";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  ownerOf(work);
  const [values, changed] = await Promise.all([readSettings(work.db, SETTING_NAMES), listChangedSettings(work.db)]);
  return SETTING_NAMES.map(
    (name): ShownSetting => ({
      name,
      ...settingOf(name),
      value: typedAs(values[name]),
      house: typedAs(settingOf(name).default),
      changed: changed[name] ?? null,
    }),
  );
});

export const action = writing(async (work) => {
  const owner = ownerOf(work);
  const changes = await work.form(SettingsForm);
  const { foresee } = await work.form(ForeseeForm);
  if (foresee) return { forecast: await foreseeTrust(work.db, owner, changes, work.now), typed: typedOf(changes) };
  await changeSettings(work.db, owner, changes, work.now);
  return work.done(ownerPath("settings"), "saved");
});

/** What was typed, to stand in the form as it did. */
const typedOf = (changes: Partial<Record<SettingName, AnySettingValue>>): Record<string, string> =>
  Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, typedAs(value)]));

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("owner.rooms.settings"));

export default function Settings() {
  const settings = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  const foreseen = outcome && "forecast" in outcome ? outcome : null;
  const [form, fields] = useForm<z.input<typeof SettingsForm>>({
    id: "settings",
    lastResult: outcome && "result" in outcome ? outcome.result : undefined,
    defaultValue: {
      ...Object.fromEntries(settings.map(({ name, value }) => [name, value])),
      ...(foreseen ? foreseen.typed : {}),
    },
  });
  return (
    <OwnerRooms room="settings" title={t("owner.rooms.settings")} lead={t("settings.lead")}>
      <OwnerForm form={form}>
        {SETTING_GROUPS.map((group) => (
          <section key={group} aria-labelledby={`group-${group}`} className="border-line border-t pt-5">
            <h2 id={`group-${group}`} className="text-lg">
              {t(`settings.groups.${group}`)}
            </h2>
            <div className="mt-4 space-y-7">
              {settings
                .filter((setting) => setting.group === group)
                .map((setting) => (
                  <SettingField key={setting.name} setting={setting} field={fields[setting.name]} />
                ))}
            </div>
          </section>
        ))}
        <FormRow>
          <SubmitButton>{t("owner.save")}</SubmitButton>
        </FormRow>
        <TrustForeseen forecast={foreseen?.forecast ?? null} />
      </OwnerForm>
      {settings.map((setting) => setting.changed && <ResetForm key={setting.name} setting={setting} />)}
    </OwnerRooms>
  );
}
