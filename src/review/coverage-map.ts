import { type Html, html, NO_HTML } from './html.ts';
import type { Review, ReviewedStatement } from './review.ts';

interface Column {
  readonly id: string | null;
  readonly name: string;
  readonly label: string;
}

/** Shades of a cell: 1 for few statements to 4 for many. */
const SHADES = [1, 3, 8];

/** Aspects down, roles across; a cell leads to its statements, which stand below the map and are shown one cell at a time. */
export function coverageMap(review: Review): Html {
  const { roles, aspects, coverage, documents, nameOnly, notSpokenOf } = review;
  const columns: readonly Column[] = [
    ...roles.map(({ id, name }) => ({ id, name, label: id })),
    ...(coverage.some(({ role }) => role === null) ? [{ id: null, name: 'no role', label: 'no role' }] : []),
  ];
  const statements = documents.flatMap((document) => document.statements);
  const inCell = (column: Column, aspect: string): readonly ReviewedStatement[] =>
    statements.filter(
      (each) =>
        each.aspects.includes(aspect) &&
        (column.id === null ? each.roles.length === 0 : each.roles.includes(column.id)),
    );
  const cells = aspects.map(({ id: aspect, label }, row) => ({
    label,
    cells: columns.map((column, at) => ({
      key: `c-${row}-${at}`,
      title: `${column.label}, ${label}`,
      held: inCell(column, aspect),
    })),
  }));
  const head = columns.map(
    ({ name, label }) => html`<th scope="col"><span title="${name}">${label}</span></th>`,
  );
  const rows = cells.map(
    (row) =>
      html`<tr><th scope="row">${row.label}</th>${row.cells.map(({ key, title, held }) =>
        held.length === 0
          ? html`<td class="shade-0"></td>`
          : html`<td class="shade-${shadeOf(held.length)}"><a href="#${key}" aria-label="${title}: ${held.length}">${held.length}</a></td>`,
      )}</tr>`,
  );
  const lists = cells.flatMap((row) =>
    row.cells.filter(({ held }) => held.length > 0).map(({ key, title, held }) => cellList(key, title, held)),
  );
  return html`<section id="coverage" aria-labelledby="coverage-title"><h2 id="coverage-title">Coverage</h2>
<p>How many statements each role has under each aspect. Choose a number to read them.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Statements by aspect and role"><table>
<thead><tr><td></td>${head}</tr></thead>
<tbody>${rows}</tbody>
</table></div>
<div class="cells">${lists}</div>
${note('Known by name only', nameOnly)}${note('No document speaks of', notSpokenOf)}</section>`;
}

function cellList(key: string, title: string, held: readonly ReviewedStatement[]): Html {
  return html`<section class="cell" id="${key}" aria-labelledby="${key}-title"><h3 id="${key}-title">${title}</h3>
<ul>${held.map(({ id, text, heading }) => html`<li>${text} <a class="where" href="#s-${id}">${heading === '' ? 'in its document' : heading}</a></li>`)}</ul>
<p><a href="#coverage">Close</a></p></section>`;
}

const shadeOf = (count: number): number =>
  SHADES.filter((from) => count >= from).length + (count >= 15 ? 1 : 0);

const note = (title: string, names: readonly string[]): Html =>
  names.length === 0 ? NO_HTML : html`<p class="note"><strong>${title}:</strong> ${names.join(', ')}.</p>`;
