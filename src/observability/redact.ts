/** What Slack hands out as secrets: tokens, signed response addresses, the ticket of a socket address. */
const SECRETS = [
  /\bx(?:ox[a-z]|app)[.-][\w-]+(?:\.[\w-]+)*/g,
  /https?:\/\/hooks\.slack\.com\/[^\s"'\\]+/g,
  /\b(ticket|app_id|token|client_secret|signing_secret)=[^\s&"'\\]+/g,
];

/** The text without anything that looks like a secret of Slack's, and without the `known` ones. */
export function redact(text: string, known: readonly string[] = []): string {
  const withoutKnown = known
    .filter((secret) => secret !== '')
    .reduce((rest, secret) => rest.replaceAll(secret, '[redacted]'), text);
  return SECRETS.reduce((rest, pattern) => rest.replace(pattern, '[redacted]'), withoutKnown);
}
