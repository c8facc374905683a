/** Every address of the product, made in one place. */

type Named = { id: number; slug: string };

const withQuery = (path: string, query: Record<string, string | number | null | undefined>) => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== "") search.set(name, String(value));
  const text = search.toString();
  return text ? `${path}?${text}` : path;
};

export const homePath = () => "/";
export const questionsPath = (query: { sort?: string; after?: string | null; before?: string | null } = {}) =>
  withQuery("/questions", query);
export const askPath = (query: { space?: string; title?: string } = {}) => withQuery("/questions/ask", query);
export const questionPath = ({ id, slug }: Named, page = 1) =>
  withQuery(`/questions/${id}-${encodeURIComponent(slug)}`, { page: page > 1 ? page : null });
export const answerPath = (question: Named, answerId: number, page = 1) =>
  `${questionPath(question, page)}#answer-${answerId}`;
/** The short address that stays: it leads to the question under whatever title it has. */
export const questionLinkPath = (questionId: number) => `/questions/${questionId}`;
/** Finds its own way to the page on which the answer stands. */
export const answerLinkPath = (answerId: number) => `/answers/${answerId}`;
export const commentPath = (question: Named, commentId: number, page = 1) =>
  `${questionPath(question, page)}#comment-${commentId}`;
export const spacesPath = (
  query: { q?: string; product?: string | null; region?: string | null; help?: string | null } = {},
) => withQuery("/spaces", query);
export const spacePath = (
  space: { slug: string },
  query: { sort?: string; after?: string | null; before?: string | null } = {},
) => withQuery(`/spaces/${space.slug}`, query);
export const tagsPath = () => "/tags";
export const tagPath = (tag: string, query: { sort?: string; after?: string | null; before?: string | null } = {}) =>
  withQuery(`/tags/${encodeURIComponent(tag)}`, query);
export const personPath = (
  person: { handle: string },
  query: { tab?: string; after?: string | null; before?: string | null } = {},
) => withQuery(`/people/${person.handle}`, query);
/** Why somebody's reputation is what it is. */
export const reputationPath = (
  person: { handle: string },
  query: { after?: string | null; before?: string | null } = {},
) => withQuery(`${personPath(person)}/reputation`, query);
/** How much somebody is trusted here, what that opens and what is next. */
export const trustPath = (person: { handle: string }) => `${personPath(person)}/trust`;
/** Takes how long a page was in sight. */
export const readingPath = () => "/reading";
/** Who earned the most. */
export const leadersPath = (query: { period?: string; space?: string } = {}) => withQuery("/leaders", query);
export const badgesPath = () => "/badges";
/** What a badge stands for, and who has it. */
export const badgePath = (badge: string, query: { after?: string | null; before?: string | null } = {}) =>
  withQuery(`${badgesPath()}/${badge}`, query);
/** Where a badge is given by hand. */
export const badgeAwardPath = (badge: string) => `${badgePath(badge)}/award`;
/** Where one award is taken away. */
export const badgeRevocationPath = (awardId: number) => `${badgesPath()}/awards/${awardId}/revocation`;
export const searchPath = (query: Record<string, string | null | undefined> = {}) => withQuery("/search", query);
export const signInPath = (next?: string) => withQuery("/sign-in", { next });
export const signUpPath = (next?: string) => withQuery("/sign-up", { next });
export const signOutPath = () => "/sign-out";
/** Where the holder of the letter's secret goes on making an account. */
export const finishSignUpPath = (secret: string, by?: string | null) => withQuery(`/sign-up/${secret}`, { by });
/** A member's link for those they invite. */
export const joinPath = (person: { handle: string }) => `/join/${person.handle}`;
export const secondStepPath = (next?: string) => withQuery("/sign-in/second-step", { next });
export const resetPasswordPath = (secret?: string) => (secret ? `/reset-password/${secret}` : "/reset-password");
export const invitationPath = (secret: string) => `/invitations/${secret}`;
/** The rooms of one's own account. */
export const accountPath = (
  room: "profile" | "email" | "password" | "sessions" | "two-factor" | "export" | "leave" = "profile",
) => `/account/${room}`;
/** Takes the signed-in person's picture. */
export const picturePath = () => "/account/profile/picture";
export const pictureDeletionPath = () => "/account/profile/picture/deletion";
export const twoFactorPath = (part?: "confirmation" | "recovery-codes" | "removal") =>
  part ? `${accountPath("two-factor")}/${part}` : accountPath("two-factor");
export const exportDownloadPath = () => `${accountPath("export")}/download`;
/** Where somebody is led who deleted their account. */
export const goodbyePath = () => "/goodbye";
export const confirmEmailPath = (secret: string) => `/account/email/${secret}`;
/** The letters that went nowhere else, to read in development. */
export const mailboxPath = (letter?: string) => (letter ? `/mail/${encodeURIComponent(letter)}` : "/mail");
/** The owner's rooms. */
export const ownerPath = (
  room?: "community" | "staff" | "spaces" | "groups" | "settings" | "payback" | "perks" | "search" | "record",
) => (room ? `/owner/${room}` : "/owner");
/** Takes the community's logo. */
export const logoPath = () => "/owner/community/logo";
export const logoRemovalPath = () => "/owner/community/logo/removal";
/** Rights of one member of staff. */
export const ownerStaffPath = (person: { handle: string }, act?: "removal") =>
  act ? `/owner/staff/${person.handle}/${act}` : `/owner/staff/${person.handle}`;
export const ownerRecordPath = (
  query: { area?: string | null; by?: string | null; before?: string | null; after?: string | null } = {},
) => withQuery("/owner/record", query);
export const recordExportPath = (query: { area?: string | null; by?: string | null } = {}) =>
  withQuery("/owner/record.csv", query);
/** A period and what becomes of it, step by step; `after` is the payout that a page of them begins behind. */
export const paybackPath = (period: { id: number }, query: { after?: number } = {}) =>
  withQuery(`/owner/payback/${period.id}`, query);
/** Has the billing system asked again for what waits. */
export const creditAskingPath = (period: { id: number }) => `${paybackPath(period)}/credit`;
export const budgetPath = (period: { id: number }) => `${paybackPath(period)}/budget`;
export const payerPath = (period: { id: number }) => `${paybackPath(period)}/payer`;
/** Takes that all payouts of one way were made. */
export const allPaidPath = (period: { id: number }) => `${paybackPath(period)}/payment`;
export const payoutsExportPath = (period: { id: number }) => `${paybackPath(period)}/payouts.csv`;
export const transfersPath = (period: { id: number }) => `${paybackPath(period)}/transfers.xml`;
/** Takes what came of a payout. */
export const payoutOutcomePath = (period: { id: number }, payout: { id: number }) =>
  `${paybackPath(period)}/payouts/${payout.id}/outcome`;
export const charityClosurePath = (charity: { id: number }) => `/owner/charities/${charity.id}/closure`;
/** A perk of the catalogue; without one, a new one. */
export const ownerPerkPath = (perk?: { id: number }) => `/owner/perks/${perk?.id ?? "new"}`;
/** Takes whether a perk can be had. */
export const perkClosurePath = (perk: { id: number }) => `${ownerPerkPath(perk)}/closure`;
export const ownerInvitePath = () => "/owner/staff/invitations/new";
export const ownerInvitationPath = (invitation: { id: number }, act: "letter" | "revocation") =>
  `/owner/staff/invitations/${invitation.id}/${act}`;
export const ownerSpacePath = (space?: { slug: string }) => `/owner/spaces/${space?.slug ?? "new"}`;
export const ownerGroupPath = (group?: { slug: string }) => `/owner/groups/${group?.slug ?? "new"}`;
/** The acts on a space and a group; each is a page or takes a POST with the wanted state. */
export const ownerSpaceActPath = (space: { slug: string }, act: "place" | "privacy" | "deletion") =>
  `${ownerSpacePath(space)}/${act}`;
export const ownerGroupActPath = (group: { slug: string }, act: "members" | "membership" | "deletion") =>
  `${ownerGroupPath(group)}/${act}`;
export const ownerGroupMembersPath = (group: { slug: string }, query: { q?: string; page?: number } = {}) =>
  withQuery(ownerGroupActPath(group, "members"), query);
export const groupsPath = () => "/groups";
export const groupPath = (group: { slug: string }) => `/groups/${group.slug}`;
/** Lists of one's own; `removed` names what was just taken out, to be put back. */
type OwnList = { after?: string | null; before?: string | null; removed?: string | null };
export const followingPath = (query: OwnList & { of?: "ideas" | null } = {}) => withQuery("/following", query);
export const bookmarksPath = (query: OwnList = {}) => withQuery("/bookmarks", query);
/** What one has earned here. */
export const rewardsPath = () => "/rewards";
/** A month of points; `member` is whose, for those who may see more than their own. */
export const statementPath = (
  query: { month?: string; member?: string | null; before?: string | null; after?: string | null } = {},
) => withQuery("/rewards/statement", query);
/** What can be had for points; `after` is what was taken that a page of it begins behind. */
export const perksPath = (query: { after?: number | null } = {}) => withQuery("/rewards/perks", query);
/** Asks whether to take it, and takes it. */
export const perkPath = (perk: { id: number }) => `/rewards/perks/${perk.id}`;
/** What members wait for, and what came of it. */
export const perkQueuePath = (query: { state?: string; after?: number | null } = {}) =>
  withQuery("/rewards/queue", query);
export const redemptionPath = (redemption: { id: number }) => `/rewards/queue/${redemption.id}`;
/** What staff gave for what went wrong. */
export const gesturesPath = (query: { before?: string | null; after?: string | null } = {}) =>
  withQuery("/rewards/gestures", query);
export const gesturePath = (gesture: { id: number }) => `/rewards/gestures/${gesture.id}`;
export const newGesturePath = (person: { handle: string }) => `/people/${person.handle}/gesture`;
/** How one wants to be paid back. */
export const referralsPath = () => "/rewards/referrals";
export const payoutChoicePath = () => "/rewards/choice";
export const statementExportPath = (query: { month?: string; member?: string | null }) =>
  withQuery("/rewards/statement.csv", query);
export const groupActPath = (group: { slug: string }, act: "membership" | "requests") => `${groupPath(group)}/${act}`;
export const draftsPath = () => "/drafts";
export const languagePath = () => "/language";
/** Takes images for posts; what it answers names where they lie. */
export const filesPath = () => "/files";
export const filePath = (key: string) => `/files/${key}.webp`;
export const completePeoplePath = () => "/complete/people";
export const completeTagsPath = () => "/complete/tags";
/** What happens on a question, as it happens. */
export const liveQuestionPath = (question: { id: number }) => `/questions/${question.id}/live`;
/** The picture that stands for a question where somebody shares it. */
export const questionCardPath = (question: { id: number }) => `/questions/${question.id}/card.png`;
export const manifestPath = () => "/manifest.webmanifest";
export const iconPath = (pixels: number) => `/icons/${pixels}.png`;
export const offlinePath = () => "/offline";
export const sitemapPath = (part?: string) => (part ? `/sitemaps/${part}.xml` : "/sitemap.xml");
export const setupPath = (token: string) => `/setup/${token}`;
export const previewPath = () => "/preview";
export const draftPath = () => "/draft";
/** Keeps what is being typed, for the script of a page. */
export const typedDraftPath = () => "/draft/typed";
export const suggestPath = () => "/search/suggest";
export const similarPath = () => "/search/similar";
export const similarIdeasPath = () => "/ideas/similar";
/** Takes the steps of a visit to ask. */
export const visitPath = () => "/search/visit";
/** What search is used for, and what staff have it show. */
export const insightPath = (
  room: "deflection" | "searches" | "pins" | "synonyms" = "deflection",
  query: Record<string, string | number> = {},
) => withQuery(room === "deflection" ? "/insight" : `/insight/${room}`, query);
export const insightExportPath = (query: { weeks: number }) => withQuery("/insight/deflection.csv", query);
export const pinPath = (pin: number) => `/insight/pins/${pin}`;
/** Takes whether this is to be pinned to these words. */
export const pinWantedPath = (pin: { words: string; kind: string; id: number } | Record<string, never> = {}) =>
  withQuery("/insight/pins/wanted", pin);
export const synonymsPath = (group: number) => `/insight/synonyms/${group}`;
/** Takes whether these words are to mean the same. */
export const synonymsWantedPath = (group?: { words: readonly string[]; language: string | null }) =>
  withQuery("/insight/synonyms/wanted", group ? { words: group.words.join(","), language: group.language } : {});

/** What looks like foul play, for moderators. */
export const fairPlayPath = (query: { state?: string; after?: string | null; before?: string | null } = {}) =>
  withQuery("/moderation/fair-play", query);
export const signalPath = (signal: { id: number }, act?: "taking-back") =>
  act ? `/moderation/fair-play/${signal.id}/${act}` : `/moderation/fair-play/${signal.id}`;
/** Where a moderator answers an appeal. */
export const appealPath = (appeal: { id: number }) => `/moderation/fair-play/appeals/${appeal.id}`;
/** What is held of a member's own, or one signal of it. */
export const heldPath = (person: { handle: string }, signal?: { id: number }) =>
  `/people/${person.handle}/held${signal ? `/${signal.id}` : ""}`;

/** The acts on a question; each takes a POST with the wanted state. */
export const questionActPath = (
  question: { id: number },
  act:
    | "vote"
    | "affected"
    | "closure"
    | "deletion"
    | "comments"
    | "edit"
    | "history"
    | "follow"
    | "bookmark"
    | "claim"
    | "status",
) => `/questions/${question.id}/${act}`;
export const answerActPath = (
  answer: { id: number },
  act: "vote" | "acceptance" | "deletion" | "comments" | "edit" | "history" | "bookmark",
) => `/answers/${answer.id}/${act}`;
/** Versions of a post older than number `below`; the newest ones without it. */
export const historyPath = (
  of: { question: { id: number } } | { answer: { id: number } } | { idea: { id: number } },
  below: number | null = null,
) => {
  if ("idea" in of) return withQuery(ideaActPath(of.idea, "history"), { below });
  const path = "question" in of ? questionActPath(of.question, "history") : answerActPath(of.answer, "history");
  return withQuery(path, { below });
};
export const commentActPath = (comment: { id: number }, act: "edit" | "deletion" | "replies" | "lifting") =>
  `/comments/${comment.id}/${act}`;

type IdeasQuery = {
  sort?: string;
  status?: string;
  space?: string | null;
  tag?: string | null;
  after?: string | null;
  before?: string | null;
};
export const ideasPath = (query: IdeasQuery = {}) => withQuery("/ideas", query);
export const proposePath = (query: { space?: string; title?: string; call?: number } = {}) =>
  withQuery("/ideas/propose", query);
/** The ideas of a list as a file. */
export const ideasExportPath = (kind: "csv" | "json", of: Pick<IdeasQuery, "status" | "space" | "tag"> = {}) =>
  withQuery(`/ideas/export.${kind}`, of);
/** `merged` is the idea that the reader came for and that was merged into this one. */
export const ideaPath = ({ id, slug }: Named, { page = 1, merged }: { merged?: number; page?: number } = {}) =>
  withQuery(`/ideas/${id}-${encodeURIComponent(slug)}`, { page: page > 1 ? page : null, merged });
export const ideaCommentPath = (idea: Named, commentId: number, page = 1) =>
  `${ideaPath(idea, { page })}#comment-${commentId}`;
/** The short address that stays: it leads to the idea under whatever title it has. */
export const ideaLinkPath = (ideaId: number) => `/ideas/${ideaId}`;
/** The acts on an idea; each is a page or takes a POST with the wanted state. */
export const ideaActPath = (
  idea: { id: number },
  act:
    | "edit"
    | "history"
    | "deletion"
    | "follow"
    | "comments"
    | "status"
    | "owner"
    | "vote"
    | "promoters"
    | "merge"
    | "revival",
) => `/ideas/${idea.id}/${act}`;

export const promotersPath = (idea: { id: number }, query: { after?: string | null; before?: string | null } = {}) =>
  withQuery(ideaActPath(idea, "promoters"), query);

/** What the company does and does not do with ideas, each a page of its own. */
export const roadmapPath = () => "/ideas/roadmap";
type OwnPage = { after?: string | null; before?: string | null };
export const declinedPath = (query: OwnPage = {}) => withQuery("/ideas/declined", query);
export const ideasDonePath = (query: OwnPage = {}) => withQuery("/ideas/done", query);
/** How the company keeps its word. */
export const promisesPath = (query: OwnPage & { state?: string; space?: string | null } = {}) =>
  withQuery("/ideas/promises", query);
/** What waits for a word of the company, for those who may give it. */
export const queuePath = (query: { of?: string | null } = {}) => withQuery("/ideas/queue", query);
/** Calls for ideas. */
export const callsPath = (query: OwnPage = {}) => withQuery("/ideas/calls", query);
export const newCallPath = (query: { space?: string } = {}) => withQuery("/ideas/calls/new", query);
export const callPath = ({ id, slug }: Named) => `/ideas/calls/${id}-${encodeURIComponent(slug)}`;
export const callActPath = (call: { id: number }, act: "edit" | "report" | "deletion") =>
  `/ideas/calls/${call.id}/${act}`;
/** What the company said: mending it, and its older versions. */
export const updateActPath = (update: { id: number }, act: "edit" | "history") => `/updates/${update.id}/${act}`;
export const updateHistoryPath = (update: { id: number }, below: number | null = null) =>
  withQuery(updateActPath(update, "history"), { below });

/** The picture that stands for an idea where somebody shares it. */
export const ideaCardPath = (idea: { id: number }) => `/ideas/${idea.id}/card.png`;
export const ideasFeedPath = (of: { status?: string; space?: string | null } = {}) =>
  withQuery("/feeds/ideas.atom", of);

export const feedPath = (of: { space?: string; tag?: string; question?: number } = {}) => {
  if (of.space) return `/feeds/spaces/${of.space}.atom`;
  if (of.tag) return `/feeds/tags/${encodeURIComponent(of.tag)}.atom`;
  return of.question ? `/feeds/questions/${of.question}.atom` : "/feeds/questions.atom";
};

/** The path without one of its query parameters. */
export function withoutQuery(path: string, name: string): string {
  const url = new URL(path, "http://own.invalid");
  url.searchParams.delete(name);
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The page of a list that a URL numbers; the first where it numbers none. */
export const readPageNumber = (text: string | null): number => (/^[1-9]\d{0,3}$/.test(text ?? "") ? Number(text) : 1);

/** The id at the front of "42-how-do-i"; null when there is none. */
export function readId(slug: string | undefined): number | null {
  const match = /^(\d{1,15})(?:-|$)/.exec(slug ?? "");
  return match ? Number(match[1]) : null;
}

/**
 * A path on this very site, or `fallback`: what a return-to parameter may hold. Browsers read a backslash and a control
 * character as no more than decoration, and a path that starts with two slashes as another host, also when dots came before.
 */
export function ownPath(text: string | null | undefined, fallback: string): string {
  if (!text?.startsWith("/") || /[\p{Cc}\\]/u.test(text)) return fallback;
  const base = "http://own.invalid";
  try {
    const url = new URL(text, base);
    const own = url.origin === base && !url.pathname.startsWith("//");
    return own ? `${url.pathname}${url.search}${url.hash}` : fallback;
  } catch {
    return fallback;
  }
}
