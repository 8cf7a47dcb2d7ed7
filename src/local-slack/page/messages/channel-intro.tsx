import type { Channel } from '../../page-protocol.ts';
import { writePlace } from '../workspace/place.ts';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { TryList } from './try-list.tsx';

interface ChannelIntroProps {
  readonly channel: Channel;
  /** Puts a text into the field, to be gone on with. */
  readonly onStart: (text: string) => void;
}

/** Above the first message of a channel: where one is, and what can be tried with the app, as its manifest says. */
export function ChannelIntro({ channel, onStart }: ChannelIntroProps) {
  const { snapshot, perform } = useWorkspace();
  const { appName, bot, people, channels, firstPrompts, commands, shortcuts } = snapshot;
  const handle = people.find(({ id }) => id === bot)?.handle ?? appName;
  const dm = channels.find(({ kind }) => kind === 'dm');
  // Where the app is no member it hears nobody.
  const prompts = channel.memberIds.includes(bot) ? firstPrompts : [];
  const ask = (message: string) =>
    perform({ type: 'post', channel: channel.id, text: `@${handle} ${message}` });
  return (
    <section className="channel-intro" aria-label={`The beginning of #${channel.name}`}>
      <h2>This is the beginning of #{channel.name}</h2>
      <TryList
        title={`Ask ${appName} here`}
        items={prompts.map(({ title, message }) => ({
          label: title,
          hint: `@${handle} ${message}`,
          onTry: () => ask(message),
        }))}
      />
      <TryList
        title={`Start a command of ${appName}`}
        items={commands.map(({ name, usageHint, description }) => ({
          label: name,
          hint: `${description} ${usageHint}`,
          onTry: () => onStart(`${name} `),
        }))}
      />
      <TryList
        title="Use a shortcut"
        items={shortcuts
          .filter(({ type }) => type === 'global')
          .map(({ callbackId, name, description }) => ({
            label: name,
            hint: description,
            onTry: () => perform({ type: 'shortcut', callbackId }),
          }))}
      />
      {dm && (
        <p>
          Or <a href={writePlace({ channel: dm.id })}>write to the app alone</a>. Above the list of channels
          you can become another person, and see what they see.
        </p>
      )}
    </section>
  );
}
