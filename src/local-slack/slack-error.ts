/** A refusal by one of Slack's names, such as `channel_not_found`; `messages` say where, for the developer. */
export class SlackError extends Error {
  override readonly name = 'SlackError';
  readonly code: string;
  readonly messages: readonly string[];
  /** With `ratelimited`: the seconds to wait. */
  readonly retryAfterSeconds: number | undefined;

  constructor(code: string, messages: readonly string[] = [], retryAfterSeconds?: number) {
    super([code, ...messages].join('\n'));
    this.code = code;
    this.messages = messages;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
