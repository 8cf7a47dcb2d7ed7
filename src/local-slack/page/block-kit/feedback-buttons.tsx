import { useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { object, text, wordsOf } from '../workspace/json.ts';
import type { ElementProps } from './element-props.ts';
import { useSurface } from './surface.tsx';

/** Thumbs up and down under an answer; the one that was pressed stays marked. */
export function FeedbackButtons({ placed }: ElementProps) {
  const { press } = useSurface();
  const [pressed, setPressed] = useState('');
  return (
    <span className="feedback">
      {(['positive_button', 'negative_button'] as const).map((side) => {
        const button = object(placed.element[side]) ?? {};
        const label = wordsOf(button.text);
        return (
          <button
            key={side}
            type="button"
            className="icon-button"
            title={label}
            aria-label={text(button.accessibility_label) || label}
            aria-pressed={pressed === side}
            onClick={() => {
              setPressed(side);
              press(placed, { text: button.text, value: button.value });
            }}
          >
            <Icon name={side === 'positive_button' ? 'up' : 'dislike'} />
          </button>
        );
      })}
    </span>
  );
}
