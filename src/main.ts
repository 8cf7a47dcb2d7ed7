import { compose, type Service } from './compose.ts';
import { type Config, folderProblems, loadEnvironment, readConfig } from './config.ts';
import { createLog, type Log } from './observability/create-log.ts';
import { describeError } from './observability/describe-error.ts';
import { reloadOnHangup } from './reload/reload-on-hangup.ts';
import { stopOnSignal } from './stop-on-signal.ts';

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

const welcome = (url: string): string =>
  `Rolecall is at work in a Slack workspace on this machine:\n\n  ${url}\n\nCtrl-C ends it. README.md says how to connect a real workspace.`;

async function serve(config: Config, log: Log): Promise<void> {
  const fail = (what: string) => (error: unknown) => {
    log.fatal(describeError(error), what);
    process.exit(1);
  };
  // Swallowed, these would leave a process that runs and hears nothing: end it, its supervisor starts another.
  process.on('unhandledRejection', fail('unhandled rejection'));
  process.on('uncaughtException', fail('uncaught exception'));
  const onConnectionLost = (why: string) => fail(why)(undefined);
  let service: Service | undefined;
  let isStopping = false;
  stopOnSignal(async (signal) => {
    isStopping = true;
    log.info({ signal }, 'stopping');
    const isDone = (await service?.stop()) ?? true;
    log.info({ isDone }, 'stopped');
  });
  reloadOnHangup(() => void service?.reload());
  service =
    config.mode === 'local'
      ? // Only here, for a connected bot needs none of it.
        await (await import('./compose-local.ts')).composeLocal(config, log, onConnectionLost)
      : await compose(config, log, { onConnectionLost });
  const address = await service.start().catch((error: unknown) => {
    // Stopped in the middle of it: what fails for that reason is no failure.
    if (!isStopping) throw error;
    return undefined;
  });
  if (config.mode === 'local' && address !== undefined && !isStopping) console.log(welcome(address));
}

function secretsOf(config: Config): readonly string[] {
  const ofDatabase = URL.canParse(config.databaseUrl) ? [new URL(config.databaseUrl).password] : [];
  const ofSlack =
    config.mode === 'local'
      ? []
      : [config.botToken, config.mode === 'socket' ? config.appToken : config.signingSecret];
  return [...ofSlack, ...ofDatabase.filter((password) => password !== '')];
}

const environment = loadEnvironment();
const result = readConfig(environment);
const problems = [...(result.ok ? [] : result.problems), ...folderProblems(environment)];
if (!result.ok || problems.length > 0)
  refuse(['Rolecall cannot start:', ...problems.map((each) => `- ${each}`)].join('\n'));
else {
  const { config } = result;
  const log = createLog({ level: config.logLevel, secrets: secretsOf(config) });
  serve(config, log).catch((error: unknown) => {
    // At a terminal the message says it all; a log is read without it.
    log[config.mode === 'local' ? 'debug' : 'fatal'](describeError(error), 'the bot could not start');
    refuse(error instanceof Error ? error.message : String(error));
    process.exit();
  });
}
