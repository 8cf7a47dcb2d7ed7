import type * as z from 'zod';

interface Choosable {
  readonly options?: readonly unknown[] | undefined;
  readonly option_groups?: readonly { readonly options: readonly unknown[] }[] | undefined;
  readonly initial_option?: unknown;
  readonly initial_options?: readonly unknown[] | undefined;
}

/** What makes an option that option: its words and its value; that an emoji is allowed or not, Slack adds itself. */
function keyOf(option: unknown): string {
  const { text, value, description } = Object(option);
  return JSON.stringify([value, Object(text).text, Object(description).text]);
}

/** Complains of what is chosen at first and is not on offer. */
export function checkInitial(element: Choosable, context: z.RefinementCtx): void {
  const {
    options = [],
    option_groups: groups = [],
    initial_option: one,
    initial_options: many = [],
  } = element;
  const offered = new Set([...options, ...groups.flatMap((group) => group.options)].map(keyOf));
  const isMissing = (option: unknown) => !offered.has(keyOf(option));
  const complain = (path: (string | number)[]) =>
    context.addIssue({ code: 'custom', path, message: 'must exactly match one of the options' });
  if (one !== undefined && isMissing(one)) complain(['initial_option']);
  for (const [at, option] of many.entries()) if (isMissing(option)) complain(['initial_options', at]);
}
