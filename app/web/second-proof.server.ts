import { redirect } from "@remix-run/node";
import type { Viewer } from "#app/domain/people/viewer.server";
import { filePath, languagePath, secondStepPath, signOutPath, twoFactorPath } from "#app/lib/paths";

/** What stays open to staff who have no second proof yet: the page where they set it up, and the ways out. */
const isOpen = (path: string) =>
  path === twoFactorPath() ||
  path.startsWith(`${twoFactorPath()}/`) ||
  [signOutPath(), secondStepPath(), languagePath()].includes(path);

/** Files are seen as guests see them: the page where the second proof is set up has a logo and a face on it. */
const isFile = (path: string) => path.startsWith(filePath("").replace(/[^/]*$/, ""));

/** The viewer as they count at this address. Leads staff who owe a second proof to where they set it up, from wherever they go. */
export function withSecondProof(viewer: Viewer, { pathname }: URL): Viewer {
  if (!viewer?.needsTwoFactor || isOpen(pathname)) return viewer;
  if (isFile(pathname)) return null;
  throw redirect(twoFactorPath(), { status: 303 });
}
