/** `npm run schemas`: writes the JSON Schemas of the content files, and the editor settings that map them to files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { schemaFiles } from '#lib/json-schema/content-schema.ts';

for (const [file, text] of Object.entries(schemaFiles())) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(file);
}
