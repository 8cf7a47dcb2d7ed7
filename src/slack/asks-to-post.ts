/** Slack's mark of a channel in a message. */
const CHANNEL = /<#[A-Z0-9]+(?:\|[^<>]*)?>/;
/** What one does with an answer to show it to others: closed words around a pronoun. */
const SHOW_IT =
  /\b(?:post|share|send|forward|put|show|repeat|say|tell|write)\b[^.?!<]{0,30}\b(?:that|this|it|these|those|answer)\b|\b(?:that|this|it|answer)\b[^.?!<]{0,20}\b(?:posted|shared|sent)\b/i;

/** Whether a message, with Slack's marks, asks to show an answer in a channel that it names: "can you post that in #leadership?" */
export const asksToPost = (text: string): boolean => CHANNEL.test(text) && SHOW_IT.test(text);
