import type { Inspector } from './inspector.ts';
import type { ApiCall, ApiResponse } from './web-api/call-method.ts';
import type { Workspace } from './workspace.ts';

export type OnCall = (call: ApiCall, response: ApiResponse) => void;

interface CallReport {
  /** After each call, with its response. */
  readonly onCall: OnCall;
  /** Calls back after each call until the returned function is called. */
  readonly watchCalls: (onCall: OnCall) => () => void;
}

/** Tells of calls: the inspector of all, people of those that were refused, and whoever watches. */
export function reportCalls(inspector: Inspector, workspace: Workspace): CallReport {
  const watchers = new Set<OnCall>();
  return {
    onCall: (call, response) => {
      const { method, args } = call;
      inspector.addCall({ at: new Date().toISOString(), method, args, response: response.body });
      if (response.body.ok === false) workspace.notify('refused', describeRefusal(call, response));
      for (const watcher of watchers) watcher(call, response);
      workspace.touch();
    },
    watchCalls: (onCall) => {
      watchers.add(onCall);
      return () => watchers.delete(onCall);
    },
  };
}

function describeRefusal({ method }: ApiCall, { body }: ApiResponse): string {
  const details = Object(body.response_metadata).messages;
  const lines = Array.isArray(details) ? details.map((line) => ` ${line}`).join('') : '';
  return `${method} was refused: ${String(body.error)}.${lines}`;
}
