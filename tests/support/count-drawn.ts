import type { Page } from 'playwright-core';

/**
 * Listens to React as its developer tools do, so the page needs nothing for it: React hands over its tree after each
 * change. A message is a component whose outermost element is an <article>; it was drawn when React ran it, which the
 * lowest flag of its node says.
 */
const LISTENER = `(() => {
  const RAN = 1;
  window.drawnMessages = 0;
  const count = (node) => {
    if (node.child !== null && node.child.type === 'article' && (node.flags & RAN) !== 0) window.drawnMessages += 1;
  };
  const children = function* (node) {
    for (let each = node.child; each !== null; each = each.sibling) yield each;
  };
  const mount = (node) => {
    count(node);
    for (const each of children(node)) mount(each);
  };
  const update = (node, before) => {
    count(node);
    // The same children: React did not come here.
    if (node.child === before.child) return;
    for (const each of children(node)) {
      if (each.alternate === null) mount(each);
      else if (each.alternate !== each) update(each, each.alternate);
    }
  };
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberUnmount: () => {},
    onCommitFiberRoot: (_, root) => {
      const { current } = root;
      if (current.alternate === null) mount(current);
      else update(current, current.alternate);
    },
  };
})()`;

/** Before the page is opened: begins to count. */
export async function countDrawn(page: Page): Promise<void> {
  await page.addInitScript(LISTENER);
}

/** How many messages were drawn, one as often as it was, while something was done. */
export async function drawnWhile(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate('window.drawnMessages = 0');
  await act();
  return Number(await page.evaluate('window.drawnMessages'));
}
