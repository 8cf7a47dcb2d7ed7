import { describe, expect, it } from 'vitest';
import { readLinesBy } from '../../src/role-matching/read-lines.ts';
import { shippedEngine } from '../support/shipped-engine.ts';

const { jobLanguage, roles } = shippedEngine.knowledge;
const read = readLinesBy(jobLanguage, roles);
const kinds = (text: string): readonly string[] => read(text).map(({ kind }) => kind);
const only = (text: string) => {
  const [line] = read(text);
  return {
    said: line?.said.map(({ text: word }) => word),
    excluded: line?.excluded.map(({ text: word }) => word),
  };
};

describe('a duty is', () => {
  it.each([
    ['what the reader is told to do', 'You run our networks.'],
    ['what is said of the holder', 'The incumbent plans the budget of the department.'],
    ['what begins with its verb', 'Lead the IT department, all twenty-two of them.'],
    ['what begins with -ing', 'Managing vendors and their contracts all over Europe.'],
    ['what is required', 'Ten years of experience in product development.'],
    ['what the employer expects', 'We expect a degree in electronics.'],
    ['a title in the third person, where nobody is addressed', 'The CTO keeps the classrooms connected.'],
    ['a post in the third person', 'The principal secretary issues rules on the handling of documents.'],
    ['a goal', 'Every case is to be handled on screen.'],
  ])('%s', (_, text) => {
    expect(kinds(text)).toEqual(['duty']);
  });
});

describe('no duty is', () => {
  it.each([
    ['what the company makes', 'We build measuring instruments for customers in thirty countries.'],
    ['what the product does', 'Our app helps two million runners train better.'],
    ['what others are', 'The chain operates 310 shops and an online store.'],
    ['what is offered', 'We offer you a permanent contract and thirty days of leave.'],
    ['where to apply', 'Send your application to our recruiter.'],
    [
      'what another title does, where the reader is addressed',
      'The IT director runs the networks. Thank you.',
    ],
  ])('%s', (_, text) => {
    expect(kinds(text)[0]).toBe('aside');
  });

  it('what stands below a title alone', () => {
    expect(kinds('Head of Brewing\nOur beer is sold in nine countries.')).toEqual(['heading', 'aside']);
    expect(kinds('Dean of Innovation\nEleven museums share a house.\nYou run it.')).toEqual([
      'heading',
      'aside',
      'duty',
    ]);
  });

  it('a title above the text', () => {
    expect(kinds('Lead Developer\nYou run our networks.')).toEqual(['heading', 'duty']);
  });

  it('a line below a heading about the employer or the offer', () => {
    expect(kinds('About us\n- Leading products for customers\nYour tasks\n- Keep the network up')).toEqual([
      'heading',
      'aside',
      'heading',
      'duty',
    ]);
  });
});

describe('what is not the holder’s is told from what is', () => {
  it.each([
    ['somebody else has it', 'Laptops are looked after by a colleague.', ['laptops']],
    ['it sits elsewhere', 'Not part of the job: corporate IT, which sits with the CFO.', ['corporate']],
    ['a department takes care', 'Finance takes care of the ERP system.', ['erp']],
    ['the holder will not do it', 'You will not run the networks.', ['networks']],
    ['it is decided elsewhere', 'Budgets are decided elsewhere.', ['budgets']],
    ['it is another’s', 'Corporate IT is somebody else’s.', ['corporate']],
    ['it is another’s affair', 'What goes into the bottle is the brewmaster’s call.', ['bottle']],
    ['somebody else is to be asked', 'Office wifi and laptops: ask Dana.', ['wifi', 'laptops']],
    ['a colleague is to be seen', 'Newsroom PCs: see our colleagues in Shared Services.', ['newsroom']],
    [
      'it is done by others',
      'Software for other firms is being explored by our partner, not by you.',
      ['software'],
    ],
    ['they have their own', 'Faculties buy and run their own instruments.', ['instruments']],
    ['it begins with not', 'Not on your desk: payroll and the office.', ['payroll', 'office']],
    ['a heading rules out what follows', 'What you will not do: printers and mail.', ['printers', 'mail']],
  ])('%s', (_, text, words) => {
    const { said, excluded } = only(text);
    expect(excluded).toEqual(expect.arrayContaining(words));
    expect(said).toEqual([]);
  });

  it('in a list below a heading that rules out', () => {
    const [, line] = read('What you will not do\n- run the printers');
    expect(line?.excluded.map(({ text }) => text)).toContain('printers');
  });

  it('within one sentence, clause by clause', () => {
    const { said, excluded } = only(
      'Internal systems are the business of our IT director, with whom you will talk.',
    );
    expect(said).toContain('talk');
    expect(excluded).toContain('systems');
  });

  it('but not where the holder is told to do it, whoever else has a part', () => {
    expect(only('Get invoices onto workflows that are run by machines.').excluded).toEqual([]);
  });

  it('but not what the holder says after a negation', () => {
    const { said } = only('No day is like another: you lead our engineers.');
    expect(said).toContain('engineers');
  });

  it('but not where the holder leads those who do it', () => {
    expect(only('A bank that clients love, built by engineers whom you lead.').excluded).toEqual([]);
    expect(only('Thirty engineers do that under your guidance.').excluded).toEqual([]);
  });

  it('but not where it only need not be done in person', () => {
    const { said, excluded } = only(
      'You do not have to configure servers yourself, but you must understand them.',
    );
    expect(excluded).toEqual([]);
    expect(said).toContain('understand');
    expect(said).not.toContain('servers');
  });
});
