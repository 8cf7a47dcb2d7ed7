import type { Json } from './model.ts';

type Extras = Partial<Pick<SlackError, 'retryAfterSeconds' | 'details'>>;

/** A refusal by one of Slack's names, such as `channel_not_found`; `messages` say where, for the developer. */
export class SlackError extends Error {
  override readonly name = 'SlackError';
  readonly code: string;
  readonly messages: readonly string[];
  /** With `ratelimited`: the seconds to wait. */
  readonly retryAfterSeconds: number | undefined;
  /** What the response holds beside the name, such as the `needed` scope. */
  readonly details: Json;

  constructor(
    code: string,
    messages: readonly string[] = [],
    { retryAfterSeconds, details = {} }: Extras = {},
  ) {
    super([code, ...messages].join('\n'));
    this.code = code;
    this.messages = messages;
    this.retryAfterSeconds = retryAfterSeconds;
    this.details = details;
  }
}
