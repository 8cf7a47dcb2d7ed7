import { toWire } from '../build-view.ts';
import { insiderOf, type Scene, tellApp } from './scene.ts';

/** Somebody looks at the app's Home tab or its messages. */
export function openApp(
  { as, tab }: { readonly as: string; readonly tab: 'home' | 'messages' },
  scene: Scene,
): void {
  const { id } = insiderOf(as, scene.manifest.name, scene);
  const home = scene.workspace.home(id);
  const ts = scene.clock.nextTs();
  tellApp(
    'app_home_opened',
    {
      type: 'app_home_opened',
      user: id,
      channel: scene.workspace.dmOf(id)?.id,
      tab,
      event_ts: ts,
      ...(tab === 'home' && home !== undefined ? { view: toWire(home) } : {}),
    },
    scene,
  );
}
