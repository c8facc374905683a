import { type FieldMetadata, getSelectProps } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Frame } from "#app/ui/kit/field";

type Space = { slug: string; name: string; private: boolean };

/** The spaces the viewer may ask in; nothing is chosen for them. */
export function SpaceField({ field, spaces }: { field: FieldMetadata<string>; spaces: readonly Space[] }) {
  const { t } = useTranslation();
  const { key, ...props } = getSelectProps(field);
  return (
    <Frame field={field} label={t("writing.space")}>
      <select
        key={key}
        {...props}
        className="mt-1 block min-h-10 w-full rounded-md border border-field bg-surface px-3 py-2 text-ink aria-invalid:border-danger"
      >
        <option value="">{t("writing.chooseSpace")}</option>
        {spaces.map((space) => (
          <option key={space.slug} value={space.slug}>
            {space.private ? t("writing.privateSpace", { name: space.name }) : space.name}
          </option>
        ))}
      </select>
    </Frame>
  );
}
