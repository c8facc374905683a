import type { profile as english } from "#app/lib/words/en/profile";
import type { Translation } from "#app/lib/words/translation";

export const profile: Translation<typeof english> = {
  title: "Ваш профиль",
  lead: "Таким вас видят здесь другие.",
  see: "Открыть профиль, как его видят все",
  edit: "Изменить профиль",
  picture: "Портрет",
  pictureHint: "Фото или рисунок до 10 МБ. Мы обрежем его до квадрата и не сохраним ничего о том, где он снят.",
  pictureChoose: "Выберите изображение",
  pictureSend: "Поставить",
  pictureRemove: "Убрать портрет",
  about: "О себе",
  aboutHint: "Пара строк: в чём разбираетесь, где живёте. Можно использовать Markdown.",
  handleHint:
    "По нему вас упоминают, и он входит в адрес профиля. Менять его можно раз в 30 дней; старый адрес будет вести на новый.",
  handleWaits: "Снова изменить его можно будет с {{date}}.",
  speaks: "На каких языках вы читаете и пишете",
  speaksHint: "Видно в профиле: так понятнее, как к вам обратиться.",
  letters: "Язык писем, которые мы вам присылаем",
  showsPromotes: "Показывать другим, за какие идеи я",
  showsPromotesHint:
    "Ваше имя появится среди тех, кто за идею. Команда видит его в любом случае, а голоса «против» не видит никто.",
  submit: "Сохранить профиль",
};
