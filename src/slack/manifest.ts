import { joinWords } from '../presentation/wording.ts';
import { wrapText } from '../presentation/wrap-text.ts';
import { commandsFor } from './commands.ts';
import { shortcuts } from './shortcuts.ts';
import type { FolderRoles, SlackEngine } from './slack-parts.ts';

/** Slack shows no more. */
const MAX_PROMPTS = 4;
const LINE_CHARS = 112;

/**
 * The app's manifest (https://docs.slack.dev/reference/app-manifest), as YAML, for a folder of documents: its roles in
 * the texts, its commands, prompts that it answers. Scopes and events are the same for any folder.
 */
export function manifestFor(
  engine: Pick<SlackEngine, 'examples' | 'pair'> & { readonly knowledge: FolderRoles },
): string {
  return `${HEAD}${display(engine)}${FEATURES}${prompts(engine)}${HOME}${commands(engine)}${SHORTCUTS}${REST}`;
}

/** What is between double quotes in YAML. */
const quote = (text: string): string => JSON.stringify(text);

function display({ pair }: Pick<SlackEngine, 'pair'>): string {
  const named = pair.map((role) => `the ${role}`);
  const about = named.length === 0 ? '' : `, such as ${joinWords(named)},`;
  const long = `Rolecall answers questions about executive roles${about} from a folder of documents. It compares roles side by side, explains what each one does, and says which role a duty belongs to. Every sentence it shows stands in a document and names its source. Where the documents disagree, it shows both sides; where they don't say, it says so. There is no language model, and what you ask goes to nobody but Slack and the host that it runs on.`;
  return wrapText(long, LINE_CHARS)
    .map((line) => `    ${line}\n`)
    .join('');
}

const prompts = ({ examples }: Pick<SlackEngine, 'examples'>): string =>
  examples()
    .slice(0, MAX_PROMPTS)
    .map((question) => `      - title: ${quote(question)}\n        message: ${quote(question)}\n`)
    .join('');

const commands = ({ knowledge }: { readonly knowledge: FolderRoles }): string =>
  commandsFor(knowledge.roles)
    .map(
      ({ name, hint, does }) => `    - command: ${name}
      description: ${quote(does)}
      usage_hint: ${quote(hint)}
      should_escape: false
`,
    )
    .join('');

const HEAD = `# The Slack app, as it is: https://api.slack.com/apps → Create New App → From a manifest → paste this file.
# Written by \`npm run manifest\` for the roles of the knowledge folder. Commands and events are exactly those that
# src/slack/ answers; tests/manifest.test.ts compares them.
_metadata:
  major_version: 2
  minor_version: 1

display_information:
  name: Rolecall
  description: Explains and compares executive roles from your own documents, every sentence with its source.
  long_description: >-
`;

const FEATURES = `  background_color: "#1f3a5f"

features:
  agent_view:
    agent_description: Explains and compares executive roles, quoting your documents with their sources.
    suggested_prompts:
`;

const HOME = `  app_home:
    home_tab_enabled: true
    # Both are needed: read-only, or without the tab, Slack silently blocks direct messages.
    messages_tab_enabled: true
    messages_tab_read_only_enabled: false
  bot_user:
    display_name: Rolecall
    always_online: true
  slash_commands:
`;

const SHORTCUTS = `  shortcuts:
${shortcuts
  .map(
    ({ name, type, callback_id, description }) => `    - name: ${name}
      type: ${type}
      callback_id: ${callback_id}
      description: ${quote(description)}
`,
  )
  .join('')}`;

const REST = `
oauth_config:
  scopes:
    bot:
      # To be told when somebody mentions it; it reads no other message of a channel.
      - app_mentions:read
      # To answer where it was asked.
      - chat:write
      # For its slash commands.
      - commands
      # To be told of direct messages to it; other people's stay closed to it.
      - im:history
      # To suggest prompts in its own pane.
      - assistant:write

settings:
  event_subscriptions:
    bot_events:
      - app_home_opened
      - app_mention
      - message.im
  interactivity:
    is_enabled: true
  org_deploy_enabled: false
  # For HTTP set this to false and add request URLs: https://your.host/slack/events for events, interactivity and each
  # command.
  socket_mode_enabled: true
  token_rotation_enabled: false
`;
