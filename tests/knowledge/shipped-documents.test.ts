import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Statement } from '../../src/knowledge/model.ts';
import { subjectRoles } from '../../src/knowledge/subject-roles.ts';
import { vocabulary } from '../../src/knowledge/vocabulary.ts';
import { knowledgeOf } from '../support/knowledge-files.ts';
import { shippedFiles } from '../support/shipped-knowledge.ts';

/** Facts of the source documents: the beginning of their ids, and the number of the last. */
const FACTS = [
  ['cu', 51, 'career-upgrader'],
  ['bmc', 101, 'bmc'],
  ['guide', 101, 'cto-vs-cio-guide'],
  ['ceo', 39, 'cio-vs-ceo'],
  ['jd', 51, 'cto-job-description'],
] as const;

/** A statement is read on a phone. */
const MAX_STATEMENT_CHARS = 200;

/** Whose grammar names another role than their heading declares, and why the heading is right. */
const SUBJECT_IS_ANOTHER: Readonly<Record<string, string>> = {
  'bmc-74': 'how the CIO sees the CTO’s experiments',
  'bmc-77': 'how the CTO sees the CIO’s aversion to risk',
};

const knowledge = knowledgeOf(shippedFiles);
const { statements, documents, disagreements } = knowledge;
const ids = (wrong: readonly Statement[]): readonly string[] => wrong.map((statement) => statement.id);

/** The id of a fact of a source; a part of one that stands as a statement of its own has a letter behind it. */
const FACT_ID = /^[a-z]+-\d+$/;

describe('the shipped knowledge folder', () => {
  it('loads without a problem', () => {
    expect(loadKnowledge(shippedFiles).problems).toEqual([]);
  });

  it('has a document for each source', () => {
    expect(documents.map((document) => document.id).sort()).toEqual(FACTS.map(([, , id]) => id).sort());
  });

  it.each(FACTS)('holds every fact of %s-01 to %i once, in %s', (prefix, last, document) => {
    const expected = Array.from(
      { length: last },
      (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`,
    );
    const found = statements.filter((statement) => statement.document.id === document);
    const facts = ids(found).filter((id) => FACT_ID.test(id));
    expect(facts.sort()).toEqual(expected.sort());
  });

  it('holds the 343 facts of its sources, each once', () => {
    const facts = ids(statements).filter((id) => FACT_ID.test(id));
    expect(facts).toHaveLength(343);
    expect(new Set(facts).size).toBe(343);
  });
});

describe('every shipped statement', () => {
  it('is exactly the slice of its file at its span, on its line', () => {
    for (const { id, text, span, line, document } of statements) {
      const source = shippedFiles.find((file) => file.path === document.file)?.text ?? '';
      expect(source.slice(span.start, span.end), id).toBe(text);
      expect(source.slice(0, span.start).split('\n'), id).toHaveLength(line);
    }
  });

  it('is at most 200 characters long', () => {
    expect(ids(statements.filter((statement) => statement.text.length > MAX_STATEMENT_CHARS))).toEqual([]);
  });

  it('is a whole sentence, from its capital to its full stop', () => {
    expect(ids(statements.filter((statement) => !/^\p{Lu}.*\.$/u.test(statement.text)))).toEqual([]);
  });

  it('shows no Markdown', () => {
    expect(ids(statements.filter((statement) => /[*_`{}<>#|]|\]\(/.test(statement.text)))).toEqual([]);
  });

  it('is about some role, and names one', () => {
    expect(ids(statements.filter((statement) => statement.roles.length === 0))).toEqual([]);
    expect(ids(statements.filter((statement) => statement.names.length === 0))).toEqual([]);
  });

  it('has aspects that exist and hold statements themselves', () => {
    const holding = knowledge.aspects.filter((aspect) => aspect.includes.length === 0);
    const allowed = new Set(holding.map((aspect) => aspect.id));
    expect(ids(statements.filter(({ aspects }) => aspects.some((aspect) => !allowed.has(aspect))))).toEqual(
      [],
    );
  });

  it('is attributed to its grammatical subject, with two exceptions', () => {
    const known = vocabulary(knowledge.roles, knowledge.aspects);
    const contradicting = statements.filter(({ text, roles }) =>
      subjectRoles(text, known).some((role) => !roles.includes(role)),
    );
    expect([...ids(contradicting)].sort()).toEqual(Object.keys(SUBJECT_IS_ANOTHER).sort());
  });
});

describe('every shipped disagreement', () => {
  it.each(disagreements.map((topic) => [topic.title, topic] as const))(
    '“%s” has sides that differ',
    (_, topic) => {
      expect(topic.sides.length).toBeGreaterThanOrEqual(2);
      const quoted = topic.sides.flatMap((side) => side.statements);
      expect(new Set(quoted).size).toBe(quoted.length);
      expect(quoted.every((statement) => statements.includes(statement))).toBe(true);
    },
  );

  it.each(disagreements.map((topic) => [topic.title, topic] as const))(
    '“%s” is about roles that it quotes',
    (_, topic) => {
      const quoted = topic.sides.flatMap((side) => side.statements.flatMap((statement) => statement.names));
      for (const role of topic.roles) expect(quoted).toContain(role);
    },
  );

  it('stands beside the fourteen topics of the sources, of which none is left out', () => {
    expect(disagreements.length).toBeGreaterThanOrEqual(14);
  });
});
