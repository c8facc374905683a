/** The page of an act's address. It is never drawn: an act leads on, and one that is refused shows the error page instead. */
export function ActPage() {
  return null;
}
