/**
 * A process that rates answers one after another, and prints the number of each when it is acknowledged:
 *   node --import tsx tests/support/write-ratings.ts DATABASE_URL FIRST
 */
import { openDatabase } from '../../src/store/open-database.ts';
import { createStore } from '../../src/store/store.ts';

const [url = '', first = '0'] = process.argv.slice(2);
const store = createStore(await openDatabase(url));
for (let number = Number(first); ; number += 1) {
  await store.rate({ answerId: `a${number}`, team: 'T1', person: 'U1', at: number }, 'helpful');
  process.stdout.write(`${number}\n`);
}
