import { useLocation } from "@remix-run/react";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { signInPath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";
import { useWord } from "#app/ui/kit/field";
import { controlOf } from "./typing";
import { type Picture, type Pictures, usePictures } from "./use-pictures";

/** The pictures brought to the text in the control with this id, each with how far it is and what it shows. */
export function PictureList({ of, signedIn }: { of: string; signedIn: boolean }) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const [refused, setRefused] = useState(false);
  const refuse = useCallback(() => setRefused(true), []);
  const all = usePictures(of, signedIn, refuse);
  const waits = useWaitingForm(
    of,
    all.pictures.some(({ state }) => state === "sending"),
  );
  return (
    <>
      <p role="status" className={refused || waits ? "text-sm" : "sr-only"}>
        {refused && (
          <>
            {t("editor.picturesNeedAccount")} <a href={signInPath(pathname + search)}>{t("editor.signIn")}</a>
          </>
        )}
        {waits && t("editor.picturesStillOnTheirWay")}
        {!refused && !waits && <LastWord pictures={all.pictures} />}
      </p>
      {all.pictures.length > 0 && (
        <ul aria-label={t("editor.pictures")} className="divide-y divide-line border-line border-b text-sm">
          {all.pictures.map((picture) => (
            <li key={picture.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
              <PictureEntry picture={picture} {...all} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What became of the last picture, said once. */
function LastWord({ pictures }: { pictures: readonly Picture[] }) {
  const { t } = useTranslation();
  const last = pictures.at(-1);
  if (!last) return null;
  const { name, state } = last;
  if (state === "sending") return t("editor.pictureSending", { name });
  return state === "sent" ? t("editor.pictureSent", { name }) : null;
}

function PictureEntry({ picture, retry, drop, describe }: { picture: Picture } & Pictures) {
  const { t } = useTranslation();
  const { name, state, share, path, alt } = picture;
  if (state === "sent" && path !== null)
    return (
      <>
        <img src={path} alt="" className="size-12 rounded-sm object-cover" />
        <label className="min-w-0 flex-1 basis-56">
          <span className="block text-muted">{t("editor.describePicture", { name })}</span>
          <input
            defaultValue={alt}
            onChange={(event) => describe(picture, event.currentTarget.value)}
            className="mt-1 block min-h-9 w-full rounded-md border border-field bg-surface px-2 text-ink"
          />
        </label>
      </>
    );
  if (state === "sending")
    return (
      <>
        <span className="min-w-0 flex-1 truncate">{name}</span>
        <progress
          max={1}
          value={share}
          aria-label={t("editor.pictureSending", { name })}
          className="w-32 accent-accent"
        />
        <Button type="button" look="quiet" onClick={() => drop(picture)}>
          {t("editor.cancelPicture")}
        </Button>
      </>
    );
  return (
    <>
      <Failure picture={picture} />
      <span className="-ml-4 flex flex-wrap sm:ml-0">
        <Button type="button" look="quiet" onClick={() => retry(picture)}>
          {t("editor.retryPicture")}
        </Button>
        <Button type="button" look="quiet" onClick={() => drop(picture)}>
          {t("editor.dismissPicture")}
        </Button>
      </span>
    </>
  );
}

function Failure({ picture: { name, state, word } }: { picture: Picture }) {
  const { t } = useTranslation();
  const say = useWord();
  return (
    <span role="alert" className="min-w-0 flex-1 basis-56 text-danger">
      {state === "lost" ? t("editor.pictureLost", { name }) : t("editor.pictureRefused", { name })} {word && say(word)}
    </span>
  );
}

/** Holds the form back while something is on its way. Tells whether somebody tried to send it meanwhile. */
function useWaitingForm(of: string, busy: boolean): boolean {
  const [tried, setTried] = useState(false);
  useEffect(() => {
    const form = controlOf(of)?.form;
    if (!form || !busy) return setTried(false);
    const hold = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      setTried(true);
    };
    form.addEventListener("submit", hold, { capture: true });
    return () => form.removeEventListener("submit", hold, { capture: true });
  }, [of, busy]);
  return tried;
}
