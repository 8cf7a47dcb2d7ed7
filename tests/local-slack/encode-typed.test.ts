import { describe, expect, it } from 'vitest';
import { encodeTyped } from '../../src/local-slack/acts/encode-typed.ts';
import { ANN, APP, BEN, botPerson, channels, HIRING, people } from '../../src/local-slack/residents.ts';

const BOT = APP.botUserId;

describe('what somebody types', () => {
  const residents = { people: [...people, botPerson('Rolecall')], channels };
  it.each<[string, string, string]>([
    ['words', 'who reports to whom?', 'who reports to whom?'],
    ['signs of markup', 'a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['a broadcast as an app writes it', '<!channel>', '&lt;!channel&gt;'],
    ['a mention as an app writes it', `<@${ANN}>`, `&lt;@${ANN}&gt;`],
    ['a link as an app writes it', '<https://evil|label>', '&lt;https://evil|label&gt;'],
    ['what looks escaped', '&lt;!channel&gt;', '&amp;lt;!channel&amp;gt;'],
    ['a mention', '@ann hello', `<@${ANN}> hello`],
    ['a mention in other letters', '@ROLECALL hello', `<@${BOT}> hello`],
    ['a mention before a full stop', 'ask @ben.', `ask <@${BEN}>.`],
    ['a mention of nobody', '@zoe hello', '@zoe hello'],
    ['a longer name', '@annabel', '@annabel'],
    ['a mail address', 'mail ann@ben.example.', 'mail <mailto:ann@ben.example|ann@ben.example>.'],
    [
      'a link',
      'see https://acme.example/a?b=c&d=e, please',
      'see <https://acme.example/a?b=c&amp;d=e>, please',
    ],
    ['an address without a scheme', 'is acme.com any good?', 'is <http://acme.com|acme.com> any good?'],
    ['a name in an address', 'https://acme.example/@ann#hiring', '<https://acme.example/@ann#hiring>'],
    ['words with a full stop between', 'the end.Then more', 'the end.Then more'],
    ['emoji', 'thanks 🙏 @ann 🚀', `thanks :pray: <@${ANN}> :rocket:`],
    ['code', 'type `@Rolecall cto & 🙏`', 'type `@Rolecall cto &amp; 🙏`'],
    ['a block of code', '```\n@ann acme.com\n``` @ann', `\`\`\`\n@ann acme.com\n\`\`\` <@${ANN}>`],
    ['a broadcast', '@channel @here @everyone', '<!channel> <!here> <!everyone>'],
    ['a channel', 'see #hiring', `see <#${HIRING}|hiring>`],
    ['a channel that is none', 'see #nowhere', 'see #nowhere'],
    ['a direct message’s empty name', '# a', '# a'],
    ['a number in a word', 'C#hiring', 'C#hiring'],
  ])('%s: %s', (_, typed, expected) => {
    expect(encodeTyped(typed, residents)).toBe(expected);
  });

  it.each([
    ['Rolecall [dev]', '@Rolecall [dev] hello', `<@${BOT}> hello`],
    ['Rolecall [dev]', '@rolecall[DEV], hello', `<@${BOT}>, hello`],
    ['Rolecall [dev]', '@Rolecall hello', '@Rolecall hello'],
    ['Rolecall (staging)', 'ask @Rolecall(staging).', `ask <@${BOT}>.`],
    ['R&D <bot>', '@R&D <bot> hello', `<@${BOT}> hello`],
    ['C++ bot 🚀', '@C++ bot 🚀 hello', `<@${BOT}> hello`],
    ['Rolecall 2.0', '@Rolecall 2.0 hello', `<@${BOT}> hello`],
    ['cio-bot', '@cio-bot hello', `<@${BOT}> hello`],
    ['Ann', '@ann hello', `<@${BOT}> hello`],
  ])('mentions an app that is called %s: %s', (name, typed, expected) => {
    expect(encodeTyped(typed, { people: [...people, botPerson(name)], channels })).toBe(expected);
  });

  it.each(['%', 'a-', '-.', 'a.', 'a@', 'https://'])(
    'takes no time over 40,000 characters of "%s"',
    (part) => {
      const startedAt = performance.now();
      encodeTyped(part.repeat(40_000 / part.length), residents);
      expect(performance.now() - startedAt).toBeLessThan(300);
    },
  );
});
