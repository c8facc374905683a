import type { spaces as english } from "#app/lib/words/en/spaces";
import type { Translation } from "#app/lib/words/translation";

export const spaces: Translation<typeof english> = {
  title: "Разделы",
  lead: "У каждого раздела своя тема. Напишите, о чём ваш вопрос, и мы покажем, где вам помогут.",
  private: "Закрытый",
  privateHint: "Этот раздел и вопросы в нём видят только его участники.",
  empty: "Разделов пока нет.",
  questions_one: "{{count}} вопрос",
  questions_few: "{{count}} вопроса",
  questions_many: "{{count}} вопросов",
  questions_other: "{{count}} вопроса",
  staffHere: "От компании здесь",
  askHere: "Спросить здесь",
  tagsHere: "О чём здесь говорят",
  about: "О разделе «{{space}}»",
  tagsTitle: "Метки",
  tagsLead: "Метка собирает вопросы на одну тему из всех разделов.",
  noTags: "Вопросов с метками пока нет.",
  tagTitle: "Вопросы с меткой {{tag}}",
};
