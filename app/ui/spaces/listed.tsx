import type { ReactNode } from "react";
import type { PersonRef } from "#app/domain/people/reference.server";
import type { SpaceRef } from "#app/domain/spaces/list.server";
import { spacePath } from "#app/lib/paths";
import { Time } from "#app/ui/kit/time";
import { PersonName } from "#app/ui/people/person-name";

type Titled = { title: string; excerpt: string; language: string };

/** What somebody wrote as a list shows it: its title, which leads there, and how it begins. */
export function ListedTitle({ path, post }: { path: string; post: Titled }) {
  return (
    <>
      <h2 className="text-lg leading-snug">
        <a href={path} lang={post.language} className="text-ink no-underline hover:text-accent hover:underline">
          <bdi>{post.title}</bdi>
        </a>
      </h2>
      <p className="line-clamp-2 text-muted" lang={post.language}>
        {post.excerpt}
      </p>
    </>
  );
}

type Byline = {
  author: PersonRef;
  /** What they did, and when. */
  did: string;
  at: Date;
  space: SpaceRef | null;
  /** What else is said of it, such as its tags. */
  children: ReactNode;
};

/** Who wrote it, when and where. */
export function ListedByline({ author, did, at, space, children }: Byline) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-muted text-sm">
      <span className="inline-flex flex-wrap items-center gap-x-1.5">
        <PersonName person={author} face /> {did} <Time at={at} />
      </span>
      {space && (
        <a href={spacePath(space)} className="inline-flex min-h-6 items-center text-muted hover:text-accent">
          <bdi>{space.name}</bdi>
        </a>
      )}
      {children}
    </div>
  );
}
