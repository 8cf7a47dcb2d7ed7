import { readFile } from 'node:fs/promises';
import { Ajv, type ErrorObject } from 'ajv';
import { load } from 'js-yaml';

/**
 * Validates manifest.yml against Slack's official schema of app manifests, which is not part of this repository:
 *   tsx scripts/check-manifest.ts <schema.json> [manifest.yml]
 * Exits with 1 and one line for each problem when it does not hold.
 */
const [schemaFile, manifestFile = 'manifest.yml'] = process.argv.slice(2);

const tell = ({ instancePath, message, params }: ErrorObject): string =>
  `${manifestFile}: ${instancePath.replaceAll('/', '.').slice(1) || 'the manifest'} ${message} ${JSON.stringify(params)}`;

async function check(schemaPath: string): Promise<readonly string[]> {
  const schema: object = Object(JSON.parse(await readFile(schemaPath, 'utf8')));
  const manifest: unknown = load(await readFile(manifestFile, 'utf8'));
  // Not strict: the schema carries notes of its own that ajv doesn't know.
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  return validate(manifest) ? [] : (validate.errors ?? []).map(tell);
}

if (schemaFile === undefined) {
  console.error('Usage: tsx scripts/check-manifest.ts <schema.json> [manifest.yml]');
  process.exitCode = 1;
} else {
  const problems = await check(schemaFile);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${manifestFile} holds against ${schemaFile}`);
}
