import { escapeXml } from "./xml";

/** One entry of a feed: `name` never changes, `path` leads to it, `html` is what its Markdown was rendered to. */
export type FeedEntry = {
  name: string;
  path: string;
  title: string;
  /** The language of the title where it is not that of the text. */
  titleLanguage?: string;
  html: string;
  language: string;
  author: { name: string; path: string };
  publishedAt: Date;
  updatedAt: Date;
};

/** `path` is the feed's own address, `of` the page that it follows. */
export type Feed = { path: string; of: string; title: string; language: string; entries: readonly FeedEntry[] };

/** The year from which these names are given out; a part of every name, so it stays as it is. */
const NAMED_SINCE = 2026;

/** The feed as an Atom document (RFC 4287) of the site at `origin`. What people wrote stands in it as escaped text only. */
export function atomXml(feed: Feed, origin: string): string {
  const name = (of: string) => `tag:${new URL(origin).hostname},${NAMED_SINCE}:${of}`;
  const newest = Math.max(0, ...feed.entries.map(({ updatedAt }) => updatedAt.getTime()));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom"${attribute("xml:base", `${origin}/`)}${attribute("xml:lang", feed.language)}>`,
    element("id", name(feed.path)),
    element("title", feed.title),
    element("updated", new Date(newest).toISOString()),
    `<link rel="self" type="application/atom+xml"${attribute("href", origin + feed.path)}/>`,
    `<link rel="alternate" type="text/html"${attribute("href", origin + feed.of)}/>`,
    ...feed.entries.map((entry) => entryXml(entry, name(entry.name), origin)),
    "</feed>",
    "",
  ].join("\n");
}

function entryXml(entry: FeedEntry, id: string, origin: string): string {
  return [
    `<entry${attribute("xml:lang", entry.language)}>`,
    element("id", id),
    `<title${entry.titleLanguage ? attribute("xml:lang", entry.titleLanguage) : ""}>${escapeXml(entry.title)}</title>`,
    `<link rel="alternate" type="text/html"${attribute("href", origin + entry.path)}/>`,
    `<author>${element("name", entry.author.name)}${element("uri", origin + entry.author.path)}</author>`,
    element("published", entry.publishedAt.toISOString()),
    element("updated", entry.updatedAt.toISOString()),
    `<content type="html">${escapeXml(entry.html)}</content>`,
    "</entry>",
  ].join("\n");
}

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;
const attribute = (name: string, text: string) => ` ${name}="${escapeXml(text)}"`;
