import * as z from 'zod';
import type { Engine } from '../ask.ts';
import { verdictToText } from '../presentation/verdict-to-text.ts';
import type { RoleLine, RoleVerdict } from '../role-matching/verdict.ts';
import type { Figure } from './figure.ts';
import type { GradedItem, GradedSet } from './graded-set.ts';

/** A job description with what is right about it; a line of `tests/golden/job-descriptions/*.jsonl`. */
export const goldenTextSchema = z.object({
  id: z.string(),
  text: z.string(),
  /** The id of the role that it describes, `mixed` or `none`. */
  gold: z.string(),
  /** The lines that show it, each with the role that it speaks for; empty where nobody has marked them. */
  evidence: z.array(z.object({ line: z.string(), role: z.string() })),
  note: z.string().optional(),
});

export type GoldenText = z.infer<typeof goldenTextSchema>;

const STAGES = ['verdict right', 'shown lines gold', 'their roles right', 'gold lines shown'] as const;
type Stage = (typeof STAGES)[number];

/** How one text fared. */
interface GradedText extends GradedItem {
  readonly golden: GoldenText;
  readonly verdict: RoleVerdict;
  readonly figures: Readonly<Record<Stage, Figure>>;
}

/** The figures of a golden file of job descriptions, and its texts. */
interface GradedTexts extends GradedSet {
  readonly figures: Readonly<Record<Stage, Figure>>;
  readonly items: readonly GradedText[];
}

export async function gradeJobDescriptions(
  engine: Engine,
  texts: AsyncIterable<GoldenText>,
): Promise<GradedTexts> {
  const items: GradedText[] = [];
  for await (const golden of texts) items.push(gradeText(golden, engine));
  const total = (stage: Stage): Figure =>
    items.reduce(
      (sum, { figures }) => ({ right: sum.right + figures[stage].right, of: sum.of + figures[stage].of }),
      { right: 0, of: 0 },
    );
  return { figures: byStage(total), remarks: [], items };
}

function gradeText(golden: GoldenText, engine: Engine): GradedText {
  const verdict = engine.whichRole(golden.text);
  const said = verdict.kind === 'role' ? verdict.role.id : verdict.kind;
  const shown = golden.evidence.length === 0 || verdict.kind === 'none' ? [] : verdict.evidence;
  const goldOf = ({ line }: RoleLine) =>
    golden.evidence.find((gold) => gold.line.includes(line.trim()) || line.includes(gold.line));
  const good = shown.filter((line) => goldOf(line) !== undefined);
  // What shows that a text is nobody's is not shown.
  const wanted = golden.gold === 'none' ? [] : golden.evidence;
  const found = wanted.filter(({ line }) =>
    shown.some((each) => line.includes(each.line.trim()) || each.line.includes(line)),
  );
  const figures = {
    'verdict right': { right: Number(said === golden.gold), of: 1 },
    'shown lines gold': { right: good.length, of: shown.length },
    'their roles right': {
      right: good.filter((line) => goldOf(line)?.role === line.role.id).length,
      of: good.length,
    },
    'gold lines shown': { right: found.length, of: wanted.length },
  };
  return {
    golden,
    verdict,
    figures,
    passed: said === golden.gold,
    missed: STAGES.filter((stage) => figures[stage].right < figures[stage].of),
    describe: () =>
      [
        `── ${golden.id}  said ${said}, gold ${golden.gold}  ${golden.note ?? ''}`,
        ...shown.filter((line) => !good.includes(line)).map(({ line }) => `not gold  ${line}`),
        verdictToText(verdict),
        '',
      ].join('\n'),
  };
}

function byStage(of: (stage: Stage) => Figure): Readonly<Record<Stage, Figure>> {
  return {
    'verdict right': of('verdict right'),
    'shown lines gold': of('shown lines gold'),
    'their roles right': of('their roles right'),
    'gold lines shown': of('gold lines shown'),
  };
}
