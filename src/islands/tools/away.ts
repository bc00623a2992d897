/** The form of the tool `away`. */
import { away } from '#lib/tools/answers/away.ts';
import { defineTool } from './form.ts';

defineTool(away);
