import * as z from 'zod';

import { buildView, readView, toWire } from '../build-view.ts';
import type { View } from '../model.ts';
import type { InputValues } from '../page-protocol.ts';
import { SlackError } from '../slack-error.ts';
import { pushModal } from '../web-api/views.ts';
import { interaction, sendInteraction, viewOf } from './interact.ts';
import { newTrigger, type Scene } from './scene.ts';

/** What an app may acknowledge a submission with; anything else, or nothing, closes the modal. */
const responseSchema = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: z.unknown() }),
  z.object({ response_action: z.literal('push'), view: z.unknown() }),
  z.object({ response_action: z.literal('clear') }),
]);

interface Submit {
  readonly as: string;
  readonly viewId: string;
  readonly values: InputValues;
}

/** Somebody submits a modal. Resolves when the app has answered and the modal shows it. */
export async function submit({ as, viewId, values }: Submit, scene: Scene): Promise<void> {
  const view = viewOf(viewId, as, scene);
  const payload = {
    ...interaction('view_submission', as, scene),
    trigger_id: newTrigger(as, scene),
    view: toWire(view, values),
    response_urls: [],
  };
  const answer = await sendInteraction(payload, scene);
  try {
    follow(answer, view, scene);
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    scene.workspace.notify('refused', `The answer to a submission was refused. ${error.message}`);
  }
}

function follow(answer: unknown, view: View, scene: Scene): void {
  const { workspace, clock } = scene;
  const response = responseSchema.safeParse(answer).data;
  switch (response?.response_action) {
    case 'errors':
      workspace.putView({ ...view, errors: response.errors });
      break;
    case 'update':
      workspace.putView(buildView(readView(response.view), { ...view, hash: clock.nextTs() }));
      break;
    case 'push':
      pushModal(readView(response.view), view.user, scene);
      break;
    case 'clear':
      workspace.dropViews(workspace.modals(view.user).map(({ id }) => id));
      break;
    default:
      workspace.dropViews([view.id]);
  }
}

/** Somebody closes a modal: the one that it lies on shows again, or none. */
export async function close({ as, viewId }: { as: string; viewId: string }, scene: Scene): Promise<void> {
  const view = viewOf(viewId, as, scene);
  const closed = view.clearOnClose ? scene.workspace.modals(as) : [view];
  scene.workspace.dropViews(closed.map(({ id }) => id));
  if (!view.notifyOnClose) return;
  await sendInteraction(
    { ...interaction('view_closed', as, scene), view: toWire(view), is_cleared: view.clearOnClose },
    scene,
  );
}
