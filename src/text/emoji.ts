/** The name of an emoji as Slack sends it (":pray:"). */
const NAME = /:[a-z0-9_+'-]*[a-z+][a-z0-9_+'-]*:/gi;
const ANY = new RegExp(`${NAME.source}|\\p{Extended_Pictographic}`, 'iu');

export const hasEmoji = (text: string): boolean => ANY.test(text);

/** The text with spaces in place of names of emoji, which are no words: all else stays where it is. */
export const withoutEmojiNames = (text: string): string =>
  text.replaceAll(NAME, (name) => ' '.repeat(name.length));
