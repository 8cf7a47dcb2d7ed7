/** What a log line keeps of an error: names, messages and the way here, of it and its causes. */
export type ErrorFields = {
  readonly error: string;
  readonly stack: string | undefined;
  readonly cause: string | undefined;
};

const MAX_CAUSES = 5;

/** Characters: an answer of a proxy may be a page. */
const MAX_MESSAGE = 500;
const MAX_STACK = 4_000;

function messageOf(error: unknown): string {
  return clip(error instanceof Error ? `${error.name}: ${error.message}` : String(error), MAX_MESSAGE);
}

const clip = (text: string, maxChars: number): string =>
  text.length <= maxChars ? text : `${text.slice(0, maxChars)}…`;

function causesOf(error: unknown): readonly string[] {
  const causes: string[] = [];
  let at = error instanceof Error ? error.cause : undefined;
  while (at !== undefined && causes.length < MAX_CAUSES) {
    causes.push(messageOf(at));
    at = at instanceof Error ? at.cause : undefined;
  }
  return causes;
}

/**
 * The fields by which a log tells an error. Only its message, its stack and its causes' messages: other properties of
 * an SDK's error hold request bodies.
 */
export function describeError(error: unknown): ErrorFields {
  const causes = causesOf(error);
  return {
    error: messageOf(error),
    stack: error instanceof Error && error.stack !== undefined ? clip(error.stack, MAX_STACK) : undefined,
    cause: causes.length === 0 ? undefined : causes.join(' ← '),
  };
}
