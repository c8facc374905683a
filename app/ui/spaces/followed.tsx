import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SpaceRef } from "#app/domain/spaces/list.server";
import { spacePath } from "#app/lib/paths";
import { TakeOut } from "#app/ui/kit/take-out";

type Followed = {
  post: { title: string; language: string; space: SpaceRef };
  path: string;
  /** How it stands. */
  state: ReactNode;
  /** What happened there last. */
  last?: ReactNode;
  /** What else is said of it, before where it stands. */
  facts?: ReactNode;
  /** Where to send that it is no longer followed, and the list to come back to. */
  unfollow: { action: string; next: string };
};

/** The row of a post that somebody follows. */
export function FollowedRow({ post, path, state, last, facts, unfollow }: Followed) {
  const { t } = useTranslation();
  return (
    <li className="py-4 first:pt-0">
      <article className="grid gap-1.5">
        {state}
        <h2 className="text-lg" lang={post.language}>
          <a href={path} className="text-ink no-underline hover:text-accent hover:underline">
            <bdi>{post.title}</bdi>
          </a>
        </h2>
        {last}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
          {facts}
          <a href={spacePath(post.space)} className="hover:text-accent">
            <bdi>{post.space.name}</bdi>
          </a>
          <TakeOut {...unfollow} words={t("follow.unfollow")} label={t("follow.unfollowOf", { title: post.title })} />
        </div>
      </article>
    </li>
  );
}
