import type { TFunction } from "i18next";
import { fullTime } from "#app/lib/time";
import { wordsFor } from "#app/lib/words/all.server";
import { asUiLanguage } from "#app/lib/words/languages";
import { composeLetter, type LetterText } from "./letter";

/** What each kind of letter is about. Links are whole addresses. */
export type LetterFacts =
  | { kind: "sign-up"; link: string; linkHours: number }
  | { kind: "account-exists"; signInLink: string; link: string; linkHours: number }
  | { kind: "reset-password"; name: string; link: string; linkHours: number }
  | { kind: "change-email"; handle: string; link: string; linkHours: number }
  | { kind: "email-changed"; name: string; at: Date }
  | { kind: "password-changed"; name: string; at: Date; resetLink: string }
  | { kind: "two-factor-changed"; name: string; state: "on" | "off"; at: Date; resetLink: string }
  | { kind: "invitation"; inviter: string; role: "staff" | "moderator" | "owner"; link: string; linkDays: number };

/** Whose letter it is: the language of its reader and the community that writes. */
export type LetterFrame = { language: string; community: string };

type Body = Pick<LetterText, "subject" | "paragraphs" | "smallPrint"> & {
  name?: string;
  button?: { label: string; link: string };
};

/** The letter that says this, in the language of its reader. */
export function writeLetter(facts: LetterFacts, { language, community }: LetterFrame) {
  const spoken = asUiLanguage(language);
  const { t } = wordsFor(spoken);
  const { subject, name, paragraphs, button, smallPrint } = bodyOf(facts, t, community, spoken);
  const letter = composeLetter({
    language: spoken,
    from: community,
    subject,
    greeting: name === undefined ? t("letters.hello") : t("letters.helloName", { name: unlinked(name) }),
    paragraphs,
    ...(button && { button: { ...button, instead: t("letters.buttonInstead") } }),
    smallPrint,
  });
  return { ...letter, language: spoken };
}

function bodyOf(facts: LetterFacts, t: TFunction, community: string, language: string): Body {
  switch (facts.kind) {
    case "sign-up":
      return {
        subject: t("letters.signUpSubject", { community }),
        paragraphs: [t("letters.signUpText", { community })],
        button: { label: t("letters.signUpButton"), link: facts.link },
        smallPrint: [t("letters.linkHours", { count: facts.linkHours }), t("letters.notYou")],
      };
    case "account-exists":
      return {
        subject: t("letters.accountExistsSubject", { community }),
        paragraphs: [
          t("letters.accountExistsText", { community }),
          t("letters.accountExistsSignIn", { link: facts.signInLink }),
          t("letters.accountExistsForgotten"),
        ],
        button: { label: t("letters.resetButton"), link: facts.link },
        smallPrint: [t("letters.linkHours", { count: facts.linkHours }), t("letters.accountExistsNotYou")],
      };
    case "reset-password":
      return {
        name: facts.name,
        subject: t("letters.resetSubject", { community }),
        paragraphs: [t("letters.resetText", { community })],
        button: { label: t("letters.resetButton"), link: facts.link },
        smallPrint: [t("letters.linkHours", { count: facts.linkHours }), t("letters.resetNotYou")],
      };
    case "change-email":
      return {
        subject: t("letters.changeEmailSubject", { community }),
        paragraphs: [t("letters.changeEmailText", { community, handle: facts.handle })],
        button: { label: t("letters.changeEmailButton"), link: facts.link },
        smallPrint: [t("letters.linkHours", { count: facts.linkHours }), t("letters.notYou")],
      };
    case "invitation":
      return {
        subject: t("letters.invitationSubject", { community }),
        paragraphs: [t(`letters.invitationText_${facts.role}`, { community, inviter: unlinked(facts.inviter) })],
        button: { label: t("letters.invitationButton"), link: facts.link },
        smallPrint: [t("letters.linkDays", { count: facts.linkDays }), t("letters.invitationNotYou")],
      };
    default:
      return { name: facts.name, ...newsOf(facts, t, community, fullTime(facts.at, language)) };
  }
}

type News = Extract<LetterFacts, { at: Date }>;

/** Letters that tell of a change to an account after it was made. */
function newsOf(facts: News, t: TFunction, community: string, moment: string): Body {
  const news = (subject: string, text: string, notYou: string): Body => ({
    subject,
    paragraphs: [text, t("letters.changedAt", { moment })],
    smallPrint: [notYou],
  });
  if (facts.kind === "email-changed")
    return news(
      t("letters.emailChangedSubject", { community }),
      t("letters.emailChangedText", { community }),
      t("letters.emailChangedNotYou"),
    );
  const notYou = t("letters.changedNotYou", { link: facts.resetLink });
  if (facts.kind === "password-changed")
    return news(
      t("letters.passwordChangedSubject", { community }),
      t("letters.passwordChangedText", { community }),
      notYou,
    );
  return facts.state === "on"
    ? news(t("letters.twoFactorOnSubject", { community }), t("letters.twoFactorOnText", { community }), notYou)
    : news(t("letters.twoFactorOffSubject", { community }), t("letters.twoFactorOffText", { community }), notYou);
}

/** A name that somebody chose, which no mail program takes for an address of the web: a word joiner follows what would make it one. */
const unlinked = (name: string) => name.replace(/[.:/@](?=\S)/gu, "$&\u2060");
