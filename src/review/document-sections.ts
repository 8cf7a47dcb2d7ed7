import { type Html, html, NO_HTML } from './html.ts';
import type { Review, ReviewedAside, ReviewedDocument, ReviewedStatement } from './review.ts';

/** What can be picked out of the documents. */
const FILTERS: readonly {
  readonly id: string;
  readonly label: string;
  readonly shows: (statement: ReviewedStatement) => boolean;
}[] = [
  { id: 'all', label: 'All', shows: () => true },
  { id: 'nobody', label: 'Of no role', shows: ({ roles }) => roles.length === 0 },
  { id: 'another', label: 'Of another role than the page', shows: ({ isOfAnotherRole }) => isOfAnotherRole },
  { id: 'disagrees', label: 'Disagrees', shows: ({ disagrees }) => disagrees },
];

/** Each document with its statements and asides in the order of the file. */
export function documentSections(review: Review): Html {
  const statements = review.documents.flatMap((document) => document.statements);
  const labels = new Map(review.aspects.map(({ id, label }) => [id, label]));
  // The style hides what is not picked: no script is needed.
  const filters = FILTERS.map(
    ({ id, label, shows }, at) =>
      html`<label><input type="radio" name="show" id="show-${id}"${at === 0 ? html` checked` : NO_HTML}> ${label} (${statements.filter(shows).length})</label>`,
  );
  return html`<section id="documents" aria-labelledby="documents-title"><h2 id="documents-title">Documents</h2>
<fieldset class="filters"><legend>Show</legend>${filters}</fieldset>
${review.documents.map((document) => documentSection(document, labels))}</section>`;
}

type Labels = ReadonlyMap<string, string>;

function documentSection(document: ReviewedDocument, labels: Labels): Html {
  const { title, file, roles, statements, asides } = document;
  const ofNobody = statements.filter((each) => each.roles.length === 0).length;
  let heading = '';
  const items = inOrder(document).map((item) => {
    if (!('roles' in item)) return asideItem(item);
    const isNew = item.heading !== heading && item.heading !== '';
    ({ heading } = item);
    return html`${isNew ? html`<li class="heading">${heading}</li>` : NO_HTML}${statementItem(item, labels)}`;
  });
  return html`<details open class="document"><summary><h3>${title}</h3></summary>
<p class="note"><code>${file}</code> · ${statements.length} statements, ${ofNobody} of them about no role, ${asides.length} lines aside${roles.length === 0 ? '' : ` · the page is about ${roles.join(', ')}`}</p>
<ul class="statements">${items}</ul></details>`;
}

/** Both have a line; statements of one line stand in their order. */
const inOrder = ({ statements, asides }: ReviewedDocument): readonly (ReviewedStatement | ReviewedAside)[] =>
  [...statements, ...asides].sort((a, b) => a.line - b.line);

function statementItem(statement: ReviewedStatement, labels: Labels): Html {
  const { id, line, text, roles, rolesBecause, aspects, aspectsBecause, isOfAnotherRole, disagrees } =
    statement;
  const marks = FILTERS.filter(({ id: filter, shows }) => filter !== 'all' && shows(statement)).map(
    (filter) => filter.id,
  );
  return html`<li class="${['statement', ...marks].join(' ')}" id="s-${id}"><p>${text}</p>
<p class="why"><span class="line">line ${line}</span> <span><b>${roles.length === 0 ? 'no role' : roles.join(', ')}</b>: ${rolesBecause}</span> <span><b>${aspects.map((aspect) => labels.get(aspect) ?? aspect).join(', ')}</b>: ${aspectsBecause}</span>${isOfAnotherRole ? html` <b class="flag">another role than the page</b>` : NO_HTML}${disagrees ? html` <b class="flag">disagrees</b>` : NO_HTML}</p></li>`;
}

const asideItem = ({ line, text, because }: ReviewedAside): Html =>
  html`<li class="aside"><p>${text}</p><p class="why"><span class="line">line ${line}</span> aside: ${because}</p></li>`;
