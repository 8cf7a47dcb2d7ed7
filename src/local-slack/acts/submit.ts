import * as z from 'zod';
import { describeIssues } from '../block-kit/describe-issues.ts';
import { buildView, toWire } from '../build-view.ts';
import type { View } from '../model.ts';
import type { InputValues } from '../page-protocol.ts';
import { SlackError } from '../slack-error.ts';
import { checkExternalId, pushModal, sentView } from '../web-api/views.ts';
import { interaction, sendInteraction } from './interaction.ts';
import { responseUrlsOf } from './response-urls.ts';
import { ActError, newTrigger, type Scene, viewOf } from './scene.ts';

/** What an app may acknowledge a submission with; without a `response_action` the modal closes. */
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
    response_urls: responseUrlsOf(view, values, scene),
  };
  const answer = await sendInteraction(payload, scene);
  try {
    follow(answer, view, scene);
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    scene.workspace.notify('refused', `The answer to a submission was refused. ${error.message}`);
    throw new ActError('The app answered with something that cannot be shown. Try again.', {
      cause: error,
    });
  }
}

function follow(answer: unknown, view: View, scene: Scene): void {
  const { workspace, clock } = scene;
  if (Object(answer).response_action === undefined) return void workspace.dropViews([view.id]);
  const result = responseSchema.safeParse(answer);
  if (!result.success) throw new SlackError('invalid_arguments', describeIssues(result.error, answer, ''));
  const response = result.data;
  switch (response.response_action) {
    case 'errors':
      workspace.putView({ ...view, errors: response.errors });
      break;
    case 'update':
      workspace.putView(buildView(sent(response.view, scene, view), { ...view, hash: clock.nextTs() }));
      break;
    case 'push':
      pushModal(sent(response.view, scene), view.user, scene);
      break;
    case 'clear':
      workspace.dropViews(workspace.modals(view.user).map(({ id }) => id));
      break;
    default:
      response satisfies never;
  }
}

/** A modal of an answer; `instead` of another, or on top. Throws SlackError. */
function sent(value: unknown, scene: Scene, instead?: View) {
  const modal = sentView(value, 'modal');
  checkExternalId(modal.externalId, scene, instead?.id);
  return modal;
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
