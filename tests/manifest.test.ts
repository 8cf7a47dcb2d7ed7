import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { commands } from '../src/slack/commands.ts';
import { commandListeners, eventListeners } from '../src/slack/listeners.ts';

const source = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8');

const manifest = z
  .object({
    display_information: z.object({
      name: z.string(),
      description: z.string(),
      long_description: z.string(),
    }),
    features: z.object({
      agent_view: z.object({
        agent_description: z.string(),
        suggested_prompts: z.array(z.object({ title: z.string(), message: z.string() })),
      }),
      app_home: z.object({
        home_tab_enabled: z.boolean(),
        messages_tab_enabled: z.boolean(),
        messages_tab_read_only_enabled: z.boolean(),
      }),
      bot_user: z.object({ display_name: z.string() }),
      slash_commands: z.array(
        z.strictObject({
          command: z.string(),
          description: z.string(),
          usage_hint: z.string(),
          should_escape: z.literal(false),
        }),
      ),
    }),
    oauth_config: z.object({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
    settings: z.object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
      socket_mode_enabled: z.boolean(),
    }),
  })
  .parse(load(source));

const { features, settings } = manifest;

describe('manifest.yml', () => {
  it('declares each command that is answered, no more and no less, in the words of the help', () => {
    const declared = features.slash_commands.map(({ command, usage_hint, description }) => ({
      name: command,
      hint: usage_hint,
      does: description,
    }));
    expect(declared).toEqual(commands);
    expect(declared.map(({ name }) => name)).toEqual(Object.keys(commandListeners));
  });

  it('subscribes to each event that is handled, no more and no less', () => {
    expect(settings.event_subscriptions.bot_events.toSorted()).toEqual(
      Object.keys(eventListeners).toSorted(),
    );
  });

  it('asks for the least scopes, each with its reason in the line above', () => {
    const { bot } = manifest.oauth_config.scopes;
    expect(bot).toEqual(['app_mentions:read', 'chat:write', 'commands', 'im:history', 'assistant:write']);
    const lines = source.split('\n').map((line) => line.trim());
    for (const scope of bot) expect(lines[lines.indexOf(`- ${scope}`) - 1], scope).toMatch(/^# .+\.$/);
  });

  it('keeps to Slack’s lengths', () => {
    const { name, description, long_description: long } = manifest.display_information;
    expect(name).toBe('Rolecall');
    expect(description.length).toBeLessThanOrEqual(140);
    expect(long.length).toBeGreaterThanOrEqual(174);
    expect(long.length).toBeLessThanOrEqual(4_000);
    expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
    expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
    for (const { command, description: does, usage_hint: hint } of features.slash_commands) {
      expect(command).toMatch(/^\/[a-z-]{1,31}$/);
      expect(does.length).toBeLessThanOrEqual(2_000);
      expect(hint.length).toBeLessThanOrEqual(1_000);
    }
  });

  it('lets people write direct messages, and connects without a public address', () => {
    expect(features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(settings.socket_mode_enabled).toBe(true);
  });
});
