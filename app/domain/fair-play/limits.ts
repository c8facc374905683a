/** Days that are looked back on: long enough for habits to show, short enough that an old one is over. */
export const LOOK_BACK_DAYS = 90;

/** Favours from one member to another below which nothing is said: three in a quarter happen between anybody. */
export const LEAST_GIVEN = 4;
/** Favours that a pair has to have at all to be read: what is within a ring is counted by these, too. */
export const LEAST_READ = 2;
/**
 * How surprising it has to be that one gave another so often, in nats: chance alone brings 7 about once in 1,000 pairs and 10
 * once in 22,000. In a ring each has to be so surprising in both directions, which chance does not bring twice. These numbers and
 * those below are what `npm run fair-play:simulate` did best with (decision 21).
 */
export const RING_NATS = 7;
export const FEEDING_NATS = 10;
/** Favours of one member to one other that count towards what is to be expected of others: a few who give all to one make nobody popular. */
export const COUNTED_OF_ONE = 1;
/** Givers that are added in thought to what a space gave: where few gave, no share is sure. */
export const PRIOR_GIVERS = 2;
/** Members of a ring at most. A larger circle is a crowd, and crowds like each other honestly. */
export const RING_MOST = 6;
/**
 * Of all that the members of a ring get, and of all that they give, so much stays among them. Votes for strangers cost nothing and
 * hide what is given; nobody can make strangers vote for them, so what they get tells more.
 */
export const RING_GOT_INSIDE = 0.45;
export const RING_GIVEN_INSIDE = 0.25;

/** Favours of one who feeds another: below that it is somebody new who found one good helper. */
export const FEEDING_LEAST = 10;
/** Of all that they give. */
export const FEEDING_SHARE = 0.8;

/** Seconds between an answer and its acceptance in which nobody tries out whether it helps. */
export const INSTANT_SECONDS = 30;
/** The same asker and helper: once is a slip of the finger, or an answer one waited for. */
export const INSTANT_LEAST = 3;

/** Days for which an account is young: after that it has a history by which it can be judged. */
export const YOUNG_DAYS = 7;
/** Minutes in which a burst happens. */
export const BURST_MINUTES = 60;
/** Young accounts that favour the same author within that time. */
export const BURST_LEAST = 5;
/** Of all who upvoted the author in that time, so many are young: what everybody likes, newcomers like too. */
export const BURST_SHARE = 0.6;

/** Letters of an answer, folded, from which on the same words are no chance. */
export const COPIED_LEAST_CHARS = 120;

/** Members who share an address or a device at most: more is an office, a shop or a whole mobile network. */
export const SHARED_BY_MOST = 4;
/** Favours between two who share a device, or only an address, that are worth a look: a household has more than one customer. */
export const SHARED_DEVICE_LEAST = 2;
export const SHARED_ADDRESS_LEAST = 4;
/** Days for which the marks of sign-ins are kept: as long as is looked back. */
export const MARK_DAYS = LOOK_BACK_DAYS;

/** What was dismissed is told again once there is so many times as much of it. */
export const TOLD_AGAIN_TIMES = 2;

export const SIGNALS_PER_PAGE = 30;
/** Words of a verdict, and of the answer to an appeal: the member reads them. */
export const VERDICT_MIN_CHARS = 10;
export const VERDICT_MAX_CHARS = 2000;
export const APPEAL_MIN_CHARS = 10;
export const APPEAL_MAX_CHARS = 4000;
