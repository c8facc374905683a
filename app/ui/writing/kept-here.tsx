import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { allWords, type PlacedWords } from "./kept-words";

/** The words this browser keeps that were not sent yet, each with the page to send them from. */
export function KeptHere() {
  const { t } = useTranslation();
  const [kept, setKept] = useState<readonly PlacedWords[]>([]);
  useEffect(() => setKept(allWords(Date.now())), []);
  if (kept.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="mb-3 text-lg">{t("offline.kept")}</h2>
      <ul className="divide-y divide-line">
        {kept.map(({ path, text }) => (
          <li key={path} className="py-3">
            <a href={path} className="font-semibold text-accent">
              {path}
            </a>
            <p className="mt-1 whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
