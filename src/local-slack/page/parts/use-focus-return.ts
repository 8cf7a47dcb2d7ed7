import { useEffect, useState } from 'react';

/** When a part of the page goes, the focus goes back to where it was when the part came. */
export function useFocusReturn(): void {
  // Looked up while drawing, for what is inside takes the focus as soon as it is there.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
