import type { account as english } from "#app/lib/words/en/account";
import type { Translation } from "#app/lib/words/translation";

export const account: Translation<typeof english> = {
  signInTitle: "Вход",
  signInSubmit: "Войти",
  noAccount: "Ещё нет учётной записи?",
  joinLink: "Зарегистрируйтесь",
  signUpTitle: "Присоединяйтесь к сообществу «{{community}}»",
  signUpLead: "С учётной записью можно спрашивать, отвечать и голосовать. Читать и искать можно и без неё.",
  signUpSubmit: "Зарегистрироваться",
  haveAccount: "Уже есть учётная запись?",
  signInLink: "Войдите",
  name: "Ваше имя",
  nameHint: "Его увидят рядом с тем, что вы пишете.",
  handle: "Короткое имя",
  handleHint: "По нему вас упоминают: @ada. Строчные латинские буквы, цифры и подчёркивание.",
  email: "Адрес электронной почты",
  emailHint: "С ним вы входите. Больше его никто не увидит.",
  password: "Пароль",
  newPasswordHint: "Не меньше {{min}} символов. Три-четыре слова подряд легко запомнить.",
  signOutTitle: "Выход",
  signOutText: "Вы вошли как {{name}}. Если этим устройством пользуются и другие, выходите, когда закончите.",
  signOutSubmit: "Выйти",
  stay: "Остаться",
  setupTitle: "Откройте своё сообщество",
  setupLead:
    "Вы станете владельцем: решите, как назвать это место и кто говорит от имени компании. Эта страница сработает один раз.",
  communityName: "Название сообщества",
  communityNameHint: "Имя, под которым люди знают вашу компанию или продукт.",
  setupSubmit: "Открыть сообщество",
};
