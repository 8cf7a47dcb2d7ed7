import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { commandsFor, pairCommands } from '../src/slack/commands.ts';
import { commandListeners, eventListeners } from '../src/slack/listeners.ts';
import { manifestFor } from '../src/slack/manifest.ts';
import { shippedEngine } from './support/shipped-engine.ts';

const source = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8');

const schema = z.object({
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
});

const manifest = schema.parse(load(source));
const { features, settings } = manifest;

describe('the manifest of a folder', () => {
  const role = (id: string, matched = true) => ({ id, matched });
  const made = (roles: readonly ReturnType<typeof role>[], examples: readonly string[] = ['COO vs CFO']) =>
    schema.parse(load(manifestFor({ knowledge: { roles }, pair: ['COO', 'CFO'], examples: () => examples })));

  it('is manifest.yml for the shipped one: npm run manifest writes it', () => {
    expect(manifestFor(shippedEngine)).toBe(source);
  });

  it('has a command for each two roles that are told apart, three at most', () => {
    const named = (...roles: readonly ReturnType<typeof role>[]) =>
      made(roles)
        .features.slash_commands.map(({ command }) => command)
        .slice(0, -2);
    expect(named()).toEqual([]);
    expect(named(role('COO'), role('CFO'), role('CEO', false))).toEqual(['/coo-vs-cfo']);
    expect(named(role('COO'), role('head of R&D'))).toEqual(['/coo-vs-head-of-r-d']);
    expect(named(role('COO'), role('vice president of everything else'))).toEqual([]);
    expect(named(role('A'), role('B'), role('C'), role('D'))).toEqual(['/a-vs-b', '/a-vs-c', '/a-vs-d']);
  });

  it('suggests what the folder answers, four prompts at most, and names its roles', () => {
    const questions = ['"Quoted": a # b', 'b', 'c', 'd', 'e'];
    const { features: own, display_information: about } = made([role('COO')], questions);
    expect(own.agent_view.suggested_prompts.map(({ message }) => message)).toEqual(questions.slice(0, 4));
    expect(about.long_description).toContain('such as the COO and the CFO, from a folder');
    expect(about.long_description).not.toContain('CIO');
  });

  it('has only prompts that are answered', () => {
    for (const { message } of features.agent_view.suggested_prompts)
      expect(['comparison', 'explanation', 'role_fit'], message).toContain(shippedEngine.ask(message).kind);
  });
});

describe('manifest.yml', () => {
  it('declares each command that is answered, no more and no less, in the words of the help', () => {
    const declared = features.slash_commands.map(({ command, usage_hint, description }) => ({
      name: command,
      hint: usage_hint,
      does: description,
    }));
    const { roles } = shippedEngine.knowledge;
    expect(declared).toEqual(commandsFor(roles));
    expect(declared.map(({ name }) => name)).toEqual([
      ...pairCommands(roles).map(({ name }) => name),
      ...Object.keys(commandListeners),
    ]);
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
