import * as z from 'zod';

import { buildView, readView, type SentView, toWire } from '../build-view.ts';
import type { View } from '../model.ts';
import { SlackError } from '../slack-error.ts';
import { type Api, fromForm, type Method, method } from './method.ts';

const view = fromForm(z.unknown());
/** Modals on one another, at most. */
const MAX_STACK = 3;

/** A view of a type, as an app sent it. Throws `invalid_arguments` or `view_too_large`. */
export function sentView(value: unknown, type: View['type']): SentView {
  const read = readView(value);
  if (read.type !== type)
    throw new SlackError('invalid_arguments', [`[ERROR] must be of type ${type} [json-pointer:/view/type]`]);
  return read;
}

/** Throws where another view has the external id. */
export function checkExternalId(externalId: string, api: Api, except?: string): void {
  const isTaken = api.workspace.views.some((each) => each.externalId === externalId && each.id !== except);
  if (externalId !== '' && isTaken) throw new SlackError('duplicate_external_id');
}

const open = method({}, z.object({ trigger_id: z.string(), view }), (args, api) => {
  const modal = sentView(args.view, 'modal');
  checkExternalId(modal.externalId, api);
  const user = api.tickets.takeTrigger(args.trigger_id);
  const id = api.workspace.newId('V');
  const opened = buildView(modal, { id, user, rootId: id, previousId: undefined, hash: api.clock.nextTs() });
  // Opening one, not pushing it, takes the place of whatever was open.
  api.workspace.dropViews(api.workspace.modals(user).map((each) => each.id));
  api.workspace.putView(opened);
  return { view: toWire(opened) };
});

const push = method({}, z.object({ trigger_id: z.string(), view }), (args, api) => {
  const modal = sentView(args.view, 'modal');
  checkExternalId(modal.externalId, api);
  const user = api.tickets.takeTrigger(args.trigger_id);
  const pushed = pushModal(modal, user, api);
  return { view: toWire(pushed) };
});

/** Puts a modal on top of those that are open. Throws `push_limit_reached`. */
export function pushModal(modal: SentView, user: string, { workspace, clock }: Api): View {
  const stack = workspace.modals(user);
  if (stack.length >= MAX_STACK) throw new SlackError('push_limit_reached');
  const id = workspace.newId('V');
  const pushed = buildView(modal, {
    id,
    user,
    rootId: stack[0]?.id ?? id,
    previousId: stack.at(-1)?.id,
    hash: clock.nextTs(),
  });
  workspace.putView(pushed);
  return pushed;
}

const update = method(
  {},
  z.object({
    view_id: z.string().optional(),
    external_id: z.string().optional(),
    hash: z.string().optional(),
    view,
  }),
  (args, api) => {
    const { view_id: id, external_id: externalId } = args;
    if (!id && !externalId)
      throw new SlackError('invalid_arguments', ['[ERROR] missing required field: view_id [json-pointer:]']);
    const known = api.workspace.views.find((each) =>
      id === undefined ? externalId !== undefined && each.externalId === externalId : each.id === id,
    );
    if (known === undefined) throw new SlackError('not_found');
    const changed = sentView(args.view, known.type);
    if (args.hash !== undefined && args.hash !== known.hash) throw new SlackError('hash_conflict');
    checkExternalId(changed.externalId, api, known.id);
    const updated = buildView(changed, { ...known, hash: api.clock.nextTs() });
    api.workspace.putView(updated);
    return { view: toWire(updated) };
  },
);

const publish = method(
  {},
  z.object({ user_id: z.string(), hash: z.string().optional(), view }),
  (args, api) => {
    if (!api.manifest.hasHome) throw new SlackError('not_enabled');
    const home = sentView(args.view, 'home');
    const user = api.workspace.person(args.user_id).id;
    const known = api.workspace.home(user);
    if (args.hash !== undefined && known !== undefined && args.hash !== known.hash)
      throw new SlackError('hash_conflict');
    checkExternalId(home.externalId, api, known?.id);
    const id = known?.id ?? api.workspace.newId('V');
    const published = buildView(home, {
      id,
      user,
      rootId: id,
      previousId: undefined,
      hash: api.clock.nextTs(),
    });
    api.workspace.putView(published);
    return { view: toWire(published) };
  },
);

export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};
