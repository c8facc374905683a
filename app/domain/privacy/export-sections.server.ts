import { type SQL, sql } from "drizzle-orm";
import type { PersonId } from "#db/schema/index";

/** One thing that is kept of somebody: when it was, where it stands, what it says. */
export type Kept = {
  key: number;
  at: string;
  /** Where it is to be found here; null for what has no address. */
  link: string | null;
  title: string | null;
  body: string | null;
  /** Whatever else is kept, in its own words. */
  more: Record<string, unknown>;
};

/** Rows with a key beyond `after`, in its order. */
type Section = { name: string; rows(id: PersonId, after: number): SQL };

const iso = (column: SQL) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Everything that is kept of a person, part by part, each in the order of its keys. Of others' words there is none in it. */
export const SECTIONS = [
  {
    name: "profile",
    rows: (id, after) => sql`
      select p.id as key, ${iso(sql`p.joined_at`)} as at, '/people/' || p.handle as link, p.name as title, nullif(p.about, '') as body,
        jsonb_build_object('shortName', p.handle, 'email', p.email, 'role', p.role, 'title', p.title, 'trustLevel', p.trust_level,
          'language', p.language, 'speaks', p.speaks, 'formerShortNames',
          (select jsonb_agg(f.handle) from former_handles f where f.person_id = p.id)) as more
      from people p where p.id = ${id} and p.id > ${after}`,
  },
  {
    name: "questions",
    rows: (id, after) => sql`
      select q.id as key, ${iso(sql`q.asked_at`)} as at, '/questions/' || q.id as link, q.title, q.body,
        jsonb_build_object('tags', (select jsonb_agg(t.name order by qt.position) from question_tags qt join tags t on t.id = qt.tag_id
          where qt.question_id = q.id), 'language', q.language, 'edited', q.edited_at, 'closed', q.closed_at, 'deleted', q.deleted_at) as more
      from questions q where q.author_id = ${id} and q.id > ${after}`,
  },
  {
    name: "answers",
    rows: (id, after) => sql`
      select a.id as key, ${iso(sql`a.answered_at`)} as at, '/answers/' || a.id as link, null as title, a.body,
        jsonb_build_object('official', a.official, 'accepted', a.accepted_at, 'edited', a.edited_at, 'deleted', a.deleted_at) as more
      from answers a where a.author_id = ${id} and a.id > ${after}`,
  },
  {
    name: "ideas",
    rows: (id, after) => sql`
      select i.id as key, ${iso(sql`i.proposed_at`)} as at, '/ideas/' || i.id as link, i.title, i.problem || E'\n\n' || i.body as body,
        jsonb_build_object('tags', (select jsonb_agg(t.name order by it.position) from idea_tags it join tags t on t.id = it.tag_id
          where it.idea_id = i.id), 'language', i.language, 'edited', i.edited_at, 'deleted', i.deleted_at) as more
      from ideas i where i.author_id = ${id} and i.id > ${after}`,
  },
  {
    name: "comments",
    rows: (id, after) => sql`
      select c.id as key, ${iso(sql`c.commented_at`)} as at, coalesce('/answers/' || c.answer_id, '/questions/' || c.question_id, '/ideas/' || c.idea_id) as link,
        null as title, c.body, jsonb_build_object('edited', c.edited_at, 'deleted', c.deleted_at) as more
      from comments c where c.author_id = ${id} and c.id > ${after}`,
  },
  {
    // The older versions of others' texts hold their words as well: only where and when is told of those.
    name: "edits",
    rows: (id, after) => sql`
      select r.id as key, ${iso(sql`r.written_at`)} as at, coalesce('/answers/' || r.answer_id, '/questions/' || r.question_id, '/ideas/' || r.idea_id) as link,
        case when own.own then r.title end as title, case when own.own then concat_ws(E'\\n\\n', r.aside, r.body) end as body,
        jsonb_build_object('version', r.number) as more
      from revisions r
      cross join lateral (select coalesce((select q.author_id from questions q where q.id = r.question_id),
        (select a.author_id from answers a where a.id = r.answer_id), (select i.author_id from ideas i where i.id = r.idea_id),
        (select u.author_id from status_updates u where u.id = r.status_update_id)) = ${id} as own) own
      where r.editor_id = ${id} and r.id > ${after}`,
  },
  {
    name: "votes",
    rows: (id, after) => sql`
      select v.id as key, ${iso(sql`v.cast_at`)} as at, coalesce('/answers/' || v.answer_id, '/questions/' || v.question_id) as link,
        null as title, null as body, jsonb_build_object('vote', case v.value when 1 then 'up' else 'down' end) as more
      from votes v where v.person_id = ${id} and v.id > ${after}`,
  },
  {
    name: "ideaVotes",
    rows: (id, after) => sql`
      select v.id as key, ${iso(sql`v.cast_at`)} as at, '/ideas/' || v.idea_id as link, null as title, null as body,
        jsonb_build_object('vote', case v.value when 1 then 'up' else 'down' end) as more
      from idea_votes v where v.person_id = ${id} and v.id > ${after}`,
  },
  {
    // Whoever voted is not told of here either.
    name: "reputation",
    rows: (id, after) => sql`
      select c.id as key, ${iso(sql`c.happened_at`)} as at, coalesce('/answers/' || c.answer_id, '/questions/' || c.question_id) as link,
        null as title, null as body, jsonb_build_object('cause', c.kind, 'amount', c.amount, 'withheld', nullif(c.withheld, 0),
          'takenBack', c.reverses_id is not null) as more
      from reputation_causes c where c.person_id = ${id} and c.id > ${after}`,
  },
  {
    name: "badges",
    rows: (id, after) => sql`
      select b.id as key, ${iso(sql`b.granted_at`)} as at, '/badges/' || b.badge as link, null as title, null as body,
        jsonb_build_object('badge', b.badge, 'because', b.reason, 'revoked', b.revoked_at) as more
      from badge_awards b where b.person_id = ${id} and b.id > ${after}`,
  },
  {
    name: "trust",
    rows: (id, after) => sql`
      select c.id as key, ${iso(sql`c.happened_at`)} as at, null as link, null as title, null as body,
        jsonb_build_object('from', c.from_level::text, 'to', c.to_level::text, 'because', c.reason) as more
      from trust_changes c where c.person_id = ${id} and c.id > ${after}`,
  },
  {
    name: "reading",
    rows: (id, after) => sql`
      select r.day - date '1970-01-01' as key, ${iso(sql`r.day::timestamptz`)} as at, null as link, null as title, null as body,
        jsonb_build_object('minutes', (r.seconds / 60)::text) as more
      from reading_days r where r.person_id = ${id} and r.day - date '1970-01-01' > ${after}`,
  },
  {
    name: "threadsRead",
    rows: (id, after) => sql`
      select r.question_id as key, ${iso(sql`p.joined_at`)} as at, '/questions/' || r.question_id as link, null as title, null as body,
        '{}'::jsonb as more
      from threads_read r join people p on p.id = r.person_id where r.person_id = ${id} and r.question_id > ${after}`,
  },
  {
    name: "affected",
    rows: (id, after) => sql`
      select f.question_id as key, ${iso(sql`f.said_at`)} as at, '/questions/' || f.question_id as link, null as title, null as body,
        '{}'::jsonb as more
      from question_affected f where f.person_id = ${id} and f.question_id > ${after}`,
  },
  {
    name: "points",
    rows: (id, after) => sql`
      select e.id as key, ${iso(sql`e.happened_at`)} as at,
        coalesce('/answers/' || e.answer_id, '/questions/' || e.question_id, '/ideas/' || e.idea_id) as link, null as title, null as body,
        jsonb_build_object('points', e.amount, 'movement', e.kind, 'reason', e.cause, 'withheld', nullif(e.withheld, 0)) as more
      from ledger_entries e where e.person_id = ${id} and e.id > ${after}`,
  },
  {
    name: "payouts",
    rows: (id, after) => sql`
      select c.period_id as key, ${iso(sql`c.chosen_at`)} as at, null as link, null as title, null as body,
        jsonb_build_object('way', c.way, 'charity', h.name, 'holder', coalesce(o.holder, c.holder), 'points', o.points, 'payment', o.state) as more
      from payout_choices c left join charities h on h.id = c.charity_id
      left join payouts o on o.period_id = c.period_id and o.person_id = c.person_id
      where c.person_id = ${id} and c.period_id > ${after}`,
  },
  {
    name: "referrals",
    rows: (id, after) => sql`
      select r.person_id as key, ${iso(sql`r.joined_at`)} as at, '/people/' || o.handle as link, null as title, null as body,
        jsonb_build_object('invited', case when r.person_id = ${id} then 'me' else 'them' end) as more
      from referrals r join people o on o.id = case when r.person_id = ${id} then r.referrer_id else r.person_id end
      where (r.person_id = ${id} or r.referrer_id = ${id}) and r.person_id > ${after}`,
  },
  {
    // The words that came with a perk are sealed; its page shows them.
    name: "redemptions",
    rows: (id, after) => sql`
      select r.id as key, ${iso(sql`r.reserved_at`)} as at, '/rewards/perks' as link, p.name as title, null as body,
        jsonb_build_object('points', r.points, 'redemptionState', r.state, 'decided', r.settled_at, 'because', r.reason) as more
      from redemptions r join perks p on p.id = r.perk_id where r.person_id = ${id} and r.id > ${after}`,
  },
  {
    name: "gestures",
    rows: (id, after) => sql`
      select g.id as key, ${iso(sql`g.given_at`)} as at, '/questions/' || g.question_id as link, null as title, null as body,
        jsonb_build_object('points', g.points, 'because', g.words, 'takenBack', g.taken_back_at is not null) as more
      from gestures g where g.person_id = ${id} and g.id > ${after}`,
  },
  {
    name: "drafts",
    rows: (id, after) => sql`
      select d.id as key, ${iso(sql`d.saved_at`)} as at, d.place as link, d.fields ->> 'title' as title, d.fields ->> 'body' as body,
        jsonb_build_object('typed', d.fields - 'title' - 'body') as more
      from drafts d where d.person_id = ${id} and d.id > ${after}`,
  },
  {
    name: "follows",
    rows: (id, after) => sql`
      select f.question_id as key, ${iso(sql`f.followed_at`)} as at, '/questions/' || f.question_id as link, null as title, null as body,
        '{}'::jsonb as more
      from question_follows f where f.person_id = ${id} and f.question_id > ${after}`,
  },
  {
    name: "ideaFollows",
    rows: (id, after) => sql`
      select f.idea_id as key, ${iso(sql`f.followed_at`)} as at, '/ideas/' || f.idea_id as link, null as title, null as body,
        '{}'::jsonb as more
      from idea_follows f where f.person_id = ${id} and f.idea_id > ${after}`,
  },
  {
    name: "bookmarks",
    rows: (id, after) => sql`
      select b.id as key, ${iso(sql`b.saved_at`)} as at, coalesce('/answers/' || b.answer_id, '/questions/' || b.question_id) as link,
        null as title, null as body, '{}'::jsonb as more
      from bookmarks b where b.person_id = ${id} and b.id > ${after}`,
  },
  {
    name: "groups",
    rows: (id, after) => sql`
      select m.group_id as key, ${iso(sql`m.joined_at`)} as at, '/groups/' || g.slug as link, g.name as title, null as body,
        '{}'::jsonb as more
      from group_members m join groups g on g.id = m.group_id where m.person_id = ${id} and m.group_id > ${after}`,
  },
  {
    name: "images",
    rows: (id, after) => sql`
      select u.key, u.at, u.link, null as title, null as body, u.more from (
        select row_number() over (order by u.sent_at, u.key) as key, ${iso(sql`u.sent_at`)} as at, '/files/' || u.key || '.webp' as link,
          jsonb_build_object('bytes', u.bytes) as more
        from uploads u where u.owner_id = ${id}) u
      where u.key > ${after}`,
  },
  {
    name: "sessions",
    rows: (id, after) => sql`
      select s.key, s.at, null as link, null as title, null as body, s.more from (
        select row_number() over (order by s.created_at, s.id) as key, ${iso(sql`s.created_at`)} as at,
          jsonb_build_object('browser', s.user_agent, 'lastSeen', s.seen_at) as more
        from sessions s where s.person_id = ${id}) s
      where s.key > ${after}`,
  },
  {
    name: "signInMarks",
    rows: (id, after) => sql`
      select m.key, m.at, null as link, null as title, null as body, m.more from (
        select row_number() over (order by s.seen_on, s.mark) as key, ${iso(sql`s.seen_on::timestamp at time zone 'UTC'`)} as at,
          jsonb_build_object('markOf', s.of, 'mark', s.mark) as more
        from sign_in_marks s where s.person_id = ${id}) m
      where m.key > ${after}`,
  },
  {
    // Who else it is about, and what they gave, is theirs.
    name: "signals",
    rows: (id, after) => sql`
      select s.id as key, ${iso(sql`s.found_at`)} as at,
        (select '/people/' || p.handle || '/held/' || s.id from people p where p.id = ${id}) as link, null as title, null as body,
        jsonb_build_object('signal', s.kind, 'signalState', s.state, 'decided', s.decided_at) as more
      from signals s join signal_people a on a.signal_id = s.id where a.person_id = ${id} and s.id > ${after}`,
  },
  {
    name: "appeals",
    rows: (id, after) => sql`
      select a.id as key, ${iso(sql`a.appealed_at`)} as at,
        (select '/people/' || p.handle || '/held/' || a.signal_id from people p where p.id = ${id}) as link, null as title, a.words as body,
        jsonb_build_object('decided', a.answered_at) as more
      from appeals a where a.person_id = ${id} and a.id > ${after}`,
  },
  {
    name: "activity",
    rows: (id, after) => sql`
      select a.id as key, ${iso(sql`a.happened_at`)} as at,
        coalesce('/answers/' || a.answer_id, '/questions/' || a.question_id, '/ideas/' || a.idea_id) as link,
        null as title, null as body, jsonb_build_object('what', a.kind) as more
      from activity a where a.actor_id = ${id} and a.id > ${after}`,
  },
] as const satisfies readonly Section[];

export type SectionName = (typeof SECTIONS)[number]["name"];
