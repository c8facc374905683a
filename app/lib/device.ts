import Bowser from "bowser";

/** A browser and what it runs on, by their names; null where they cannot be told. */
export type Device = { browser: string | null; system: string | null };

/** What a browser says of itself, in words. */
export function deviceOf(userAgent: string): Device {
  if (userAgent === "") return { browser: null, system: null };
  const { browser, os } = Bowser.parse(userAgent);
  return { browser: browser.name || null, system: os.name || null };
}
