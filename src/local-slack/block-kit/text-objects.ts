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

export const linkUrl = z.url().max(3000);

const value = z.string().min(1).max(150);

/** Of a menu. */
export const option = z.strictObject({
  text: plainText(75),
  value,
  description: plainText(75).optional(),
});

/** Of an overflow menu, which alone may have a `url`. */
export const overflowOption = z.strictObject({ ...option.shape, url: linkUrl.optional() });

/** Of radio buttons and checkboxes. */
export const choice = z.strictObject({ text: anyText(75), value, description: anyText(75).optional() });

export const optionGroup = z.strictObject({
  label: plainText(75),
  options: z.array(option).min(1).max(100),
});

export const slackFile = z.strictObject({ id: z.string().optional(), url: z.string().optional() });

/** An image comes from an address or from a file at Slack. */
export const hasOneImage = ({
  image_url: url,
  slack_file: file,
}: {
  image_url?: unknown;
  slack_file?: unknown;
}) => (url === undefined) !== (file === undefined);
export const ONE_IMAGE = 'must provide either image_url or slack_file';

export const imageElement = z
  .strictObject({
    type: z.literal('image'),
    image_url: linkUrl.optional(),
    slack_file: slackFile.optional(),
    alt_text: z.string().min(1).max(2000),
  })
  .refine(hasOneImage, ONE_IMAGE);

export const placeholder = plainText(150).optional();
export const focus = z.boolean().optional();

/** What most interactive elements have. */
export const common = { action_id: actionId.optional(), confirm: confirm.optional(), focus_on_load: focus };
