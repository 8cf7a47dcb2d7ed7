import type { Channel } from '../model.ts';
import { type Api, checkScopes } from './method.ts';

/**
 * A conversation that the app may read of: another scope for channels than for direct messages. Throws
 * `channel_not_found` or `missing_scope`.
 */
export function readable(id: string, what: 'read' | 'history', api: Api): Channel {
  const channel = api.workspace.channel(id);
  checkScopes([`${channel.kind === 'dm' ? 'im' : 'channels'}:${what}`], api);
  return channel;
}

/** The scopes of which a method needs one before it is known which sort of conversation it reads of. */
export const anyScope = (what: 'read' | 'history') => ({
  scopes: ['channels', 'groups', 'im', 'mpim'].map((sort) => `${sort}:${what}`),
});
