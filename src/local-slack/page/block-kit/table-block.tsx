import { useMemo } from 'react';
import type { Block, Json } from '../../page-protocol.ts';
import { objects, text } from '../workspace/json.ts';
import { StillBlock } from './still-block.tsx';

function alignOf(settings: readonly unknown[], column: number): 'left' | 'center' | 'right' {
  const [setting] = objects([settings[column]]);
  const align = text(setting?.align);
  return align === 'center' || align === 'right' ? align : 'left';
}

/** A table that scrolls within its message. The first row names the columns, the first column the rows. */
export function TableBlock({ block }: { block: Block }) {
  const rows = Array.isArray(block.rows) ? block.rows.map(objects) : [];
  const settings = Array.isArray(block.column_settings) ? block.column_settings : [];
  const [head = [], ...body] = rows;
  const style = (column: number) => ({ textAlign: alignOf(settings, column) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, and a section would be a landmark for each table.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div className="table-scroll" role="group" aria-label="Table" tabIndex={0}>
      <table className="block-table" data-columns={head.length}>
        <thead>
          <tr>
            {head.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
              <th key={column} scope="col" style={style(column)}>
                <Cell cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
            <tr key={row}>
              {cells.map((cell, column) =>
                column === 0 ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
                  <th key={column} scope="row" style={style(column)}>
                    <Cell cell={cell} />
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
                  <td key={column} style={style(column)}>
                    <Cell cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell }: { cell: Json }) {
  const block = useMemo(() => ({ ...cell, type: text(cell.type) }), [cell]);
  if (block.type === 'rich_text') return <StillBlock block={block} fallback="" />;
  return text(cell.text) || String(cell.value ?? '');
}
