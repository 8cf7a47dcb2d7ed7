import { closeSync, openSync } from 'node:fs';

/**
 * Calls `reload` at SIGHUP, which Windows does not have. It comes too when the terminal of the process is closed: then
 * the process ends by it, as one that does not listen to it does, for nobody could stop it any more.
 */
export function reloadOnHangup(reload: () => void): void {
  const hadTerminal = hasTerminal();
  const onHangup = (): void => {
    if (hadTerminal && !hasTerminal()) {
      process.removeListener('SIGHUP', onHangup);
      process.kill(process.pid, 'SIGHUP');
    } else reload();
  };
  process.on('SIGHUP', onHangup);
}

function hasTerminal(): boolean {
  try {
    closeSync(openSync('/dev/tty', 'r'));
    return true;
  } catch {
    return false;
  }
}
