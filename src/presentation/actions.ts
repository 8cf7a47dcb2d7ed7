/** The `action_id` of everything that can be pressed, as messages and views carry them and listeners hear them. */

/** Asks its value, by its place in a row: `ask:0`. */
export const ASK_ACTION = /^ask:\d+$/;
/** The others tell the id of the answer that they are about. */
export const SHARE_ACTION = 'share';
export const MORE_ACTION = 'more';
/** A menu; each of its options is a question that takes the place of the one before. */
export const VARY_ACTION = 'vary';
export const SOURCES_ACTION = 'sources';
/** In the view of sources, to another one: `ANSWER 2`. */
export const TURN_ACTION = /^source:(?:previous|next)$/;
/** `helpful ANSWER` or `unhelpful ANSWER`. */
export const RATE_ACTION = 'rate';
export const TELL_OWNER_ACTION = 'tell-owner';

/** On the Home tab: the field, the button beneath the roles to compare, menus of questions, settings. */
export const HOME_ASK_ACTION = /^home:ask/;
export const HOME_COMPARE_ACTION = 'home:compare';
export const HOME_BROWSE_ACTION = /^home:browse:/;
export const HOME_SETTINGS_ACTION = 'home:settings';
