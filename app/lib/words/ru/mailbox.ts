import type { mailbox as english } from "#app/lib/words/en/mailbox";
import type { Translation } from "#app/lib/words/translation";

export const mailbox: Translation<typeof english> = {
  title: "Письма этой машины",
  lead: "При разработке письма никуда не уходят: все они лежат здесь.",
  empty: "Писем пока нет.",
  to: "Кому: {{address}}",
  html: "Как выглядит письмо",
  text: "То же текстом",
  all: "Все письма",
  open: "Прочитать письмо здесь",
};
