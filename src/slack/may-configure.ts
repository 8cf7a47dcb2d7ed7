import type { WebClient } from '@slack/web-api';

import { classifyRefusal } from './slack-refusal.ts';

/** Who may change settings. */
export interface MayConfigure {
  /** Everything, and see what people rated. */
  readonly isAdmin: (client: WebClient, user: string) => Promise<boolean>;
  /** The settings of one channel: who made it, and admins. */
  readonly mayChange: (client: WebClient, user: string, channel: string) => Promise<boolean>;
}

/**
 * Admins are those named in `ADMINS`; where it names nobody, those of the workspace. Slack tells who they are
 * (`users:read`), and who made a channel (`channels:read`), only where the app has been given these scopes, which the
 * manifest does not ask for: where they are missing it is not asked again.
 */
export function createMayConfigure(admins: readonly string[]): MayConfigure {
  const refused = new Set<string>();

  /** Undefined where Slack does not say. */
  async function told<T>(method: string, call: () => Promise<T>): Promise<T | undefined> {
    if (refused.has(method)) return undefined;
    try {
      return await call();
    } catch (error) {
      const refusal = classifyRefusal(error);
      if (refusal.kind === 'refused' && refusal.code === 'missing_scope') refused.add(method);
      return undefined;
    }
  }

  const isAdmin = async (client: WebClient, user: string): Promise<boolean> => {
    if (admins.length > 0) return admins.includes(user);
    const info = await told('users.info', () => client.users.info({ user }));
    return info?.user?.is_admin === true || info?.user?.is_owner === true;
  };
  return {
    isAdmin,
    mayChange: async (client, user, channel) => {
      if (await isAdmin(client, user)) return true;
      const info = await told('conversations.info', () => client.conversations.info({ channel }));
      return info?.channel?.creator === user;
    },
  };
}
