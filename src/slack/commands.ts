/** The slash commands: the manifest has the same, no more and no less, and a test compares them. */
export interface Command {
  /** With its slash. */
  readonly name: string;
  /** What may follow, as the manifest's usage hint says. */
  readonly hint: string;
  /** What it does, as the help and the manifest say. */
  readonly does: string;
}

export const cioVsCto: Command = {
  name: '/cio-vs-cto',
  hint: '[aspect, such as pay]',
  does: 'Compare the CIO and the CTO side by side',
};

export const compareRoles: Command = {
  name: '/compare-roles',
  hint: '[two to four roles] [aspect]',
  does: 'Compare roles side by side',
};

export const rolecall: Command = {
  name: '/rolecall',
  hint: '[question]',
  does: 'Ask anything about executive roles',
};

export const commands: readonly Command[] = [cioVsCto, compareRoles, rolecall];
