/** A shortcut: the manifest has the same, no more and no less, and a test compares them. */
export interface Shortcut {
  readonly name: string;
  /** `global`: from anywhere; `message`: on somebody's post. */
  readonly type: 'global' | 'message';
  readonly callback_id: string;
  readonly description: string;
}

export const askShortcut: Shortcut = {
  name: 'Ask about a role',
  type: 'global',
  callback_id: 'ask_about_a_role',
  description: 'Answers from the documents, for you alone',
};

export const explainShortcut: Shortcut = {
  name: 'Explain the roles here',
  type: 'message',
  callback_id: 'explain_roles',
  description: 'Finds roles and questions in a message and answers you alone',
};

export const shortcuts: readonly Shortcut[] = [askShortcut, explainShortcut];
