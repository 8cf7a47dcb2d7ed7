import type { Action, ActResult } from '../page-protocol.ts';
import { APP } from '../residents.ts';
import { SlackError } from '../slack-error.ts';
import { runCommand } from './command.ts';
import { interact, suggest } from './interact.ts';
import { invite } from './membership.ts';
import { openApp } from './open-app.ts';
import { runShortcut } from './run-shortcut.ts';
import { ActError, type Scene } from './scene.ts';
import { close, submit } from './submit.ts';
import { dismiss, edit, post, remove } from './write.ts';

/** Does what a person does; resolves when it is done and, where a person would wait, acknowledged. */
export async function act(action: Action, scene: Scene): Promise<ActResult> {
  try {
    const done = await perform(action, scene);
    if (done === undefined) return { ok: true };
    return typeof done === 'string' ? { ok: true, note: done } : { ok: true, options: done };
  } catch (error) {
    if (error instanceof ActError || error instanceof SlackError) return { ok: false, error: error.message };
    throw error;
  }
}

async function perform(action: Action, scene: Scene) {
  switch (action.type) {
    case 'post':
      return post(action, scene);
    case 'edit':
      return edit(action, scene);
    case 'delete':
      return remove(action, scene);
    case 'dismiss':
      return dismiss(action, scene);
    case 'invite':
      return invite(action, APP.botUserId, scene);
    case 'command':
      return runCommand(action, scene);
    case 'open-app':
      return openApp(action, scene);
    case 'interact':
      return interact(action, scene);
    case 'suggest':
      return suggest(action, scene);
    case 'shortcut':
      return runShortcut(action, scene);
    case 'submit':
      return submit(action, scene);
    case 'close':
      return close(action, scene);
    case 'dismiss-notice':
      return scene.workspace.dismissNotice(action.id);
    default:
      return action satisfies never;
  }
}
