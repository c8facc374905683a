import type { Language } from "#db/schema/index";
import type { Chance } from "./chance";

/** Given names, each with how it is written in a handle, and family names. */
const NAMES: Record<Language, { given: string; family: string }> = {
  en: {
    given:
      "Aisha:aisha Alan:alan Amelia:amelia Ben:ben Bruna:bruna Carlos:carlos Chloe:chloe Daniel:daniel Diego:diego Elif:elif Emma:emma Erik:erik Fatima:fatima Grace:grace Hugo:hugo Ines:ines Ivo:ivo Jack:jack Jonas:jonas Kaja:kaja Lars:lars Leo:leo Lucy:lucy Maeve:maeve Marek:marek Mia:mia Noah:noah Nora:nora Olga:olga Omar:omar Paula:paula Pedro:pedro Quinn:quinn Rosa:rosa Samir:samir Sofia:sofia Tom:tom Uma:uma Victor:victor Zoë:zoe",
    family:
      "Abbott Almeida Andersson Bakker Berg Bianchi Brown Byrne Castro Clarke Costa Dubois Eriksen Evans Fischer Garcia Haas Hill Ibrahim Jansen Kask Keller Kowalski Larsen Lopes Martin Meyer Moreau Nagy Novak Okafor Olsen Patel Petrov Quiroga Rossi Saar Santos Schmidt Silva Smith Tamm Taylor Varga Walsh Weber Yilmaz Young Żak Zimmer",
  },
  ru: {
    given:
      "Алексей:alexey Алёна:alena Анна:anna Антон:anton Борис:boris Вера:vera Виктор:viktor Галина:galina Глеб:gleb Дарья:darya Денис:denis Егор:egor Елена:elena Иван:ivan Илья:ilya Инна:inna Кирилл:kirill Лариса:larisa Мария:maria Максим:maxim Наталья:natalya Никита:nikita Оксана:oksana Олег:oleg Павел:pavel Полина:polina Роман:roman Светлана:svetlana Тимур:timur Юлия:yulia",
    family:
      "Ким Шевченко Бондаренко Ткаченко Коваленко Гринь Мельник Руденко Кравченко Савченко Петренко Белых Черных Седых Долгих Лысенко Цой Пак Ли Гуль Коваль Мороз Соболь Заяц Кит",
  },
  el: {
    given:
      "Αλέξης:alexis Άννα:anna Βασίλης:vasilis Γιάννης:giannis Γιώργος:giorgos Δάφνη:dafni Δημήτρης:dimitris Ειρήνη:irini Ελένη:eleni Ζωή:zoi Ηλίας:ilias Θανάσης:thanasis Ιωάννα:ioanna Κατερίνα:katerina Κώστας:kostas Λουκία:loukia Μαρία:maria Μιχάλης:michalis Νίκος:nikos Ξένια:xenia Παύλος:pavlos Ρένα:rena Σοφία:sofia Σπύρος:spyros Φώτης:fotis Χρύσα:chrysa",
    family:
      "Αντωνίου Βασιλείου Γεωργίου Δημητρίου Θεοδώρου Ιωάννου Κωνσταντίνου Λαζάρου Μιχαήλ Νικολάου Παναγιώτου Πέτρου Σάββα Στυλιανού Χαραλάμπους Χριστοδούλου",
  },
};

const listed = Object.fromEntries(
  Object.entries(NAMES).map(([language, { given, family }]) => [
    language,
    { given: given.split(" ").map((pair) => pair.split(":")), family: family.split(" ") },
  ]),
);

/** A name of somebody who speaks this language, and a handle that nobody else has: it holds their number. */
export function nameOf(chance: Chance, language: Language, number: number): { name: string; handle: string } {
  const names = listed[language];
  if (!names) throw new RangeError(`no names in ${language}`);
  const [given = "", latin = ""] = chance.pick(names.given);
  const family = chance.pick(names.family);
  return { name: `${given} ${family}`, handle: `${latin}_${number.toString(36)}` };
}
