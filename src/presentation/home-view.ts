import type { ActionsBlockElement, HomeView, KnownBlock, PlainTextOption, StaticSelect } from '@slack/types';
import type { Catalogue } from '../answering/answer.ts';
import type { Role, SourceDocument, Statement } from '../knowledge/model.ts';
import { HOME_COMPARE_ACTION } from './actions.ts';
import { button, options, plainText } from './elements.ts';
import { MAX_QUESTION_CHARS } from './limits.ts';
import { bullets, richText, section, words } from './rich-text.ts';
import { clip, counted } from './wording.ts';

/** Ids of the fields: of the element, and for those whose values a button reads of the block too. */
export const HOME_QUESTION_FIELD = 'home:ask';
export const HOME_ROLES_FIELD = 'home:roles';
export const HOME_ASPECT_FIELD = 'home:aspect';

export interface HomeContent {
  readonly catalogue: Catalogue;
  readonly statements: readonly Statement[];
  /** How a question names a role. */
  readonly called: (role: Role) => string;
  readonly example: string | undefined;
  /** A question from here that is answered among the messages now. */
  readonly answered: string | undefined;
  /** Another one each time: a field of a known id keeps what was typed. */
  readonly fieldKey: string;
  /** What only admins see. */
  readonly forAdmins: readonly KnownBlock[];
  readonly ways: readonly string[];
}

const MAX_ROLES = 4;
/** More fill a phone. */
const MAX_ROLE_BUTTONS = 6;
/** A larger folder has more, and Slack a limit. */
const MAX_LISTED = 30;
const MAX_NAME_CHARS = 120;

const title = (text: string): KnownBlock => ({ type: 'header', text: plainText(text, 150) });
const small = (text: string): KnownBlock => ({ type: 'context', elements: [plainText(text, 300)] });

/** The Home tab: ask, compare, browse, and what there is to know; answers come among the messages. */
export function homeView(content: HomeContent): HomeView {
  const { catalogue, answered, forAdmins } = content;
  return {
    type: 'home',
    blocks: [
      ...(answered === undefined
        ? []
        : [small(`I have answered “${clip(answered, MAX_NAME_CHARS)}” under Messages.`)]),
      title('What would you like to know?'),
      ...askBlocks(content),
      title('Compare roles'),
      ...compareBlocks(content),
      title('Browse by role or aspect'),
      ...browseBlocks(content),
      { type: 'divider' },
      title('What I know'),
      small(
        `${counted(catalogue.statements, 'statement')} from ${counted(catalogue.documents.length, 'document')}. Every sentence that I show is written there, and names its source.`,
      ),
      ...listBlocks('Documents', documentLines(content)),
      ...listBlocks('Roles', coverageLines(content)),
      ...listBlocks(
        'Ways to ask',
        content.ways.map((way) => section(words(way))),
      ),
      ...(forAdmins.length === 0 ? [] : [{ type: 'divider' as const }, ...forAdmins]),
    ],
  };
}

function askBlocks({ example, fieldKey }: HomeContent): readonly KnownBlock[] {
  return [
    {
      type: 'input',
      block_id: `${HOME_QUESTION_FIELD}:${fieldKey}`,
      dispatch_action: true,
      label: plainText('Ask about a role'),
      hint: plainText('Enter asks. The answer comes under Messages, where you can go on asking.', 150),
      element: {
        type: 'plain_text_input',
        action_id: HOME_QUESTION_FIELD,
        max_length: MAX_QUESTION_CHARS,
        dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
        ...(example === undefined ? {} : { placeholder: plainText(example) }),
      },
    },
  ];
}

const roleOptions = ({ catalogue: { coveredRoles }, called }: HomeContent): PlainTextOption[] =>
  options(coveredRoles.map((role) => ({ label: labelOf(role), value: called(role) })));

const labelOf = ({ id, name }: Role): string => clip(name === id ? id : `${id}, ${name}`, MAX_NAME_CHARS);

const aspectOptions = ({ catalogue: { topics } }: HomeContent): PlainTextOption[] =>
  options(topics.map((topic) => ({ label: topic, value: topic })));

function compareBlocks(content: HomeContent): readonly KnownBlock[] {
  const roles = roleOptions(content);
  const aspects = aspectOptions(content);
  if (roles.length < 2) return [small('The documents describe one role so far.')];
  return [
    {
      type: 'input',
      block_id: HOME_ROLES_FIELD,
      label: plainText('Two to four roles'),
      element: {
        type: 'multi_static_select',
        action_id: HOME_ROLES_FIELD,
        placeholder: plainText('Roles'),
        max_selected_items: MAX_ROLES,
        options: roles,
        initial_options: roles.slice(0, 2),
      },
    },
    ...(aspects.length === 0
      ? []
      : [
          {
            type: 'input' as const,
            block_id: HOME_ASPECT_FIELD,
            optional: true,
            label: plainText('In what'),
            element: {
              type: 'static_select' as const,
              action_id: HOME_ASPECT_FIELD,
              placeholder: plainText('Everything'),
              options: aspects,
            },
          },
        ]),
    { type: 'actions', elements: [button(HOME_COMPARE_ACTION, 'Compare', 'compare')] },
  ];
}

/** A button for each role, where there are few, and a menu of aspects. */
function browseBlocks(content: HomeContent): readonly KnownBlock[] {
  const roles = roleOptions(content);
  const aspects = aspectOptions(content);
  const elements: ActionsBlockElement[] = [
    ...(roles.length > MAX_ROLE_BUTTONS
      ? [menu('role', 'A role', roles)]
      : roles.map(({ text, value = '' }, at) => button(`home:browse:role:${at}`, text.text, value))),
    ...(aspects.length === 0 ? [] : [menu('aspect', 'An aspect, of all roles', aspects)]),
  ];
  return elements.length === 0 ? [small('There is nothing to browse yet.')] : [{ type: 'actions', elements }];
}

const menu = (id: string, placeholder: string, choices: PlainTextOption[]): StaticSelect => ({
  type: 'static_select',
  action_id: `home:browse:${id}`,
  placeholder: plainText(placeholder),
  options: choices,
});

type Line = ReturnType<typeof section>;

function documentLines({ catalogue: { documents }, statements }: HomeContent): readonly Line[] {
  return documents.map((document) => {
    const own = statements.filter((statement) => statement.document.id === document.id);
    const about = [...originOf(document), counted(own.length, 'statement')];
    return section(words(clip(document.title, MAX_NAME_CHARS), 'bold'), words(` · ${about.join(' · ')}`));
  });
}

const originOf = ({ publisher, published }: SourceDocument): readonly string[] =>
  [publisher, published].filter((part) => part !== undefined).map((part) => clip(part, MAX_NAME_CHARS));

function coverageLines({ catalogue: { coveredRoles }, statements }: HomeContent): readonly Line[] {
  return coveredRoles.map((role) => {
    const own = statements.filter(({ roles }) => roles.includes(role.id));
    const aspects = new Set(own.flatMap((statement) => statement.aspects));
    return section(
      words(labelOf(role), 'bold'),
      words(` · ${counted(own.length, 'statement')} on ${counted(aspects.size, 'aspect')}`),
    );
  });
}

/** Lines under a lead; nothing without lines. */
function listBlocks(lead: string, lines: readonly Line[]): readonly KnownBlock[] {
  if (lines.length === 0) return [];
  const more = lines.length - MAX_LISTED;
  const shown = more > 0 ? [...lines.slice(0, MAX_LISTED), section(words(`${more} more`))] : lines;
  return [richText(section(words(lead, 'bold')), bullets(shown))];
}
