import type { Snapshot } from '../../src/local-slack/page-protocol.ts';
import type { TestSlack } from './local-slack.ts';

/** The stream that the page reads. */
interface PageStream {
  /** The next snapshot; waits for it. */
  readonly next: () => Promise<Snapshot>;
  readonly close: () => void;
}

/** Reads the workspace as a person's page does; `page` names a page that is open. */
export async function openStream({ url }: TestSlack, as: string, page?: string): Promise<PageStream> {
  const leaving = new AbortController();
  const response = await fetch(`${url}page/stream?as=${as}${page === undefined ? '' : `&page=${page}`}`, {
    signal: leaving.signal,
  });
  if (!response.ok || response.body === null) throw new Error(`There is no stream: ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    next: async () => {
      while (!text.includes('\n\n')) {
        const { value, done } = await reader.read();
        if (done) throw new Error('The stream has ended.');
        text += value;
      }
      const [event = '', ...rest] = text.split('\n\n');
      text = rest.join('\n\n');
      return JSON.parse(event.replace(/^data: /, ''));
    },
    close: () => leaving.abort(),
  };
}
