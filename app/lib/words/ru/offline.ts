import type { offline as english } from "#app/lib/words/en/offline";
import type { Translation } from "#app/lib/words/translation";

export const offline: Translation<typeof english> = {
  title: "Нет соединения",
  text: "Нет связи: у вас или у нас. Ничего не пропало: всё, что вы набрали, останется в этом браузере, пока не будет отправлено.",
  again: "Попробовать ещё раз",
  kept: "Набрано, но не отправлено",
};
