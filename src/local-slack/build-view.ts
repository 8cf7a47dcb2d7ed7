import * as z from 'zod';

import { problemsOf, toBlocks } from './block-kit/check-blocks.ts';
import { describeIssues } from './block-kit/describe-issues.ts';
import { plainText } from './block-kit/text-objects.ts';
import type { Block, Json, View } from './model.ts';
import { APP, TEAM } from './residents.ts';
import { SlackError } from './slack-error.ts';

/** A view as JSON, in characters; Slack says 250 KB. */
const MAX_VIEW_CHARS = 250_000;

const common = {
  blocks: z.array(z.unknown()),
  callback_id: z.string().max(255).default(''),
  private_metadata: z.string().max(3000).default(''),
  external_id: z.string().max(255).default(''),
};

const schema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('home'), ...common }),
  z.strictObject({
    type: z.literal('modal'),
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    clear_on_close: z.boolean().default(false),
    notify_on_close: z.boolean().default(false),
    submit_disabled: z.boolean().optional(),
    ...common,
  }),
]);

/** A view as an app sends it, before it has an id. */
export type SentView = Omit<View, 'id' | 'user' | 'hash' | 'rootId' | 'previousId' | 'errors'>;

/** Reads a view, or throws Slack's error for what is wrong with it. */
export function readView(value: unknown): SentView {
  const result = schema.safeParse(value);
  if (!result.success) {
    throw new SlackError('invalid_arguments', describeIssues(result.error, value, '/view'));
  }
  const sent = result.data;
  if (JSON.stringify(sent).length > MAX_VIEW_CHARS) throw new SlackError('view_too_large');
  const blocks = blocksOf(sent.blocks, sent.type);
  const isModal = sent.type === 'modal';
  if (isModal && sent.submit === undefined && blocks.some(({ type }) => type === 'input')) {
    throw new SlackError('invalid_arguments', [
      '[ERROR] missing required field: submit, for a view with input blocks [json-pointer:/view]',
    ]);
  }
  return {
    type: sent.type,
    title: isModal ? sent.title.text : '',
    submit: isModal ? sent.submit?.text : undefined,
    close: isModal ? sent.close?.text : undefined,
    clearOnClose: isModal && sent.clear_on_close,
    notifyOnClose: isModal && sent.notify_on_close,
    callbackId: sent.callback_id,
    privateMetadata: sent.private_metadata,
    externalId: sent.external_id,
    blocks,
  };
}

/** In views Slack says `invalid_arguments` of blocks that it refuses. */
function blocksOf(blocks: readonly unknown[], surface: View['type']): readonly Block[] {
  const problems = problemsOf(blocks, surface, '/view/blocks');
  if (problems.length > 0) throw new SlackError('invalid_arguments', problems);
  return toBlocks(blocks);
}

/** A view in its place. */
export function buildView(
  sent: SentView,
  place: Pick<View, 'id' | 'user' | 'hash' | 'rootId' | 'previousId'>,
): View {
  const { id, user, hash, rootId, previousId } = place;
  return { ...sent, id, user, hash, rootId, previousId, errors: {} };
}

/** As Slack sends a view in payloads and responses; `values` hold what its inputs hold. */
export function toWire(view: View, values: Json = {}): Json {
  const text = (value: string | undefined) =>
    value === undefined ? null : { type: 'plain_text', text: value, emoji: true };
  return {
    id: view.id,
    team_id: TEAM.id,
    app_id: APP.id,
    bot_id: APP.botId,
    type: view.type,
    blocks: view.blocks,
    private_metadata: view.privateMetadata,
    callback_id: view.callbackId,
    external_id: view.externalId,
    hash: view.hash,
    title: text(view.type === 'home' ? 'Home' : view.title),
    submit: text(view.submit),
    close: text(view.close),
    clear_on_close: view.clearOnClose,
    notify_on_close: view.notifyOnClose,
    root_view_id: view.rootId,
    previous_view_id: view.previousId ?? null,
    state: { values },
  };
}
