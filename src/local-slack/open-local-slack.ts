import { createServer } from 'node:http';

import { act } from './acts/act.ts';
import { tellOfMessage } from './acts/message-events.ts';
import type { Scene } from './acts/scene.ts';
import { createClock } from './clock.ts';
import type { Envelope, Receipt } from './delivery/delivery.ts';
import { Dispatcher, SLACK_RETRIES_MS } from './delivery/dispatcher.ts';
import { createSignedHttp } from './delivery/signed-http.ts';
import { createSocketMode, SOCKET_PATH } from './delivery/socket-mode.ts';
import { Faults } from './faults.ts';
import { Inspector } from './inspector.ts';
import { listenOnLoopback } from './listen-on-loopback.ts';
import { type Manifest, readManifest } from './manifest.ts';
import type { Channel, Json } from './model.ts';
import { OpenPages } from './open-pages.ts';
import type { Action, ActResult, Inspection } from './page-protocol.ts';
import { type PostingPace, RateLimit, SLACK_PACE } from './rate-limit.ts';
import { type OnCall, reportCalls } from './report-calls.ts';
import { botPerson, channels, people } from './residents.ts';
import { routeRequests } from './route-requests.ts';
import { API_PATH, type ApiSettings, RESPONSE_PATH } from './serve-api.ts';
import { type AppPage, createPage } from './serve-page.ts';
import { SlackError } from './slack-error.ts';
import { snapshotFor } from './snapshot.ts';
import { Tickets } from './tickets.ts';
import type { Tokens } from './web-api/call-method.ts';
import { Workspace } from './workspace.ts';

export interface LocalSlackSettings extends Tokens {
  /** 0 takes any free port. Nothing but loopback is listened on. */
  readonly port: number;
  /** The app's manifest, as YAML. */
  readonly manifest: string;
  /** Where the built page lies; none is served without it. */
  readonly pageFolder?: string | undefined;
  /** With it the app is reached over signed HTTP, else over Socket Mode. */
  readonly signingSecret?: string | undefined;
  /** A request broke the workspace itself: a bug of it. */
  readonly onFailure?: (error: Error) => void;
  /** Other places than those that people find here, for tests and measurements. */
  readonly channels?: readonly Channel[];
  /** This and what follows: other times than Slack's, for tests. */
  readonly pace?: PostingPace;
  readonly ackMs?: number;
  readonly retriesMs?: readonly number[];
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** A Slack workspace on this machine, with one app installed. */
export interface LocalSlack {
  /** Of the page. */
  readonly url: string;
  /** For `SLACK_API_URL`. */
  readonly apiUrl: string;
  readonly workspace: Workspace;
  readonly faults: Faults;
  /** What a person does; resolves as they would see it done. */
  readonly act: (action: Action) => Promise<ActResult>;
  readonly inspect: () => Inspection;
  /** Sends the app an envelope as it is, and once: for what Slack does at its worst. */
  readonly deliver: (envelope: Envelope) => Promise<Receipt>;
  /** Shows an answer of the app in the inspector. */
  readonly addAnswer: (answer: Json) => void;
  /** Offers a web page of the app, to which the workspace's page then leads. */
  readonly offerPage: (page: AppPage) => void;
  /** Calls back after each call of the Web API. */
  readonly watchCalls: (onCall: OnCall) => () => void;
  /** Over HTTP: where the app listens, once it does. */
  readonly setRequestUrl: (url: string) => void;
  /** Over Socket Mode: asks the app to connect anew. */
  readonly refreshConnections: () => void;
  readonly close: () => Promise<void>;
}

/** Opens the workspace. Rejects with an error that names `PORT` when the port is taken. */
export async function openLocalSlack(settings: LocalSlackSettings): Promise<LocalSlack> {
  const manifest: Manifest = readManifest(settings.manifest);
  const clock = createClock(settings.now);
  const workspace = new Workspace(
    { people: [...people, botPerson(manifest.botName)], channels: settings.channels ?? channels },
    clock,
  );
  const inspector = new Inspector();
  const faults = new Faults();
  const tickets = new Tickets(clock);
  const { onCall, watchCalls } = reportCalls(inspector, workspace);
  let requestUrl: string | undefined;
  let appPage: AppPage | undefined;
  let origin = '';

  const changed = (): void => workspace.touch();
  const socketMode = createSocketMode(changed, settings.ackMs);
  const { signingSecret } = settings;
  const delivery =
    signingSecret === undefined
      ? socketMode
      : createSignedHttp({
          requestUrl: () => requestUrl,
          signingSecret,
          ...(settings.ackMs === undefined ? {} : { ackMs: settings.ackMs }),
        });
  const dispatcher = new Dispatcher({
    delivery,
    retriesMs: settings.retriesMs ?? SLACK_RETRIES_MS,
    onOutcome: (delivered) => {
      inspector.addDelivery(delivered);
      changed();
    },
    onLost: ({ payload }) => {
      const type = String(Object(payload.event).type);
      workspace.notify(
        'undelivered',
        `The app did not acknowledge an event (${type}), though it was sent again as Slack does.`,
      );
    },
  });
  const scene: Scene = {
    workspace,
    tickets,
    manifest,
    clock,
    dispatcher,
    rateLimit: new RateLimit(settings.pace ?? SLACK_PACE, clock),
    socketAddress: () => {
      if (signingSecret !== undefined) throw new SlackError('socket_mode_disabled');
      return `${origin.replace('http', 'ws')}${SOCKET_PATH}?ticket=${socketMode.newTicket()}`;
    },
    onMessage: (change) => tellOfMessage(change, scene),
    responseUrl: (key) => `${origin}${RESPONSE_PATH}${key}`,
  };
  const apiSettings: ApiSettings = {
    tokens: settings,
    api: scene,
    before: (method) => faults.before(method),
    onCall,
  };
  const pages = new OpenPages(clock.nextTs);
  const page = createPage({
    folder: settings.pageFolder,
    snapshotFor: (user, opened) =>
      snapshotFor(user, workspace, manifest, {
        privateSince: opened === undefined ? '' : pages.openedAt(opened),
        isConnected: delivery.isConnected(),
        appPage: appPage?.label,
      }),
    act: (action) => act(action, scene),
    inspect: () => inspector.inspect(),
    appPage: () => appPage,
    watch: (onChange) => workspace.watch(onChange),
  });

  const server = createServer(
    routeRequests({
      api: apiSettings,
      page,
      onFailure: (error) => {
        settings.onFailure?.(error);
        workspace.notify('warning', `The workspace itself failed: ${error.message}`);
      },
    }),
  );
  server.on('upgrade', (request, socket, head) => socketMode.accept(request, socket, head));
  origin = await listenOnLoopback(server, settings.port);

  return {
    url: `${origin}/`,
    apiUrl: `${origin}${API_PATH}`,
    workspace,
    faults,
    act: (action) => act(action, scene),
    inspect: () => inspector.inspect(),
    deliver: (envelope) => delivery.send(envelope),
    addAnswer: (answer) => inspector.addAnswer(answer),
    offerPage: (offered) => {
      appPage = offered;
      changed();
    },
    watchCalls,
    setRequestUrl: (url) => {
      requestUrl = url;
      changed();
    },
    refreshConnections: () => socketMode.refresh(),
    close: () =>
      new Promise((resolve) => {
        dispatcher.stop();
        socketMode.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
