import { WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';

import { explainStartError } from '../../src/slack/explain-start-error.ts';

const slackSays = (error: string) => new WebAPIPlatformError({ ok: false, error });
const systemSays = (code: string) => Object.assign(new Error(code), { code });

describe('explainStartError', () => {
  it.each<[unknown, RegExp]>([
    [slackSays('invalid_auth'), /invalid_auth.*SLACK_BOT_TOKEN/],
    [slackSays('missing_scope'), /missing_scope.*manifest\.yml/],
    [new WebAPIRequestError(new Error('getaddrinfo ENOTFOUND slack.com')), /ENOTFOUND.*network/],
    [systemSays('EADDRINUSE'), /set PORT/],
    [systemSays('EACCES'), /PORT/],
    [systemSays('EADDRNOTAVAIL'), /HOST/],
  ])('says what to do about %s', (error, sentence) => {
    expect(explainStartError(error)).toMatch(sentence);
  });

  it('says nothing about what it does not know', () => {
    expect(explainStartError(new Error('odd'))).toBeUndefined();
  });
});
