import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { altFromName, pictureOnItsWay, pictureText, plainAlt } from "#app/lib/picture-text";
import { listenToPictures } from "./pictures";
import { sendPicture } from "./send-picture";
import { controlOf, put, replaceWords } from "./typing";

/** A picture on its way into a text. */
export type Picture = {
  id: number;
  name: string;
  file: File;
  state: "sending" | "sent" | "lost" | "refused";
  /** How much of it is there, from 0 to 1. */
  share: number;
  /** Why it was not taken, as a word of the catalogue. */
  word: string | null;
  /** What stands for it in the text now. */
  written: string;
  path: string | null;
  alt: string;
};

export type Pictures = {
  pictures: readonly Picture[];
  retry(picture: Picture): void;
  /** It comes out of the text if it is not there yet, and out of the list. */
  drop(picture: Picture): void;
  describe(picture: Picture, alt: string): void;
};

/** Characters of a file's name that stand for it in the text. */
const NAME_MOST_CHARS = 60;

let lastId = 0;

/** The pictures that are brought to the control with this id: each is sent, and stands in the text from then on. */
export function usePictures(of: string, take: boolean, refuse: () => void): Pictures {
  const { t } = useTranslation();
  const [pictures, setPictures] = useState<readonly Picture[]>([]);
  const stops = useRef(new Map<number, () => void>());
  const change = useCallback(
    (id: number, set: Partial<Picture>) =>
      setPictures((all) => all.map((picture) => (picture.id === id ? { ...picture, ...set } : picture))),
    [],
  );
  const rewrite = useCallback(
    (picture: Picture, written: string) => {
      const control = controlOf(of);
      if (control) replaceWords(control, picture.written, written);
    },
    [of],
  );
  const send = useCallback(
    (picture: Picture) => {
      change(picture.id, { state: "sending", share: 0, word: null });
      const stop = sendPicture(picture.file, {
        progress: (share) => change(picture.id, { share }),
        arrived(path) {
          const written = pictureText(picture.alt, path);
          rewrite(picture, written);
          change(picture.id, { state: "sent", path, written, share: 1 });
        },
        refused: (word) => change(picture.id, { state: "refused", word }),
        lost: () => change(picture.id, { state: "lost" }),
      });
      stops.current.set(picture.id, stop);
    },
    [change, rewrite],
  );

  useEffect(() => {
    const control = controlOf(of);
    if (!control) return;
    return listenToPictures(control, (files) => {
      if (!take) return refuse();
      for (const file of files) {
        const id = ++lastId;
        const named = t("editor.pictureOnItsWay", { name: uniqueName(file.name, control.value) });
        const written = pictureOnItsWay(named);
        const at = control.selectionEnd ?? control.value.length;
        const lead = at === 0 || control.value[at - 1] === "\n" ? "" : "\n\n";
        const text = `${control.value.slice(0, at)}${lead}${written}\n${control.value.slice(at)}`;
        const caret = at + lead.length + written.length + 1;
        put(control, { text, start: caret, end: caret });
        const alt = altFromName(file.name) || t("editor.pictureAlt");
        const picture: Picture = {
          id,
          name: file.name,
          file,
          state: "sending",
          share: 0,
          word: null,
          written,
          path: null,
          alt,
        };
        setPictures((all) => [...all, picture]);
        send(picture);
      }
    });
  }, [of, take, refuse, send, t]);

  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const stop of running.values()) stop();
    };
  }, []);

  return {
    pictures,
    retry: send,
    drop(picture) {
      stops.current.get(picture.id)?.();
      if (picture.path === null) rewrite(picture, "");
      setPictures((all) => all.filter(({ id }) => id !== picture.id));
    },
    describe(picture, typed) {
      if (picture.path === null) return;
      const written = pictureText(typed, picture.path);
      rewrite(picture, written);
      change(picture.id, { alt: typed, written });
    },
  };
}

/** The same name twice would be the same place in the text. */
function uniqueName(name: string, text: string): string {
  const plain = plainAlt(name).slice(0, NAME_MOST_CHARS);
  let unique = plain;
  for (let count = 2; text.includes(unique); count++) unique = `${plain} ${count}`;
  return unique;
}
