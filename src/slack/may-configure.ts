import type { WebClient } from '@slack/web-api';

/** Who may change settings. */
export interface MayConfigure {
  /** Everything, and see what people rated. */
  readonly isAdmin: (client: WebClient, user: string) => Promise<boolean>;
  /** The settings of one channel: who made it, and admins. */
  readonly mayChange: (client: WebClient, user: string, channel: string) => Promise<boolean>;
}

/**
 * Admins are those named in `ADMINS`. Slack tells who administers the workspace (`users:read`) and who made a channel
 * (`channels:read`) only where the app has been given these scopes, which the manifest does not ask for.
 */
export function createMayConfigure(admins: readonly string[]): MayConfigure {
  const isAdmin = async (client: WebClient, user: string): Promise<boolean> => {
    if (admins.includes(user)) return true;
    const info = await client.users.info({ user }).catch(() => undefined);
    return info?.user?.is_admin === true || info?.user?.is_owner === true;
  };
  return {
    isAdmin,
    mayChange: async (client, user, channel) => {
      if (await isAdmin(client, user)) return true;
      const info = await client.conversations.info({ channel }).catch(() => undefined);
      return info?.channel?.creator === user;
    },
  };
}
