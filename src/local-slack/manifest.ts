import { load } from 'js-yaml';
import * as z from 'zod';

import type { Prompt } from './model.ts';

/** What a workspace needs to know of an app's manifest (version 2): what people can type, press and open. */
export interface Manifest {
  readonly name: string;
  readonly description: string;
  readonly prompts: readonly Prompt[];
  readonly hasHome: boolean;
  readonly messagesTab: MessagesTab;
  readonly commands: readonly ManifestCommand[];
  readonly shortcuts: readonly ManifestShortcut[];
  /** The events that the app is sent. */
  readonly botEvents: readonly string[];
  readonly botName: string;
  readonly isInteractive: boolean;
  /** What the bot token may do, such as `chat:write`. */
  readonly scopes: readonly string[];
}

/** What people can do in their direct message with the app: nothing, read what it writes, or write to it. */
export type MessagesTab = 'off' | 'read-only' | 'open';

export interface ManifestCommand {
  /** With its slash. */
  readonly name: string;
  readonly description: string;
  readonly usageHint: string;
  /** Whether mentions in its text reach the app as `<@U1>` instead of as they were typed. */
  readonly escapes: boolean;
}

export interface ManifestShortcut {
  readonly callbackId: string;
  readonly name: string;
  readonly description: string;
  /** On a message, or anywhere. */
  readonly type: 'message' | 'global';
}

const schema = z.object({
  display_information: z.object({ name: z.string(), description: z.string().default('') }),
  features: z.object({
    agent_view: z
      .object({
        suggested_prompts: z.array(z.object({ title: z.string(), message: z.string() })).default([]),
      })
      .optional(),
    app_home: z
      .object({
        home_tab_enabled: z.boolean().default(false),
        messages_tab_enabled: z.boolean().default(false),
        messages_tab_read_only_enabled: z.boolean().default(true),
      })
      .optional(),
    bot_user: z.object({ display_name: z.string() }),
    slash_commands: z
      .array(
        z.object({
          command: z.string().startsWith('/'),
          description: z.string(),
          usage_hint: z.string().default(''),
          should_escape: z.boolean().default(false),
        }),
      )
      .default([]),
    shortcuts: z
      .array(
        z.object({
          name: z.string(),
          type: z.enum(['message', 'global']),
          callback_id: z.string(),
          description: z.string().default(''),
        }),
      )
      .default([]),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()).default([]) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).optional(),
    interactivity: z.object({ is_enabled: z.boolean() }).optional(),
  }),
});

function messagesTabOf(home: z.infer<typeof schema>['features']['app_home']): MessagesTab {
  if (!home?.messages_tab_enabled) return 'off';
  return home.messages_tab_read_only_enabled ? 'read-only' : 'open';
}

/** Reads the YAML of a manifest. Throws an Error that names what is missing or malformed. */
export function readManifest(yaml: string): Manifest {
  const result = schema.safeParse(load(yaml));
  if (!result.success)
    throw new Error(`The manifest is not one that Slack takes:\n${z.prettifyError(result.error)}`);
  const { display_information: display, features, oauth_config: oauth, settings } = result.data;
  const home = features.app_home;
  return {
    name: display.name,
    description: display.description,
    prompts: features.agent_view?.suggested_prompts ?? [],
    hasHome: home?.home_tab_enabled ?? false,
    messagesTab: messagesTabOf(home),
    commands: features.slash_commands.map((each) => ({
      name: each.command,
      description: each.description,
      usageHint: each.usage_hint,
      escapes: each.should_escape,
    })),
    shortcuts: features.shortcuts.map(({ callback_id: callbackId, ...rest }) => ({ callbackId, ...rest })),
    botEvents: settings.event_subscriptions?.bot_events ?? [],
    botName: features.bot_user.display_name,
    isInteractive: settings.interactivity?.is_enabled ?? false,
    scopes: oauth.scopes.bot,
  };
}
