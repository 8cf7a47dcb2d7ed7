import * as z from 'zod';

import { APP, TEAM, TEAM_URL } from '../residents.ts';
import { type Method, method } from './method.ts';

/** What an app asks of itself. */

const authTest = method({}, z.object({}), (_, { manifest }) => ({
  url: TEAM_URL,
  team: TEAM.name,
  user: manifest.botName,
  team_id: TEAM.id,
  user_id: APP.botUserId,
  bot_id: APP.botId,
  is_enterprise_install: false,
}));

const openConnection = method({ token: 'app' }, z.object({}), (_, { socketAddress }) => ({
  url: socketAddress(),
}));

export const appMethods: Readonly<Record<string, Method>> = {
  'auth.test': authTest,
  'apps.connections.open': openConnection,
};
