import { Icon } from '../parts/icon.tsx';
import { writePlace } from '../workspace/place.ts';

/** In a narrow window: to the list of channels. */
export function BackToList() {
  return (
    <a className="icon-button back" href={writePlace({ isList: true })} aria-label="Back to the channels">
      <Icon name="back" />
    </a>
  );
}
