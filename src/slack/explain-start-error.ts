import { WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api';

/** Slack's names for a token that is no good any more. */
export const BAD_TOKENS: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
]);

/** Slack opened the socket and said nothing. */
export class NoHelloError extends Error {
  override readonly name = 'NoHelloError';

  constructor(withinMs: number) {
    super(`no hello within ${withinMs} ms`);
  }
}

/**
 * What whoever starts the process should know and do about an error of starting, in a sentence; undefined when it is
 * none that we know.
 */
export function explainStartError(error: unknown): string | undefined {
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    return BAD_TOKENS.has(code)
      ? `Slack refused a token (${code}): copy SLACK_BOT_TOKEN and SLACK_APP_TOKEN anew from the app's pages at https://api.slack.com/apps.`
      : `Slack refused to connect (${code}): compare the app's settings with manifest.yml.`;
  }
  if (error instanceof WebAPIRequestError) {
    return `Slack could not be reached (${error.original.message}): check the network and SLACK_API_URL, then start again.`;
  }
  if (error instanceof NoHelloError)
    return 'Slack opened the connection and said nothing: start again, and see https://slack-status.com if it stays so.';
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'EADDRINUSE') return 'The port is taken: set PORT to another one.';
    if (error.code === 'EACCES') return 'The port may not be opened: set PORT to one above 1023.';
    if (error.code === 'EADDRNOTAVAIL')
      return 'HOST is no address of this machine: set it to 127.0.0.1 or 0.0.0.0.';
  }
  return undefined;
}
