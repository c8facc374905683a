import { useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { PerkWords } from "#app/domain/perks/keep.server";
import { ownerPath } from "#app/lib/paths";
import { TextArea, TextField } from "#app/ui/kit/field";
import { RadioChoices } from "#app/ui/kit/radio-choices";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import type { PerkKind } from "#db/schema/index";

/** As typed. */
type Fields = Record<"kind" | "name" | "description" | "price" | "stock" | "perMember", string>;

/** All there is to say of a perk; null for one that is new. */
export function PerkFields({
  perk,
  kinds,
  most,
}: {
  perk: PerkWords | null;
  kinds: readonly PerkKind[];
  /** The most characters of each text. */
  most: { name: number; description: number };
}) {
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<Fields>({
    id: "perk",
    lastResult,
    defaultValue: {
      kind: perk?.kind ?? "data",
      name: perk?.name,
      description: perk?.description,
      price: perk && String(perk.price),
      stock: perk?.stock === null ? "" : perk && String(perk.stock),
      perMember: perk?.perMember === null ? "" : perk && String(perk.perMember),
    },
  });
  return (
    <OwnerForm form={form}>
      <RadioChoices
        field={fields.kind}
        legend={t("perks.edit.kind")}
        choices={kinds.map((kind) => ({ value: kind, label: t(`perks.kinds.${kind}`) }))}
      />
      <TextField
        field={fields.name}
        label={t("perks.edit.name")}
        maxLength={most.name}
        bounds={{ min: 1, max: most.name }}
      />
      <TextArea
        field={fields.description}
        label={t("perks.edit.description")}
        hint={t("perks.edit.descriptionHint")}
        rows={3}
        bounds={{ max: most.description }}
        optional
      />
      <TextField field={fields.price} label={t("perks.edit.price")} maxLength={9} />
      <TextField
        field={fields.stock}
        label={t("perks.edit.stock")}
        hint={t("perks.edit.stockHint")}
        maxLength={7}
        optional
      />
      <TextField
        field={fields.perMember}
        label={t("perks.edit.perMember")}
        hint={t("perks.edit.perMemberHint")}
        maxLength={4}
        optional
      />
      <input type="hidden" name="stockWas" value={perk?.stock ?? ""} />
      <FormRow cancelTo={ownerPath("perks")}>
        <SubmitButton>{t("owner.save")}</SubmitButton>
      </FormRow>
    </OwnerForm>
  );
}
