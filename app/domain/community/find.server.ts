import type { SafeHtml } from "#app/lib/markdown";
import type { Db } from "#app/platform/db.server";
import { community } from "#db/schema/index";
import { SETTINGS } from "./settings";
import { settingNumber } from "./settings.server";

/** What the community is called and how it looks. */
export type Community = {
  name: string;
  tagline: string;
  /** The key of the logo among the files; null for the name alone. */
  logo: string | null;
  /** The accent colour as #rrggbb; null for the house's own. */
  accent: string | null;
  /** The owner's words to newcomers; empty when there are none. */
  welcome: SafeHtml;
  /** The per cent of visits that are asked whether they found what they came for. */
  pollShare: number;
};

const UNNAMED: Community = {
  name: "Goodturn",
  tagline: "",
  logo: null,
  accent: null,
  welcome: "" as SafeHtml,
  pollShare: SETTINGS.pollShare.default,
};

/** What this community says of itself. */
export async function findCommunity(db: Db): Promise<Community> {
  const [row] = await db
    .select({
      name: community.name,
      tagline: community.tagline,
      logo: community.logo,
      accent: community.accent,
      welcome: community.welcomeHtml,
      pollShare: settingNumber("pollShare"),
    })
    .from(community);
  return row ? { ...row, welcome: row.welcome as SafeHtml } : UNNAMED;
}
