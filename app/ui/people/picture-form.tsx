import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { IMAGE_MAX_BYTES, IMAGE_TYPES } from "#app/lib/image-limit";
import { pictureDeletionPath, picturePath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";
import { useWord } from "#app/ui/kit/field";
import { Avatar, type Pictured } from "./avatar";

/** One's own picture, and the ways to put on another one or none. With scripts the one that was chosen is shown before it is sent. */
export function PictureForm({ person, error }: { person: Pictured; error?: string }) {
  const { t } = useTranslation();
  const say = useWord();
  const [chosen, setChosen] = useState<File | null>(null);
  const shown = useObjectUrl(chosen);
  const tooLarge = chosen && chosen.size > IMAGE_MAX_BYTES ? "error.imageTooLarge" : undefined;
  const wrong = tooLarge ?? (chosen ? undefined : error);
  return (
    <section aria-labelledby="picture-heading" className="flex flex-wrap items-start gap-x-6 gap-y-4">
      {shown && !wrong ? (
        <img src={shown} alt="" width={80} height={80} className="size-20 shrink-0 rounded-full object-cover" />
      ) : (
        <Avatar person={person} size="lg" />
      )}
      <div className="min-w-0 grow basis-64">
        <h2 id="picture-heading" className="font-sans font-semibold text-base">
          {t("profile.picture")}
        </h2>
        <p id="picture-hint" className="mt-1 text-muted text-sm">
          {t("profile.pictureHint")}
        </p>
        <form method="post" action={picturePath()} encType="multipart/form-data" className="mt-3 space-y-3">
          <label htmlFor="picture-file" className="sr-only">
            {t("profile.pictureChoose")}
          </label>
          <input
            id="picture-file"
            type="file"
            name="file"
            required
            accept={IMAGE_TYPES}
            aria-describedby={wrong ? "picture-error" : "picture-hint"}
            aria-invalid={wrong ? true : undefined}
            onChange={(event) => setChosen(event.target.files?.[0] ?? null)}
            className="block w-full text-sm file:mr-3 file:min-h-10 file:rounded-md file:border file:border-field file:border-solid file:bg-surface file:px-4 file:font-semibold file:text-ink"
          />
          {wrong && (
            <p id="picture-error" role="alert" className="font-medium text-danger text-sm">
              {say(wrong)}
            </p>
          )}
          <div className="flex flex-wrap gap-2">
            <Button look={chosen ? "accent" : "plain"} disabled={tooLarge !== undefined}>
              {t("profile.pictureSend")}
            </Button>
            {person.picture && (
              <Button
                look="quiet"
                formAction={pictureDeletionPath()}
                formEncType="application/x-www-form-urlencoded"
                formNoValidate
              >
                {t("profile.pictureRemove")}
              </Button>
            )}
          </div>
        </form>
      </div>
    </section>
  );
}

/** An address under which the page can show a file that was only chosen; none before there is one. */
function useObjectUrl(file: File | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return setUrl(null);
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}
