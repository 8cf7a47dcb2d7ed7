import { type ConnectedConfig, compose } from './compose.ts';
import { loadEnvironment, readConfig } from './config.ts';
import { createLog, type Log } from './observability/create-log.ts';
import { describeError } from './observability/describe-error.ts';

const SETUP = `Rolecall is not connected to Slack yet. No SLACK_ variable is set.

  1. https://api.slack.com/apps → Create New App → From a manifest → paste manifest.yml.
  2. Install App → Install to Workspace; copy the Bot User OAuth Token (xoxb-…).
  3. Basic Information → App-Level Tokens → Generate, scope connections:write; copy it (xapp-…).
  4. cp .env.example .env, put both in as SLACK_BOT_TOKEN and SLACK_APP_TOKEN, then npm start.

Without Slack:  npm run ask -- "cio vs cto on pay"      README.md has it all at length.`;

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

async function serve(config: ConnectedConfig, log: Log): Promise<void> {
  const fail = (what: string) => (error: unknown) => {
    log.fatal(describeError(error), what);
    process.exit(1);
  };
  // Swallowed, these would leave a process that runs and hears nothing: end it, its supervisor starts another.
  process.on('unhandledRejection', fail('unhandled rejection'));
  process.on('uncaughtException', fail('uncaught exception'));
  const service = await compose(config, log, () => fail('Slack has been silent for too long')(undefined));
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    log.info({ signal }, 'stopping');
    const isDone = await service.stop();
    log.info({ isDone }, 'stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, (name) => void stop(name));
  await service.start();
}

const result = readConfig(loadEnvironment());
if (!result.ok) refuse(['Rolecall cannot start:', ...result.problems.map((each) => `- ${each}`)].join('\n'));
else if (result.config.mode === 'none') refuse(SETUP);
else {
  const { config } = result;
  const secrets = [config.botToken, config.mode === 'socket' ? config.appToken : config.signingSecret];
  const log = createLog({ level: config.logLevel, secrets });
  serve(config, log).catch((error: unknown) => {
    log.fatal(describeError(error), 'the bot could not start');
    refuse(error instanceof Error ? error.message : String(error));
    process.exit();
  });
}
