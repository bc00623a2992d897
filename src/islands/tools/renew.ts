/** The form of the tool `renew`. */
import { renew } from '#lib/tools/answers/renew.ts';
import { defineTool } from './form.ts';

defineTool(renew);
