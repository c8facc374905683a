import { type FieldMetadata, getInputProps } from "@conform-to/react";
import { type CSSProperties, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type AccentMove, type AccentTokens, deriveAccent, GROUNDS, readColour } from "#app/lib/accent";
import { Frame } from "#app/ui/kit/field";

/** Colours to begin with: far enough apart, and none that means something else on our pages. */
const SWATCHES = ["#0b6554", "#1d5fa8", "#5b3fa0", "#8a2a6b", "#b23a1e", "#7a5c00", "#2f6b2f", "#3b4652"] as const;

/** The accent colour: typed as #rrggbb, or picked where a script runs, with how it will look on light and on dark pages. */
export function AccentField({ field }: { field: FieldMetadata<string | undefined> }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(field.initialValue ?? "");
  const [alive, setAlive] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setAlive(true), []);
  const { key, ...props } = getInputProps(field, { type: "text", ariaDescribedBy: `${field.id}-hint` });
  const pick = (colour: string) => {
    if (input.current) input.current.value = colour;
    setTyped(colour);
  };
  const colour = readColour(typed);
  return (
    <div className="space-y-4">
      <Frame field={field} label={t("owner.accent.label")} hint={t("owner.accent.hint")} optional>
        <div className="mt-1 flex flex-wrap items-center gap-3">
          <input
            key={key}
            {...props}
            ref={input}
            onInput={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
            maxLength={7}
            placeholder="#1d5fa8"
            className="block w-32 rounded-md border border-field bg-surface px-3 py-2 text-ink tabular-nums placeholder:text-muted aria-invalid:border-danger"
          />
          {alive && (
            <input
              type="color"
              aria-label={t("owner.accent.pick")}
              value={colour ?? SWATCHES[0]}
              onChange={(event) => pick(event.currentTarget.value)}
              className="h-10 w-14 cursor-pointer rounded-md border border-field bg-surface p-1"
            />
          )}
        </div>
      </Frame>
      {alive && <Swatches chosen={colour} pick={pick} />}
      {colour ? <AccentPreview picked={colour} /> : <p className="text-muted text-sm">{t("owner.accent.house")}</p>}
    </div>
  );
}

function Swatches({ chosen, pick }: { chosen: string | null; pick: (colour: string) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend className="sr-only">{t("owner.accent.swatches")}</legend>
      <div className="flex flex-wrap items-center gap-2">
        {SWATCHES.map((colour) => (
          <button
            key={colour}
            type="button"
            aria-label={colour}
            aria-pressed={chosen === colour}
            onClick={() => pick(colour)}
            style={{ backgroundColor: colour }}
            className="size-9 rounded-full border border-field aria-pressed:outline-3 aria-pressed:outline-ink aria-pressed:outline-offset-2"
          />
        ))}
        <button
          type="button"
          onClick={() => pick("")}
          className="inline-flex min-h-9 items-center rounded-md px-2 font-semibold text-accent text-sm hover:bg-accent-soft"
        >
          {t("owner.accent.useHouse")}
        </button>
      </div>
    </fieldset>
  );
}

function AccentPreview({ picked }: { picked: string }) {
  const { light, dark } = deriveAccent(picked);
  return (
    <div className="grid gap-4 sm:grid-cols-2" aria-live="polite">
      <Sample scheme="light" {...light} />
      <Sample scheme="dark" {...dark} />
    </div>
  );
}

const INK = { light: "#211f1b", dark: "#ece8df" } as const;

/** A piece of a page as it will look, with its own colours whatever the page around it has. */
function Sample({ scheme, tokens, move }: { scheme: "light" | "dark"; tokens: AccentTokens; move: AccentMove }) {
  const { t } = useTranslation();
  const ground: CSSProperties = { backgroundColor: GROUNDS[scheme][0], color: INK[scheme] };
  const button: CSSProperties = { backgroundColor: tokens.accent, color: tokens.onAccent };
  const soft: CSSProperties = { backgroundColor: tokens.accentSoft, color: tokens.accentStrong };
  return (
    <div className="space-y-2">
      <div style={ground} className="space-y-3 rounded-md border border-line p-4">
        <p className="font-semibold">{t(`owner.accent.${scheme}`)}</p>
        <p className="flex flex-wrap items-center gap-3">
          <span style={button} className="rounded-md px-3 py-1.5 font-semibold">
            {t("owner.accent.button")}
          </span>
          <span style={{ color: tokens.accent }} className="font-semibold underline">
            {t("owner.accent.link")}
          </span>
        </p>
        <p style={soft} className="rounded-md px-3 py-2 text-sm">
          {t("owner.accent.notice")}
        </p>
      </div>
      <p className="text-muted text-sm">
        {t(move ? `owner.accent.${move}` : "owner.accent.kept", { colour: tokens.accent })}
      </p>
    </div>
  );
}
