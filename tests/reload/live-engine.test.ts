import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';

import { type Engine, KnowledgeError } from '../../src/ask.ts';
import { createLog } from '../../src/observability/create-log.ts';
import { openLiveEngine } from '../../src/reload/live-engine.ts';
import { statementsIn } from '../support/answer-parts.ts';
import { eventually } from '../support/eventually.ts';
import { buildMarkdown } from '../support/knowledge-files.ts';
import { writeKnowledgeFolder } from '../support/knowledge-folder.ts';

interface Line {
  readonly level: string;
  readonly msg: string;
  readonly [field: string]: unknown;
}

const CHANGED = 'the knowledge folder changed: answering from what it holds now';
const SAME = 'nothing changed in the knowledge folder';
const STAYS = 'the old documents stay in use until the knowledge folder changes or SIGHUP comes';

async function openLive(prepare: (engine: Engine) => Promise<void> = async () => {}) {
  const folder = await writeKnowledgeFolder();
  const lines: Line[] = [];
  const log = createLog({ level: 'debug', write: (line) => lines.push(JSON.parse(line)) });
  const live = await openLiveEngine(folder, log, prepare);
  onTestFinished(live.close);
  const file = (name: string): string => join(folder, 'documents', name);
  return {
    folder,
    live,
    lines,
    write: (name: string, body: string) => writeFile(file(`${name}.md`), buildMarkdown(body, name)),
    said: (msg: string) => lines.filter((line) => line.msg === msg),
  };
}

const FOCUS = '### CTO: focus\n\n- The CTO looks at the stars.\n';
const textsFor = (engine: Engine, question: string): readonly string[] =>
  statementsIn(engine.ask(question)).map(({ text }) => text);

describe('the engine over a folder', () => {
  it('is another one after a document came, without anybody asking for it', async () => {
    const { live, write, said } = await openLive();
    const before = live.current();
    await write('two', FOCUS);
    await eventually(() => live.current() !== before);
    expect(textsFor(live.current(), 'CTO focus')).toEqual(['The CTO looks at the stars.']);
    expect(textsFor(before, 'CTO focus')).toEqual([]);
    expect(said(CHANGED)).toEqual([
      expect.objectContaining({ level: 'info', documents: 2, statements: 4, ms: expect.any(Number) }),
    ]);
  });

  it('stays where there is a problem, and every problem is told with file and line', async () => {
    const { live, lines, write, said } = await openLive();
    const before = live.current();
    await write('two', '### CTO: focus\n\n- Stars. {#a salery}\n- Moons. {#a}\n');
    await eventually(() => said(STAYS).length === 1);
    expect(live.current()).toBe(before);
    expect(
      lines.filter(({ level }) => level === 'error').map(({ file, line, msg }) => [file, line, msg]),
    ).toEqual([
      ['documents/two.md', 8, 'a problem in the knowledge folder'],
      ['documents/two.md', 9, 'a problem in the knowledge folder'],
      [undefined, undefined, STAYS],
    ]);
    await write('two', FOCUS);
    await eventually(() => live.current() !== before);
  });

  it('tells twenty problems, and how many more there are', async () => {
    const { live, lines, write, said } = await openLive();
    await write('two', `### CTO: focus\n\n${'- Stars. {#a}\n'.repeat(40)}`);
    await live.reload();
    expect(said('a problem in the knowledge folder')).toHaveLength(20);
    expect(lines.find(({ more }) => more !== undefined)).toMatchObject({ level: 'error', more: 19 });
  });

  it('stays while documents/ is away, and follows it when it is there again', async () => {
    const { folder, live, write, said } = await openLive();
    const before = live.current();
    await rm(join(folder, 'documents'), { recursive: true });
    await eventually(() => said(STAYS).length === 1);
    expect(said('the knowledge folder could not be read again')).toHaveLength(1);
    expect(live.current()).toBe(before);
    await mkdir(join(folder, 'documents'));
    await write(
      'one',
      '### CIO: focus\n\n- The CIO looks inward. {#one-01}\n- A. {#one-02}\n- B. {#one-03}\n',
    );
    await write('two', FOCUS);
    await eventually(() => live.current() !== before);
    expect(textsFor(live.current(), 'CTO focus')).toEqual(['The CTO looks at the stars.']);
  });

  it('stays where a file is gone before it is read, and reads it when it is there', async () => {
    const { folder, live, write, said } = await openLive();
    const before = live.current();
    const link = join(folder, 'documents', 'two.md');
    await symlink(join(folder, 'nowhere.md'), link);
    await live.reload();
    expect(said('the knowledge folder could not be read again')[0]?.error).toContain('two.md');
    expect(live.current()).toBe(before);
    await rm(link);
    await write('two', FOCUS);
    await eventually(() => live.current() !== before);
  });

  it('stays where the new one fails on a question', async () => {
    let opened = 0;
    const { live, write, said } = await openLive(async () => {
      opened += 1;
      throw new Error('it cannot answer');
    });
    const before = live.current();
    await write('two', FOCUS);
    await live.reload();
    expect(opened).toBe(1);
    expect(live.current()).toBe(before);
    expect(said('the knowledge folder could not be read again')[0]?.error).toContain('it cannot answer');
  });

  it('is built once more for whatever comes while it is built, and never twice at a time', async () => {
    let building = 0;
    let most = 0;
    const { live, write, said } = await openLive(async () => {
      building += 1;
      most = Math.max(most, building);
      await sleep(100);
      building -= 1;
    });
    await write('two', FOCUS);
    const first = live.reload();
    await eventually(() => building === 1);
    await write('two', FOCUS.replace('stars', 'moons'));
    await Promise.all([first, live.reload(), live.reload(), live.reload()]);
    expect(most).toBe(1);
    expect(said(CHANGED)).toHaveLength(2);
    expect(said(SAME)).toEqual([]);
    expect(textsFor(live.current(), 'CTO focus')).toEqual(['The CTO looks at the moons.']);
  });

  it('gives up what is being built when it is closed', async () => {
    const { live, lines, write } = await openLive();
    const before = live.current();
    await write('two', FOCUS);
    const reload = live.reload();
    live.close();
    await reload;
    expect(live.current()).toBe(before);
    expect(lines).toEqual([]);
    await live.reload();
    expect(lines).toEqual([]);
  });

  it('is not built again for the same bytes', async () => {
    const { live, write, said } = await openLive();
    await write('two', FOCUS);
    await live.reload();
    const before = live.current();
    await write('two', FOCUS);
    await eventually(() => said(SAME).length > 0);
    expect(said(SAME).at(-1)?.level).toBe('debug');
    await live.reload();
    expect(said(SAME).at(-1)?.level).toBe('info');
    expect(live.current()).toBe(before);
  });
});

it('cannot be opened over a folder with problems', async () => {
  const folder = await writeKnowledgeFolder({ 'roles.yml': 'roles: [\n' });
  const opening = openLiveEngine(folder, createLog({ level: 'silent' }), async () => {});
  await expect(opening).rejects.toThrow(KnowledgeError);
});
