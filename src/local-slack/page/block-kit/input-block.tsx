import { useId } from 'react';
import type { Block } from '../../page-protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { object, text, wordsOf } from '../workspace/json.ts';
import { actionIdOf } from './collect-values.ts';
import { InteractiveElement } from './interactive-element.tsx';

interface InputBlockProps {
  readonly block: Block;
  readonly blockId: string;
  readonly error: string | undefined;
}

/** An input with its label, hint, and what is wrong with it. */
export function InputBlock({ block, blockId, error }: InputBlockProps) {
  const id = useId();
  const element = object(block.element);
  if (element === undefined) return null;
  const hint = wordsOf(block.hint);
  const isGroup = /^(radio_buttons|checkboxes)$/.test(text(element.type));
  const label = {
    id: `${id}-label`,
    describedBy: [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' '),
    fieldId: `${id}-field`,
    isRequired: block.optional !== true,
    isWrong: error !== undefined,
  };
  const words = (
    <>
      {wordsOf(block.label)}
      {block.optional === true && <span className="input-optional"> (optional)</span>}
    </>
  );
  return (
    <div className="input-block" data-wrong={error !== undefined}>
      {isGroup ? (
        <span id={label.id} className="input-label">
          {words}
        </span>
      ) : (
        <label id={label.id} className="input-label" htmlFor={label.fieldId}>
          {words}
        </label>
      )}
      <InteractiveElement
        placed={{ element, blockId, actionId: actionIdOf(element) }}
        isTold={block.dispatch_action === true}
        label={label}
      />
      {error !== undefined && (
        <p id={`${id}-error`} className="input-error" role="alert">
          <Icon name="warning" />
          {error}
        </p>
      )}
      {hint !== '' && (
        <p id={`${id}-hint`} className="input-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
