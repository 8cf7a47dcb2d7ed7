import { describe, expect, it } from 'vitest';

import { buildEvidence, buildExplanation, buildFrame, buildNoAnswer } from '../support/answers.ts';
import { openTestApp } from '../support/slack-app.ts';
import { commandBody, directMessageEvent, eventBody } from '../support/slack-bodies.ts';

const HOSTILE = [
  '<!channel>',
  '<!here|here>',
  '<!subteam^S1|@staff>',
  '<@U1>',
  '<#C1|general>',
  '<!date^1^{date}|x>',
  '<https://evil.example|your bank>',
];

/** Blocks hold text either escaped (mrkdwn) or in elements that are read literally. */
function mrkdwnTexts(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(mrkdwnTexts);
  if (typeof node !== 'object' || node === null) return [];
  const isMrkdwn = 'type' in node && node.type === 'mrkdwn' && 'text' in node;
  return isMrkdwn ? [String(node.text)] : Object.values(node).flatMap(mrkdwnTexts);
}

describe('text that others wrote', () => {
  it.each(HOSTILE)(
    'cannot mention or link anything: %s in a question, a document and a suggestion',
    async (mark) => {
      const slack = await openTestApp({
        ask: (question) =>
          question.includes('nothing')
            ? buildNoAnswer(
                { code: 'detail_not_covered', details: [mark] },
                { nearest: [buildEvidence(mark)] },
              )
            : buildExplanation({
                frame: buildFrame(question),
                title: mark,
                followUps: [mark],
                notCovered: [mark],
                evidence: [buildEvidence(`A ${mark} statement.`, { section: mark }), buildEvidence(mark)],
              }),
      });
      const typed = mark.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      await slack.deliver(commandBody('/rolecall', typed));
      await slack.deliver(eventBody(directMessageEvent(`${mark} ${typed}`)));
      await slack.deliver(eventBody(directMessageEvent(`nothing ${typed}`)));
      expect(slack.calls).toHaveLength(3);
      for (const { args } of slack.calls) {
        expect(args.text).not.toMatch(/[<>]/);
        for (const text of mrkdwnTexts(args.blocks)) expect(text).not.toMatch(/[<>]/);
        expect(JSON.stringify(args.blocks)).not.toMatch(
          /"type":"(broadcast|user|usergroup|channel|link|date)"/,
        );
      }
    },
  );
});
