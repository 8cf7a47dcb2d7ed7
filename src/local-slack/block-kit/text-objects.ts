import * as z from 'zod';

/** Text and small parts of Block Kit, with Slack's limits (characters unless it says otherwise). */

export const plainText = (maxChars: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(maxChars),
    emoji: z.boolean().optional(),
  });

export const anyText = (maxChars: number) =>
  z.discriminatedUnion('type', [
    plainText(maxChars),
    z.strictObject({
      type: z.literal('mrkdwn'),
      text: z.string().min(1).max(maxChars),
      verbatim: z.boolean().optional(),
    }),
  ]);

export const blockId = z.string().min(1).max(255).optional();
export const actionId = z.string().min(1).max(255);

export const confirm = z.strictObject({
  title: plainText(100),
  text: anyText(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: z.enum(['primary', 'danger']).optional(),
});

const url = z.url().max(3000);

const value = z.string().min(1).max(150);

/** Of a menu. */
export const option = z.strictObject({
  text: plainText(75),
  value,
  description: plainText(75).optional(),
});

/** Of an overflow menu, which alone may have a `url`. */
export const overflowOption = z.strictObject({ ...option.shape, url: url.optional() });

/** Of radio buttons and checkboxes. */
export const choice = z.strictObject({ text: anyText(75), value, description: anyText(75).optional() });

export const optionGroup = z.strictObject({
  label: plainText(75),
  options: z.array(option).min(1).max(100),
});

const slackFile = z.strictObject({ id: z.string().optional(), url: z.string().optional() });

export const imageElement = z.strictObject({
  type: z.literal('image'),
  image_url: url.optional(),
  slack_file: slackFile.optional(),
  alt_text: z.string().min(1).max(2000),
});

export const linkUrl = url;
