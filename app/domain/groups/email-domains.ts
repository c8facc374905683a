/** Where anybody gets an address: such a domain would let everybody in. */
const PUBLIC_DOMAINS: ReadonlySet<string> = new Set(
  `126.com 163.com aol.com bigmir.net bk.ru comcast.net cytanet.com.cy daum.net duck.com fastmail.com fastmail.fm
  forthnet.gr free.fr freemail.gr freemail.hu gmail.com googlemail.com hey.com hushmail.com i.ua icloud.com in.gr inbox.lv
  inbox.ru interia.pl internet.ru laposte.net libero.it list.ru mac.com mail.bg mail.com mail.ee mail.gr mail.ru
  mailfence.com mailinator.com me.com meta.ua msn.com naver.com o2.pl onet.pl orange.fr otenet.gr passport.com pathfinder.gr
  pm.me posteo.de proton.me protonmail.ch protonmail.com qq.com rambler.ru sapo.pt seznam.cz sina.com t-online.de tuta.com
  tuta.io tutamail.com tutanota.com tutanota.de ukr.net verizon.net vk.com web.de wp.pl xmail.ru ya.ru yeah.net zoho.com
  zohomail.com`.split(/\s+/),
);
/** Providers that have such a domain in many countries: yahoo.fr, hotmail.co.uk, yandex.kz. */
const PUBLIC_FAMILY =
  /^(?:gmx|hotmail|live|narod|outlook|rocketmail|windowslive|yahoo|yandex|ymail)(?:\.[a-z]{2,4}){1,2}$/;

const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const DOMAIN = new RegExp(`^(?=.{4,253}$)(?:${LABEL}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$`);

/** Whether anybody at all can have an address in this domain. */
export const isPublicMailDomain = (domain: string) => PUBLIC_DOMAINS.has(domain) || PUBLIC_FAMILY.test(domain);

/** Whether this is a whole domain name in lower case and plain letters, as addresses carry it. */
export const isEmailDomain = (domain: string) => DOMAIN.test(domain);

/** The domains named in a text, one a line or with commas between, each once; an @ before one is no part of it. */
export const domainsIn = (text: string): string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(/[\s,;]+/)
      .map((word) => word.replace(/^@/, ""))
      .filter((word) => word !== ""),
  ),
];
